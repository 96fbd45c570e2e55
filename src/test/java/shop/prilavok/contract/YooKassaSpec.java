package shop.prilavok.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * YooKassa's published OpenAPI file as a judge of requests and answers. The file is not part of this repository: it is
 * read from the directory that the system property {@code prilavok.specs} names.
 */
public final class YooKassaSpec {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode spec;
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private YooKassaSpec(Path file) {
        try {
            spec = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        narrowBranches(spec, typesByBranch());
        spec.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(vocabulary::add));
        vocabulary.add("code"); // the error's own code is described, some of its neighbours are not
    }

    /** The specification, or nothing, said aloud, where it is not at hand. */
    public static Optional<YooKassaSpec> find() {
        Optional<Path> file = specs("yookassa-openapi.yaml");
        if (file.isEmpty()) {
            System.out.println(
                    "SKIPPED: no yookassa-openapi.yaml in -Dprilavok.specs, the YooKassa contract is unchecked");
        }
        return file.map(YooKassaSpec::new);
    }

    /** A file or directory among the specifications. */
    public static Optional<Path> specs(String name) {
        return Optional.ofNullable(System.getProperty("prilavok.specs"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::exists);
    }

    /** Fails unless the body is one that YooKassa documents for this call; {@code path} is below {@code /v3}. */
    public void checkRequest(String method, String path, String body) {
        JsonNode operation = operation(method, path);
        if (operation.has("requestBody")) {
            check(method + " " + path, pointer(method, path) + "/requestBody/content/application~1json/schema", body);
        } else {
            assertThat(body).as(method + " " + path).isIn("", "{}");
        }
    }

    /** Fails unless the answer is one that YooKassa documents for this call. */
    public void checkAnswer(String method, String path, int status, String body) {
        String schema = "/components/schemas/Error";
        if (status == 200) {
            schema = pointer(method, path) + "/responses/200/content/application~1json/schema";
        } else if (status != 500) { // the specification gives 500 the schema of 429
            schema = "/components/schemas/" + errorSchema(status);
        }
        check(method + " " + path + " -> " + status, schema, body);
    }

    private static String errorSchema(int status) {
        return switch (status) {
            case 400 -> "BadRequest";
            case 401 -> "InvalidCredentials";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 429 -> "TooManyRequests";
            default -> throw new AssertionError("YooKassa documents no body for " + status);
        };
    }

    private void check(String what, String pointer, String body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(what + " is not JSON: " + body, e);
        }
        List<String> faults = new ArrayList<>();
        schemas.computeIfAbsent(pointer, this::compile).validate(json).forEach(fault -> faults.add(fault.toString()));
        strangers(json, faults);
        assertThat(faults).as(what + " " + json.toPrettyString()).isEmpty();
    }

    private Schema compile(String pointer) {
        assertThat(spec.at(pointer).isMissingNode()).as(pointer).isFalse();
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("allOf").addObject().put("$ref", "#" + pointer);
        schema.set("components", spec.get("components"));
        schema.set("paths", spec.get("paths"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(schema);
    }

    /** The schemas allow any extra field; a name that occurs nowhere in the file is a slip all the same. */
    private void strangers(JsonNode json, List<String> faults) {
        json.properties().forEach(field -> {
            if (!vocabulary.contains(field.getKey())) {
                faults.add("unknown field " + field.getKey());
            }
            if (!field.getKey().equals("metadata")) {
                strangers(field.getValue(), faults);
            }
        });
        if (json.isArray()) {
            json.forEach(element -> strangers(element, faults));
        }
    }

    private JsonNode operation(String method, String path) {
        JsonNode operation = spec.at(pointer(method, path));
        assertThat(operation.isMissingNode())
                .as(method + " " + path + " is in the specification")
                .isFalse();
        return operation;
    }

    private String pointer(String method, String path) {
        String[] parts = path.substring(1).split("/", -1);
        String template = "/" + parts[0];
        if (parts.length > 1) {
            template += "/{" + parts[0].replaceAll("s$", "") + "_id}";
        }
        if (parts.length > 2) {
            template += "/" + parts[2];
        }
        return "/paths/" + template.replace("/", "~1") + "/" + method.toLowerCase(java.util.Locale.ROOT);
    }

    /** Which values of the discriminator lead to which schema. */
    private Map<String, List<String>> typesByBranch() {
        Map<String, List<String>> types = new TreeMap<>();
        for (JsonNode mapping : spec.findValues("mapping")) {
            mapping.properties()
                    .forEach(entry -> types.computeIfAbsent(entry.getValue().asText(), ref -> new ArrayList<>())
                            .add(entry.getKey()));
        }
        return types;
    }

    /** Without their discriminator the branches of a oneOf are all alike; so each is given its own values of "type". */
    private static void narrowBranches(JsonNode node, Map<String, List<String>> types) {
        if (node.has("oneOf") && node.has("discriminator")) {
            ArrayNode branches = JSON.createArrayNode();
            for (JsonNode branch : node.get("oneOf")) {
                ObjectNode narrow = branches.addObject();
                ArrayNode both = narrow.putArray("allOf").add(branch);
                ArrayNode values = both.addObject()
                        .putObject("properties")
                        .putObject("type")
                        .putArray("enum");
                types.getOrDefault(branch.path("$ref").asText(), List.of()).forEach(values::add);
            }
            ((ObjectNode) node).set("oneOf", branches);
        }
        if (node instanceof ObjectNode object) {
            object.remove("discriminator");
        }
        node.forEach(child -> narrowBranches(child, types));
    }
}
