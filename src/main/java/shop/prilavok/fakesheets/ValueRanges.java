package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes cells as the wire's ValueRange. Trailing empty cells and rows are left out. */
final class ValueRanges {

    /** How values are written: the options of a read. */
    record Options(String values, String dates, boolean byColumn) {
        static Options of(String values, String dates, String majorDimension) {
            return new Options(
                    values.isEmpty() ? "FORMATTED_VALUE" : values,
                    dates,
                    majorDimension.equals(Dimension.COLUMNS.name()));
        }
    }

    private final Calculation calculation;
    private final Options options;

    ValueRanges(Calculation calculation, Options options) {
        this.calculation = calculation;
        this.options = options;
    }

    ObjectNode written(Area area) {
        Tab tab = calculation.book().tab(area.sheetId());
        Area closed = area.readable(tab);
        ObjectNode node = Proto.object()
                .put("range", A1.write(tab.title(), closed))
                .put("majorDimension", options.byColumn() ? "COLUMNS" : "ROWS");
        ArrayNode lines = Proto.array();
        int filled = 0;
        int length = options.byColumn() ? closed.width() : filledHeight(tab, closed);
        for (int line = 0; line < length; line++) {
            ArrayNode values = line(tab, closed, line);
            lines.add(values);
            filled = values.isEmpty() ? filled : lines.size();
        }
        Proto.trim(lines, filled);
        if (!lines.isEmpty()) {
            node.set("values", lines);
        }
        return node;
    }

    private int filledHeight(Tab tab, Area closed) {
        return Math.max(0, Math.min(closed.bottom(), calculation.height(tab)) - closed.top());
    }

    private ArrayNode line(Tab tab, Area area, int line) {
        ArrayNode values = Proto.array();
        int filled = 0;
        int length = options.byColumn() ? filledHeight(tab, area) : area.width();
        for (int i = 0; i < length; i++) {
            int row = area.top() + (options.byColumn() ? i : line);
            int column = area.left() + (options.byColumn() ? line : i);
            Cell cell = tab.cell(row, column);
            Value value = calculation.value(tab, row, column);
            values.add(value(tab, row, column, value));
            filled = cell.isEmpty() && value.isBlank() ? filled : values.size();
        }
        Proto.trim(values, filled);
        return values;
    }

    private JsonNode value(Tab tab, int row, int column, Value value) {
        if (options.values().equals("FORMATTED_VALUE")) {
            return text(calculation.shown(tab, row, column));
        }
        String formula = tab.cell(row, column).formula();
        if (options.values().equals("FORMULA") && formula != null) {
            return text(formula);
        }
        if (value instanceof Value.Num num) {
            return options.dates().equals("FORMATTED_STRING") && isMoment(calculation.format(tab, row, column))
                    ? text(calculation.shown(tab, row, column))
                    : Proto.number(num.number());
        }
        return value instanceof Value.Bool bool
                ? JsonNodeFactory.instance.booleanNode(bool.truth())
                : text(Display.plain(value, calculation.book().locale()));
    }

    private static boolean isMoment(@Nullable ObjectNode format) {
        return format != null
                && switch (format.path("numberFormat").path("type").asText()) {
                    case "DATE", "TIME", "DATE_TIME" -> true;
                    default -> false;
                };
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
