package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Requests that sort and copy the cells of a range. */
final class RangeEdits {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.of(
            "sortRange", RangeEdits::sort,
            "copyPaste", RangeEdits::copyPaste,
            "cutPaste", RangeEdits::cutPaste,
            "findReplace", FindReplace::apply);

    private record Row(int index, List<Cell> cells, List<Value> values) {}

    private RangeEdits() {}

    private static ObjectNode sort(JsonNode request, Batch batch) {
        Area area = GridRanges.read(request.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        Comparator<Row> order = Comparator.comparing(row -> 0);
        for (JsonNode spec : request.path("sortSpecs")) {
            int column = spec.path("dimensionIndex").asInt() - area.left();
            if (column < 0 || column >= area.clippedTo(tab).width()) {
                throw ApiError.invalid(
                        "The sort column " + spec.path("dimensionIndex").asInt() + " is outside the range.");
            }
            order = order.thenComparing(
                    by(column, spec.path("sortOrder").asText().equals("DESCENDING")));
        }
        sort(tab, area.clippedTo(tab), order, batch);
        return BatchUpdate.NO_REPLY;
    }

    static void sort(Tab tab, Area closed, int column, boolean descending, Batch batch) {
        sort(tab, closed, by(column - closed.left(), descending), batch);
    }

    /** Empty cells come last in either direction. */
    private static Comparator<Row> by(int column, boolean descending) {
        return (one, other) -> {
            Value left = one.values().get(column);
            Value right = other.values().get(column);
            if (left.isBlank() || right.isBlank()) {
                return Boolean.compare(left.isBlank(), right.isBlank());
            }
            return descending ? Evaluator.compare(right, left) : Evaluator.compare(left, right);
        };
    }

    private static void sort(Tab tab, Area closed, Comparator<Row> order, Batch batch) {
        Calculation calculation = batch.calculation();
        int bottom = Math.min(closed.bottom(), tab.grid().height());
        List<Row> rows = new ArrayList<>();
        for (int row = closed.top(); row < bottom; row++) {
            List<Cell> cells = new ArrayList<>();
            List<Value> values = new ArrayList<>();
            for (int column = closed.left(); column < closed.right(); column++) {
                cells.add(tab.cell(row, column));
                values.add(calculation.value(tab, row, column));
            }
            rows.add(new Row(row, cells, values));
        }
        rows.sort(order);
        boolean comma = batch.book().locale().decimalComma();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int target = closed.top() + i;
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = FormulaText.copied(row.cells().get(column), target - row.index(), 0, comma);
                batch.put(tab, target, closed.left() + column, cell);
            }
        }
    }

    private static ObjectNode copyPaste(JsonNode request, Batch batch) {
        Area source = GridRanges.read(request.path("source"), batch.book())
                .clippedTo(
                        batch.book().tab(request.path("source").path("sheetId").asInt()));
        Area wanted = GridRanges.read(request.path("destination"), batch.book());
        Tab from = batch.book().tab(source.sheetId());
        Tab to = batch.book().tab(wanted.sheetId());
        if (request.path("pasteOrientation").asText().equals("TRANSPOSE")) {
            throw ApiError.invalid("Only pasteOrientation NORMAL can be pasted here.");
        }
        Area target = wanted.clippedTo(to);
        int height = Math.max(source.height(), target.height() / source.height() * source.height());
        int width = Math.max(source.width(), target.width() / source.width() * source.width());
        if (target.top() + height > to.rowCount() || target.left() + width > to.columnCount()) {
            throw ApiError.invalid("The pasted cells do not fit into the grid.");
        }
        Calculation calculation = batch.calculation();
        List<Runnable> writes = new ArrayList<>(); // all is read before anything is written: ranges may overlap
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int sourceRow = source.top() + row % source.height();
                int sourceColumn = source.left() + column % source.width();
                int targetRow = target.top() + row;
                int targetColumn = target.left() + column;
                Cell pasted = pasted(
                        request.path("pasteType").asText(),
                        FormulaText.copied(
                                from.cell(sourceRow, sourceColumn),
                                targetRow - sourceRow,
                                targetColumn - sourceColumn,
                                batch.book().locale().decimalComma()),
                        calculation.value(from, sourceRow, sourceColumn),
                        to.cell(targetRow, targetColumn));
                writes.add(() -> batch.put(to, targetRow, targetColumn, pasted));
            }
        }
        writes.forEach(Runnable::run);
        return BatchUpdate.NO_REPLY;
    }

    /** Formulas move as they are; those elsewhere that point at moved cells do not follow them here. */
    private static ObjectNode cutPaste(JsonNode request, Batch batch) {
        JsonNode at = request.path("destination");
        Tab from = batch.book().tab(request.path("source").path("sheetId").asInt());
        Tab to = batch.book().tab(at.path("sheetId").asInt());
        Area source = GridRanges.read(request.path("source"), batch.book()).clippedTo(from);
        int top = at.path("rowIndex").asInt();
        int left = at.path("columnIndex").asInt();
        if (top + source.height() > to.rowCount() || left + source.width() > to.columnCount()) {
            throw ApiError.invalid("The pasted cells do not fit into the grid.");
        }
        Calculation calculation = batch.calculation();
        List<Runnable> writes = new ArrayList<>(); // all is read and emptied before anything is written
        for (int row = source.top(); row < source.bottom(); row++) {
            for (int column = source.left(); column < source.right(); column++) {
                Cell cut = from.cell(row, column);
                Value value = calculation.value(from, row, column);
                int targetRow = top + row - source.top();
                int targetColumn = left + column - source.left();
                writes.add(() -> batch.put(
                        to,
                        targetRow,
                        targetColumn,
                        pasted(request.path("pasteType").asText(), cut, value, to.cell(targetRow, targetColumn))));
                batch.put(from, row, column, Cell.EMPTY);
            }
        }
        writes.forEach(Runnable::run);
        return BatchUpdate.NO_REPLY;
    }

    private static Cell pasted(String type, Cell copied, Value value, Cell before) {
        return switch (type) {
            case "PASTE_VALUES" -> before.withValue(value);
            case "PASTE_FORMULA" -> before.withContentOf(copied);
            case "PASTE_FORMAT" -> before.withFormat(copied.format());
            case "PASTE_DATA_VALIDATION" -> before.withValidation(copied.validation());
            case "", "PASTE_NORMAL", "PASTE_NO_BORDERS" -> copied;
            default -> throw ApiError.invalid("Unknown paste type: " + type);
        };
    }
}
