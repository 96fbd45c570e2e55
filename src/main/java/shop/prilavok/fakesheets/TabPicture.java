package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws a tab for the eye. */
final class TabPicture {
    private static final int USUAL_WIDTH = 100;

    private final Calculation calculation;
    private final Tab tab;
    private final ConditionalFormats conditional;
    private final SheetLocale locale;
    private final Map<JsonNode, CellLooks> usual = new IdentityHashMap<>();

    TabPicture(Calculation calculation, Tab tab) {
        this.calculation = calculation;
        this.tab = tab;
        this.conditional = new ConditionalFormats(calculation, tab);
        this.locale = calculation.book().locale();
    }

    TabView view() {
        List<List<CellView>> rows = new ArrayList<>();
        int filled = 0;
        int height = calculation.height(tab);
        for (int row = 0; row < height; row++) {
            List<CellView> cells = row(row);
            rows.add(cells);
            filled = cells.isEmpty() ? filled : rows.size();
        }
        return new TabView(
                tab.sheetId(),
                tab.title(),
                tab.hidden(),
                tab.frozenRows(),
                tab.rowCount(),
                tab.columnCount(),
                IntStream.range(0, tab.columnCount()).mapToObj(this::width).toList(),
                List.copyOf(rows.subList(0, filled)),
                tab.decorations("charts").stream()
                        .map(new ChartPicture(calculation)::view)
                        .toList());
    }

    private int width(int column) {
        return tab.properties(Dimension.COLUMNS, column)
                .map(properties -> properties.path("pixelSize").asInt(USUAL_WIDTH))
                .orElse(USUAL_WIDTH);
    }

    private List<CellView> row(int row) {
        List<CellView> cells = new ArrayList<>();
        int filled = 0;
        int width = calculation.width(tab, row);
        for (int column = 0; column < width; column++) {
            Cell cell = tab.cell(row, column);
            Value value = calculation.value(tab, row, column);
            cells.add(cell(cell, value, calculation.shown(tab, row, column), looks(cell, row, column)));
            filled = cell.isBare() && value.isBlank() ? filled : cells.size();
        }
        return List.copyOf(cells.subList(0, filled));
    }

    /** Most cells of a column have one format between them, and no rule over it. */
    private CellLooks looks(Cell cell, int row, int column) {
        JsonNode own = cell.format() == null ? MissingNode.getInstance() : cell.format();
        boolean isTick = cell.validation() != null
                && cell.validation().path("condition").path("type").asText().equals("BOOLEAN");
        Optional<JsonNode> over = conditional.format(row, column);
        return over.isPresent()
                ? looks(own, over.get(), isTick)
                : usual.computeIfAbsent(own, format -> looks(format, MissingNode.getInstance(), false))
                        .with(isTick);
    }

    private static CellLooks looks(JsonNode own, JsonNode over, boolean isTick) {
        JsonNode text = own.path("textFormat");
        JsonNode textOver = over.path("textFormat");
        return new CellLooks(
                first(rgb(over, "backgroundColor"), rgb(own, "backgroundColor")),
                first(rgb(textOver, "foregroundColor"), rgb(text, "foregroundColor")),
                textOver.path("bold").asBoolean(text.path("bold").asBoolean()),
                isTick);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** The newer field of the two that Google has for every colour wins. */
    private static String rgb(JsonNode format, String field) {
        JsonNode style = format.path(field + "Style").path("rgbColor");
        JsonNode colour = style.isMissingNode() ? format.path(field) : style;
        return colour.isMissingNode()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        part(colour.path("red")),
                        part(colour.path("green")),
                        part(colour.path("blue")));
    }

    private static int part(JsonNode share) {
        return (int) Math.round(share.asDouble() * 255);
    }

    private CellView cell(Cell cell, Value value, String shown, CellLooks looks) {
        String formula = cell.formula();
        String note = cell.note();
        return new CellView(
                formula != null ? formula : entered(cell, shown),
                shown,
                note == null ? "" : note,
                cell.isFormula(),
                value instanceof Value.Fault,
                cell.validation() == null ? List.of() : Merchant.choices(cell.validation()),
                looks);
    }

    /** Dates are edited as they are shown; a number is edited with all its digits. */
    private String entered(Cell cell, String shown) {
        String type = cell.format() == null
                ? ""
                : cell.format().path("numberFormat").path("type").asText();
        return switch (type) {
            case "DATE", "TIME", "DATE_TIME", "PERCENT" -> shown;
            default -> Display.plain(cell.literal(), locale);
        };
    }
}
