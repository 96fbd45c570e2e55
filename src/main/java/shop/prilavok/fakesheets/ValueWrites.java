package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the wire's ValueRange into cells: values.update, values.append, values.clear. */
final class ValueWrites {
    private final Batch batch;
    private final boolean typed;

    ValueWrites(Batch batch, String inputOption) {
        this.batch = batch;
        this.typed = switch (inputOption) {
            case "RAW" -> false;
            case "USER_ENTERED" -> true;
            default -> throw ApiError.invalid("'valueInputOption' is required but not specified");
        };
    }

    /**
     * Where values were put, as UpdateValuesResponse. A null leaves its cell alone, and is not counted.
     *
     * @param asked what is read back when the caller wants the values in the answer: the range that he named
     */
    record Written(Area area, Area asked, Set<Integer> rows, Set<Integer> columns, int cells) {
        Written askedFor(Area range) {
            return new Written(area, area.around(range), rows, columns, cells);
        }

        ObjectNode json(String spreadsheetId, Workbook book) {
            return Proto.lean(Proto.object()
                    .put("spreadsheetId", spreadsheetId)
                    .put("updatedRange", A1.write(book.tab(area.sheetId()).title(), area))
                    .put("updatedRows", rows.size())
                    .put("updatedColumns", columns.size())
                    .put("updatedCells", cells));
        }
    }

    /** Refuses what is no list of lists, before anything else of the request is looked at. */
    static void check(String field, JsonNode range) {
        JsonNode lines = range.path("values");
        if (!lines.isArray() && !lines.isMissingNode() && !lines.isNull()) {
            throw ApiError.noList(field + ".values", lines);
        }
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isArray()) {
                throw ApiError.noList(field + ".values[" + line + "]", lines.get(line));
            }
        }
    }

    Written update(Area area, JsonNode range) {
        Tab tab = batch.book().tab(area.sheetId());
        Area closed = area.within(tab);
        boolean startOnly = area.height() == 1 && area.width() == 1;
        Area limit = startOnly
                ? new Area(area.sheetId(), area.top(), Area.OPEN, area.left(), Area.OPEN).clippedTo(tab)
                : closed;
        return write(tab, closed.top(), closed.left(), limit, range).askedFor(closed);
    }

    private Written write(Tab tab, int top, int left, Area limit, JsonNode range) {
        boolean byColumn = range.path("majorDimension").asText().equals("COLUMNS");
        JsonNode lines = range.path("values");
        int height = 0;
        int width = 0;
        int cells = 0;
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 0; i < lines.get(line).size(); i++) {
                int row = byColumn ? i : line;
                int column = byColumn ? line : i;
                checkLimit(tab, limit, top + row, left + column);
                JsonNode value = lines.get(line).get(i);
                if (value.isContainerNode()) {
                    throw ApiError.invalid("Invalid values[" + line + "][" + i + "]: " + ProtoText.of(value));
                }
                if (!value.isNull()) {
                    height = Math.max(height, row + 1);
                    width = Math.max(width, column + 1);
                    batch.put(tab, top + row, left + column, entered(tab.cell(top + row, left + column), value));
                    rows.add(top + row);
                    columns.add(left + column);
                    cells++;
                }
            }
        }
        Area written = new Area(tab.sheetId(), top, top + Math.max(1, height), left, left + Math.max(1, width));
        return new Written(written, written, rows, columns, cells);
    }

    private static void checkLimit(Tab tab, Area limit, int row, int column) {
        if (!limit.contains(row, column)) {
            throw ApiError.invalid("Requested writing within range [" + A1.write(tab.title(), limit)
                    + "], but tried writing to "
                    + (row >= limit.bottom() ? "row [" + (row + 1) + "]" : "column [" + A1.columnName(column) + "]"));
        }
    }

    private Cell entered(Cell before, JsonNode value) {
        if (value.isNumber()) {
            return before.withValue(Value.of(value.asDouble()));
        }
        if (value.isBoolean()) {
            return before.withValue(Value.of(value.asBoolean()));
        }
        String text = value.asText();
        if (typed) {
            return batch.typed(before, text);
        }
        return before.withValue(text.isEmpty() ? Value.Blank.INSTANCE : Value.of(text));
    }

    /** The block of data that an append goes on, or null when the range holds none. */
    static @Nullable Area table(Tab tab, Area range) {
        Area closed = range.clippedTo(tab);
        for (int row = Math.min(closed.bottom(), tab.grid().height()) - 1; row >= closed.top(); row--) {
            for (int column = Math.min(closed.right(), tab.grid().width(row)) - 1; column >= closed.left(); column--) {
                if (!tab.cell(row, column).isEmpty()) {
                    return grown(tab, Area.cell(tab.sheetId(), row, column));
                }
            }
        }
        return null;
    }

    /** Grows a block while any cell that touches it holds data, as Ctrl+A does. */
    private static Area grown(Tab tab, Area block) {
        Area now = block;
        while (true) {
            int top = now.top() > 0 && filled(tab, now.top() - 1, now.top(), now.left(), now.right())
                    ? now.top() - 1
                    : now.top();
            int bottom = filled(tab, now.bottom(), now.bottom() + 1, now.left(), now.right())
                    ? now.bottom() + 1
                    : now.bottom();
            int left = now.left() > 0 && filled(tab, top, bottom, now.left() - 1, now.left())
                    ? now.left() - 1
                    : now.left();
            int right = filled(tab, top, bottom, now.right(), now.right() + 1) ? now.right() + 1 : now.right();
            Area bigger = new Area(now.sheetId(), top, bottom, left, right);
            if (bigger.equals(now)) {
                return now;
            }
            now = bigger;
        }
    }

    private static boolean filled(Tab tab, int top, int bottom, int left, int right) {
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                if (!tab.cell(row, column).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    Written append(Area range, JsonNode values, boolean insertRows) {
        Tab tab = batch.book().tab(range.sheetId());
        Area table = table(tab, range);
        int top = table == null ? range.top() : table.bottom();
        int left = table == null ? range.left() : table.left();
        int height = values.path("values").size();
        if (insertRows && top < tab.rowCount() && height > 0) {
            batch.apply(new Shift.Insertion(tab.sheetId(), Dimension.ROWS, top, height));
        }
        int widest = 0;
        for (JsonNode row : values.path("values")) {
            widest = Math.max(widest, row.size());
        }
        tab.resize(Math.max(tab.rowCount(), top + height), Math.max(tab.columnCount(), left + widest));
        batch.book().checkSize();
        return write(tab, top, left, A1.all(tab).clippedTo(tab), values);
    }

    static Area clear(Batch batch, Area area) {
        Tab tab = batch.book().tab(area.sheetId());
        Area closed = area.within(tab);
        for (int row = closed.top(); row < Math.min(closed.bottom(), tab.grid().height()); row++) {
            for (int column = closed.left();
                    column < Math.min(closed.right(), tab.grid().width(row));
                    column++) {
                batch.put(tab, row, column, tab.cell(row, column).withValue(Value.Blank.INSTANCE));
            }
        }
        return closed;
    }
}
