package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as Google prints it back in some refusals: the text form of google.protobuf.Value. */
final class ProtoText {

    private ProtoText() {}

    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, "", text);
        return text.toString();
    }

    private static void write(JsonNode value, String indent, StringBuilder into) {
        String deeper = indent + "  ";
        if (value.isArray()) {
            into.append(indent).append("list_value {\n");
            value.forEach(item -> writeIn("values", item, deeper, into));
            into.append(indent).append("}\n");
        } else if (value.isObject()) {
            into.append(indent).append("struct_value {\n");
            value.properties().forEach(field -> {
                into.append(deeper).append("fields {\n");
                into.append(deeper).append("  key: \"").append(field.getKey()).append("\"\n");
                writeIn("value", field.getValue(), deeper + "  ", into);
                into.append(deeper).append("}\n");
            });
            into.append(indent).append("}\n");
        } else {
            into.append(indent).append(kind(value)).append(": ");
            into.append(value.isNull() ? "NULL_VALUE" : value.toString()).append("\n");
        }
    }

    private static void writeIn(String field, JsonNode value, String indent, StringBuilder into) {
        into.append(indent).append(field).append(" {\n");
        write(value, indent + "  ", into);
        into.append(indent).append("}\n");
    }

    private static String kind(JsonNode value) {
        if (value.isNull()) {
            return "null_value";
        }
        return value.isTextual() ? "string_value" : value.isBoolean() ? "bool_value" : "number_value";
    }
}
