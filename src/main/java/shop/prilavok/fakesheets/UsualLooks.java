package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The default format and the theme that every new spreadsheet has, as Google answered for one made in 2023. */
final class UsualLooks {
    private static final ObjectNode FORMAT = format();
    private static final ObjectNode THEME = theme();

    private UsualLooks() {}

    /** A copy of a spreadsheet's properties, with what it never changed. */
    static ObjectNode addedTo(ObjectNode properties) {
        ObjectNode all = properties.deepCopy();
        if (!all.has("defaultFormat")) {
            all.set("defaultFormat", FORMAT);
        }
        if (!all.has("spreadsheetTheme")) {
            all.set("spreadsheetTheme", THEME);
        }
        return all;
    }

    /** The same as one cell shows it. */
    static ObjectNode ofACell() {
        ObjectNode format = FORMAT.deepCopy();
        format.withObjectProperty("textFormat").put("fontFamily", "Arial");
        return format.put("hyperlinkDisplayType", "PLAIN_TEXT");
    }

    private static ObjectNode format() {
        ObjectNode format = Proto.object();
        format.set("backgroundColor", Colours.of(255, 255, 255));
        format.putObject("padding")
                .put("top", 2)
                .put("right", 3)
                .put("bottom", 2)
                .put("left", 3);
        format.put("verticalAlignment", "BOTTOM").put("wrapStrategy", "OVERFLOW_CELL");
        ObjectNode text = format.putObject("textFormat");
        text.set("foregroundColor", Colours.of(0, 0, 0));
        text.put("fontFamily", "arial,sans,sans-serif")
                .put("fontSize", 10)
                .put("bold", false)
                .put("italic", false)
                .put("strikethrough", false)
                .put("underline", false);
        text.putObject("foregroundColorStyle").set("rgbColor", Colours.of(0, 0, 0));
        format.putObject("backgroundColorStyle").set("rgbColor", Colours.of(255, 255, 255));
        return format;
    }

    private static ObjectNode theme() {
        ObjectNode theme = Proto.object().put("primaryFontFamily", "Arial");
        ArrayNode colours = theme.putArray("themeColors");
        add(colours, "TEXT", 0, 0, 0);
        add(colours, "BACKGROUND", 255, 255, 255);
        add(colours, "ACCENT1", 66, 133, 244);
        add(colours, "ACCENT2", 234, 67, 53);
        add(colours, "ACCENT3", 251, 188, 4);
        add(colours, "ACCENT4", 52, 168, 83);
        add(colours, "ACCENT5", 255, 109, 1);
        add(colours, "ACCENT6", 70, 189, 198);
        add(colours, "LINK", 17, 85, 204);
        return theme;
    }

    private static void add(ArrayNode colours, String type, int red, int green, int blue) {
        colours.addObject().put("colorType", type).putObject("color").set("rgbColor", Colours.of(red, green, blue));
    }
}
