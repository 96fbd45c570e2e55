package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** How a cell looks in the end: what every cell has, with its own format over it. Conditional formats are left out. */
final class EffectiveFormat {

    private EffectiveFormat() {}

    /** @param own the entered format, with the number format that a formula brings along */
    static ObjectNode of(Value value, @Nullable ObjectNode own) {
        ObjectNode all = UsualLooks.ofACell();
        String alignment = alignment(value);
        if (!alignment.isEmpty()) {
            all.put("horizontalAlignment", alignment);
        }
        if (own != null) {
            lay(own, all);
        }
        return all;
    }

    private static String alignment(Value value) {
        if (value instanceof Value.Text) {
            return "LEFT";
        }
        if (value instanceof Value.Num) {
            return "RIGHT";
        }
        return value.isBlank() ? "" : "CENTER";
    }

    /** A colour is laid over whole: its parts that are zero are left out on the wire. */
    private static void lay(ObjectNode over, ObjectNode under) {
        over.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode wanted = field.getValue();
            boolean whole = name.endsWith("Color") || name.endsWith("Style");
            if (!whole && wanted instanceof ObjectNode inner && under.get(name) instanceof ObjectNode below) {
                lay(inner, below);
            } else {
                under.set(name, wanted.deepCopy());
            }
        });
    }
}
