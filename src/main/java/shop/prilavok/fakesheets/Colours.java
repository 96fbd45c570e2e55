package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Colours are kept in bytes, so 0.5 is answered as 0.49803922, and under two names: {@code backgroundColor}, and
 * {@code backgroundColorStyle.rgbColor} beside it. Whichever is changed, the other follows.
 */
final class Colours {
    private static final List<String> PARTS = List.of("red", "green", "blue");

    private Colours() {}

    /** The wire's Color of three bytes. */
    static ObjectNode of(int red, int green, int blue) {
        ObjectNode colour = Proto.object();
        put(colour, "red", red);
        put(colour, "green", green);
        put(colour, "blue", blue);
        return colour;
    }

    private static void put(ObjectNode colour, String part, int value) {
        if (value == 255) {
            colour.put(part, 1);
        } else if (value > 0) {
            colour.put(part, value / 255f);
        }
    }

    /** Mends, in place, the colours of a node that was just changed, and of all nodes in it. */
    static void pair(@Nullable JsonNode before, ObjectNode after) {
        List<String> names = new ArrayList<>();
        after.fieldNames().forEachRemaining(names::add);
        if (before != null) {
            before.fieldNames().forEachRemaining(names::add);
        }
        names.stream()
                .map(name -> name.endsWith("ColorStyle") ? name.substring(0, name.length() - "Style".length()) : name)
                .filter(name -> name.endsWith("Color") && !name.equals("rgbColor"))
                .distinct()
                .forEach(name -> pair(name, before, after));
        for (String name : names) {
            if (after.get(name) instanceof ObjectNode inner && !name.endsWith("Color") && !name.endsWith("Style")) {
                pair(before == null ? null : before.get(name), inner);
            }
        }
    }

    private static void pair(String name, @Nullable JsonNode before, ObjectNode after) {
        String style = name + "Style";
        boolean changedByStyle = !Objects.equals(before == null ? null : before.get(style), after.get(style));
        if (changedByStyle) {
            JsonNode colour = after.path(style).path("rgbColor");
            set(after, name, style, colour.isObject() ? colour : null);
        } else {
            set(after, name, style, after.get(name) instanceof ObjectNode colour ? colour : null);
        }
    }

    private static void set(ObjectNode node, String name, String style, @Nullable JsonNode colour) {
        if (colour == null) {
            boolean themed = node.path(style).has("themeColor");
            node.remove(name);
            if (!themed) {
                node.remove(style);
            }
            return;
        }
        ObjectNode kept = of(bytes(colour, 0), bytes(colour, 1), bytes(colour, 2));
        if (colour.has("alpha")) {
            kept.set("alpha", colour.get("alpha"));
        }
        node.set(name, kept);
        node.putObject(style).set("rgbColor", kept);
    }

    private static int bytes(JsonNode colour, int part) {
        double share = colour.path(PARTS.get(part)).asDouble();
        // To the nearest, and down from the middle: 0.5 is 127. The margin is for what is not exact in binary.
        return (int) Math.ceil(Math.min(1, Math.max(0, share)) * 255 - 0.5 - 1e-6);
    }
}
