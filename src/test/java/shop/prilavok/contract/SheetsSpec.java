package shop.prilavok.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks calls of the Sheets API against Google's discovery document {@code sheets.v4.json}, which is read from the
 * directory that the system property {@code prilavok.specs} names. Finds unknown methods, parameters and fields, wrong
 * types and enum values. Thread-safe.
 */
public final class SheetsSpec {
    private record Method(String httpMethod, Pattern path, JsonNode description) {}

    private static final String FILE = "sheets.v4.json";

    private final JsonNode document;
    private final List<Method> methods = new ArrayList<>();

    private SheetsSpec(JsonNode document) {
        this.document = document;
        collect(document.path("resources"));
    }

    /** Empty, with a line on the console, where the document is not at hand. */
    public static Optional<SheetsSpec> find() {
        Path file = Path.of(System.getProperty("prilavok.specs", ""), FILE);
        if (!Files.isReadable(file)) {
            System.out.println(
                    "NOT CHECKED against Google's document: set -Dprilavok.specs to a directory with " + FILE);
            return Optional.empty();
        }
        try {
            return Optional.of(new SheetsSpec(new ObjectMapper().readTree(file.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(JsonNode resources) {
        for (JsonNode resource : resources) {
            for (JsonNode method : resource.path("methods")) {
                String path = method.path("path").asText();
                String regex = Pattern.compile("\\{(\\w+)}")
                        .matcher(path.replace(".", "\\."))
                        .replaceAll(name -> name.group(1).equals("range") ? "(?:.+)" : "[^/:]+");
                methods.add(new Method(method.path("httpMethod").asText(), Pattern.compile("/" + regex), method));
            }
            collect(resource.path("resources"));
        }
    }

    private Optional<Method> method(String httpMethod, String path) {
        return methods.stream()
                .filter(method -> method.httpMethod().equals(httpMethod))
                .filter(method -> method.path().matcher(path).matches())
                .findFirst();
    }

    /**
     * Checks what a client sends.
     *
     * @param path decoded, beginning with {@code /v4}
     * @param parameters names of the query parameters
     * @param body null when there is none
     * @return what is wrong, in words; empty when nothing is
     */
    public List<String> checkRequest(
            String httpMethod, String path, Iterable<String> parameters, @Nullable JsonNode body) {
        List<String> problems = new ArrayList<>();
        Optional<Method> found = method(httpMethod, path);
        if (found.isEmpty()) {
            return List.of("no such method: " + httpMethod + " " + path);
        }
        JsonNode description = found.get().description();
        for (String parameter : parameters) {
            if (!description.path("parameters").has(parameter)
                    && !document.path("parameters").has(parameter)) {
                problems.add("unknown parameter " + parameter);
            }
        }
        if (description.has("request")) {
            check(body, description.path("request"), "body", problems);
        } else if (body != null && !body.isEmpty()) {
            problems.add("a body where none is wanted");
        }
        return problems;
    }

    /** Checks the body of an answer with status 200. */
    public List<String> checkAnswer(String httpMethod, String path, JsonNode answer) {
        Optional<Method> found = method(httpMethod, path);
        if (found.isEmpty()) {
            return List.of("no such method: " + httpMethod + " " + path);
        }
        List<String> problems = new ArrayList<>();
        check(answer, found.get().description().path("response"), "answer", problems);
        return problems;
    }

    private void check(@Nullable JsonNode value, JsonNode type, String where, List<String> problems) {
        if (value == null) {
            problems.add(where + " is missing");
        } else if (type.has("$ref")) {
            checkObject(value, document.path("schemas").path(type.path("$ref").asText()), where, problems);
        } else {
            checkPlain(value, type, where, problems);
        }
    }

    private void checkObject(JsonNode value, JsonNode schema, String where, List<String> problems) {
        if (!value.isObject()) {
            problems.add(where + " must be an object, is " + value);
            return;
        }
        value.properties().forEach(field -> {
            JsonNode type = schema.path("properties").path(field.getKey());
            if (type.isMissingNode()) {
                problems.add(where + " has the unknown field " + field.getKey());
            } else {
                check(field.getValue(), type, where + "." + field.getKey(), problems);
            }
        });
    }

    private void checkPlain(JsonNode value, JsonNode type, String where, List<String> problems) {
        boolean fits = switch (type.path("type").asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
        if (!fits) {
            problems.add(where + " must be of type " + type.path("type").asText() + ", is " + value);
            return;
        }
        if (type.has("enum") && !contains(type.path("enum"), value)) {
            problems.add(where + " has the unknown value " + value);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(value.get(i), type.path("items"), where + "[" + i + "]", problems);
        }
        if (type.has("additionalProperties")) {
            value.properties()
                    .forEach(field -> check(
                            field.getValue(),
                            type.path("additionalProperties"),
                            where + "." + field.getKey(),
                            problems));
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
