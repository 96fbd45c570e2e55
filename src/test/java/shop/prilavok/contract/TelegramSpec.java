package shop.prilavok.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Bot API's machine-readable description as a judge: requests and answers have all required fields, no unknown ones,
 * and the described types at every depth. Found through the system property {@code prilavok.specs}.
 *
 * <p>Checks give complaints, each with its place; an empty list means that all is well.
 */
public final class TelegramSpec {
    private static final String FILE = "telegram-bot-api-10.3-derived.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Field>> methods = new HashMap<>();
    private final Map<String, String> returns = new HashMap<>();
    private final Map<String, Map<String, Field>> types = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private record Field(String type, boolean required) {}

    private TelegramSpec(JsonNode root) {
        root.path("methods").properties().forEach(method -> {
            methods.put(lower(method.getKey()), fields(method.getValue()));
            returns.put(
                    lower(method.getKey()),
                    result(method.getValue().path("returns").asText()));
        });
        root.path("types").properties().forEach(type -> {
            if (type.getValue().has("alias")) {
                aliases.put(type.getKey(), type.getValue().path("alias").asText());
            } else {
                types.put(type.getKey(), fields(type.getValue()));
            }
        });
    }

    /** The description, or empty with a printed line where this machine has none. */
    public static Optional<TelegramSpec> find() {
        String folder = System.getProperty("prilavok.specs", "");
        Path file = Path.of(folder, FILE);
        if (folder.isEmpty() || !Files.isReadable(file)) {
            System.out.println("SKIPPED: no Bot API description, set -Dprilavok.specs to a folder with " + FILE);
            return Optional.empty();
        }
        try {
            return Optional.of(new TelegramSpec(JSON.readTree(file.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Form fields may be texts that hold JSON; the field "method" that some clients add is overlooked. */
    public List<String> checkRequest(String method, ObjectNode parameters) {
        return checkRequest(method, parameters, Set.of());
    }

    /**
     * The same for a multipart request.
     *
     * @param uploads names of its parts that carry files; those that are no parameters must be attached by name
     */
    public List<String> checkRequest(String method, ObjectNode parameters, Set<String> uploads) {
        Map<String, Field> fields = methods.get(lower(method));
        if (fields == null) {
            return List.of(method + " is not a method of the Bot API");
        }
        ObjectNode unwrapped = parameters.deepCopy();
        unwrapped.remove("method");
        fields.forEach((name, field) -> {
            JsonNode value = unwrapped.path(name);
            if (value.isTextual() && !check(field.type(), value, name).isEmpty()) {
                unwrapped.set(name, parsed(value));
            }
        });
        List<String> complaints = new ArrayList<>();
        for (String upload : uploads) {
            if (fields.containsKey(upload)) {
                unwrapped.put(upload, "attach://" + upload);
            } else if (!parameters.toString().contains("attach://" + upload)) {
                complaints.add(method + " has a file " + upload + " that nothing refers to");
            }
        }
        complaints.addAll(object(fields, unwrapped, method));
        return complaints;
    }

    /** Checks the "result" of a successful answer. */
    public List<String> checkAnswer(String method, JsonNode result) {
        String type = returns.get(lower(method));
        return type == null ? List.of(method + " is not a method of the Bot API") : check(type, result, method);
    }

    private static Map<String, Field> fields(JsonNode description) {
        Map<String, Field> fields = new HashMap<>();
        for (JsonNode field : description.path("fields")) {
            String type = field.path("types").path(0).asText();
            fields.put(
                    field.path("name").asText(),
                    new Field(type, field.path("required").asBoolean()));
        }
        return fields;
    }

    /** From {@code CallAPI<Params.X, Objects.TelegramY | true>} the part that is the result. */
    private static String result(String returns) {
        String inner = returns.substring(returns.indexOf('<') + 1, returns.lastIndexOf('>'));
        return inner.substring(inner.lastIndexOf(',') + 1)
                .replace("Objects.Telegram", "")
                .strip();
    }

    private static JsonNode parsed(JsonNode text) {
        try {
            return JSON.readTree(text.asText());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private List<String> check(String type, JsonNode value, String place) {
        List<String> alternatives = alternatives(type);
        if (alternatives.size() == 1) {
            return checkOne(alternatives.get(0), value, place);
        }
        return alternatives.stream()
                .map(alternative -> checkOne(alternative, value, place))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<String> checkOne(String type, JsonNode value, String place) {
        if (type.endsWith("[]")) {
            return array(type.substring(0, type.length() - 2), value, place);
        }
        if (type.startsWith("(")) {
            return check(type.substring(1, type.length() - 1), value, place);
        }
        if (aliases.containsKey(type)) {
            return check(aliases.get(type), value, place);
        }
        if (types.containsKey(type)) {
            return value.isObject()
                    ? object(types.get(type), value, place)
                    : List.of(place + " must be a " + type + ", not " + value);
        }
        boolean fits = switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "true", "false" -> value.isBoolean() && value.asText().equals(type);
            case "Blob" -> false; // a file never stands in JSON
            default -> !type.startsWith("\"") || type.equals("\"" + value.asText() + "\"");
        };
        return fits ? List.of() : List.of(place + " must be " + type + ", not " + value);
    }

    private List<String> array(String type, JsonNode value, String place) {
        if (!value.isArray()) {
            return List.of(place + " must be an array, not " + value);
        }
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            complaints.addAll(check(type, value.get(i), place + "[" + i + "]"));
        }
        return complaints;
    }

    private List<String> object(Map<String, Field> fields, JsonNode value, String place) {
        List<String> complaints = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        fields.forEach((name, field) -> {
            if (field.required() && !value.has(name)) {
                missing.add(name);
            }
        });
        missing.forEach(name -> complaints.add(place + " lacks " + name));
        value.properties().forEach(entry -> {
            Field field = fields.get(entry.getKey());
            String inner = place + "." + entry.getKey();
            complaints.addAll(
                    field == null ? List.of(inner + " is unknown") : check(field.type(), entry.getValue(), inner));
        });
        return complaints;
    }

    /** Splits a union; what only a program can pass, such as {@code { toString(): string }}, is left out. */
    private static List<String> alternatives(String type) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= type.length(); i++) {
            char c = i == type.length() ? '|' : type.charAt(i);
            if ("({<".indexOf(c) >= 0) {
                depth++;
            } else if (")}>".indexOf(c) >= 0) {
                depth--;
            } else if (c == '|' && (depth == 0 || i == type.length())) {
                String alternative = type.substring(start, i).strip();
                if (!alternative.isEmpty() && !alternative.startsWith("{")) {
                    found.add(alternative);
                }
                start = i + 1;
            }
        }
        return found;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
