package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The habits of Google's JSON: zeros, false and empty values are left out, whole numbers have no fraction. */
final class Proto {
    /** Alternatives of one value: the chosen one is always written. */
    private static final Set<String> ALWAYS =
            Set.of("numberValue", "stringValue", "boolValue", "formulaValue", "userEnteredValue");

    /** Ends of a range, which may be open: zero is written when it was set. */
    private static final Set<String> WHEN_SET =
            Set.of("startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex", "startIndex", "endIndex");

    private Proto() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static void trim(ArrayNode array, int size) {
        while (array.size() > size) {
            array.remove(array.size() - 1);
        }
    }

    /** A copy without fields that hold their type's default. */
    static ObjectNode lean(ObjectNode node) {
        ObjectNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        node.forEach(Proto::strip);
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(field -> field.getValue().isNull()
                            || (!ALWAYS.contains(field.getKey())
                                    && !WHEN_SET.contains(field.getKey())
                                    && isDefault(field.getValue())));
        }
    }

    private static boolean isDefault(JsonNode value) {
        return (value.isNumber() && value.asDouble() == 0)
                || (value.isBoolean() && !value.asBoolean())
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && value.isEmpty());
    }

    static JsonNode number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? JsonNodeFactory.instance.numberNode((long) number)
                : JsonNodeFactory.instance.numberNode(number);
    }
}
