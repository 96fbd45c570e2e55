package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A list of wanted fields: {@code sheets(properties.sheetId,data.rowData.values(note))}. A leaf wants all below it. */
final class FieldMask {
    static final FieldMask EVERYTHING = new FieldMask();

    private final Map<String, FieldMask> fields = new TreeMap<>();

    /** The mask of a request that names its fields, which is not allowed to name none. */
    static FieldMask required(JsonNode request) {
        String text = request.path("fields").asText();
        if (text.isBlank()) {
            throw ApiError.invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
        }
        return parse(text);
    }

    static FieldMask parse(String text) {
        Reader reader = new Reader(text);
        FieldMask mask = new FieldMask();
        reader.list(mask);
        if (reader.at != text.length()) {
            throw reader.broken();
        }
        return mask;
    }

    boolean wantsAll() {
        return fields.isEmpty() || fields.containsKey("*");
    }

    /** The mask for what is inside a field, or null when the field is not wanted. */
    @Nullable
    FieldMask inside(String field) {
        return wantsAll() ? EVERYTHING : fields.get(field);
    }

    boolean wants(String field) {
        return inside(field) != null;
    }

    ObjectNode of(ObjectNode node) {
        if (wantsAll()) {
            return node;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, mask) -> {
            JsonNode child = node.get(name);
            if (child != null) {
                kept.set(name, mask.any(child));
            }
        });
        return kept;
    }

    private JsonNode any(JsonNode node) {
        if (node instanceof ArrayNode array && !wantsAll()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> kept.add(any(item)));
            return kept;
        }
        return node instanceof ObjectNode object ? of(object) : node;
    }

    /** The old node with the wanted fields taken from the new one; a wanted field that the new one lacks is dropped. */
    @Nullable
    ObjectNode merged(@Nullable ObjectNode old, @Nullable JsonNode changed) {
        if (wantsAll()) {
            return changed instanceof ObjectNode object ? object.deepCopy() : null;
        }
        ObjectNode result = old == null ? JsonNodeFactory.instance.objectNode() : old.deepCopy();
        fields.forEach((name, mask) -> {
            JsonNode value = changed == null ? null : changed.get(name);
            if (mask.wantsAll()) {
                if (value == null) {
                    result.remove(name);
                } else {
                    result.set(name, value);
                }
            } else {
                ObjectNode before = result.get(name) instanceof ObjectNode object ? object : null;
                ObjectNode inner = mask.merged(before, value);
                if (inner != null) {
                    result.set(name, inner);
                }
            }
        });
        return result.isEmpty() ? null : result;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        void list(FieldMask into) {
            do {
                path(into);
            } while (taken(','));
        }

        private void path(FieldMask into) {
            FieldMask inner = into;
            do {
                inner = inner.fields.computeIfAbsent(name(), none -> new FieldMask());
            } while (taken('.') || taken('/'));
            if (taken('(')) {
                list(inner);
                if (!taken(')')) {
                    throw broken();
                }
            }
        }

        private String name() {
            int start = at;
            while (at < text.length() && ",./()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at).strip();
            if (name.isEmpty()) {
                throw broken();
            }
            return name;
        }

        private boolean taken(char sign) {
            boolean there = at < text.length() && text.charAt(at) == sign;
            at += there ? 1 : 0;
            return there;
        }

        ApiError broken() {
            return ApiError.invalid("Request contains an invalid argument. Invalid field mask: " + text);
        }
    }
}
