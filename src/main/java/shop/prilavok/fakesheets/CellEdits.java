package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Requests that write cells one by one. */
final class CellEdits {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.of(
            "appendCells", CellEdits::append,
            "updateCells", CellEdits::update,
            "repeatCell", CellEdits::repeat,
            "setDataValidation", CellEdits::validate);

    private CellEdits() {}

    private static ObjectNode append(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        Tab tab = batch.book().tab(request.path("sheetId").asInt());
        JsonNode rows = request.path("rows");
        int first = tab.grid().rowAfterData();
        int widest = 0;
        for (JsonNode row : rows) {
            widest = Math.max(widest, row.path("values").size());
        }
        tab.resize(Math.max(tab.rowCount(), first + rows.size()), Math.max(tab.columnCount(), widest));
        batch.book().checkSize();
        write(rows, mask, tab, first, 0, batch);
        return BatchUpdate.NO_REPLY;
    }

    private static void write(JsonNode rows, FieldMask mask, Tab tab, int top, int left, Batch batch) {
        for (int row = 0; row < rows.size(); row++) {
            JsonNode values = rows.get(row).path("values");
            for (int column = 0; column < values.size(); column++) {
                Cell before = tab.cell(top + row, left + column);
                batch.put(tab, top + row, left + column, CellJson.merged(before, values.get(column), mask));
            }
        }
    }

    private static ObjectNode update(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        JsonNode rows = request.path("rows");
        if (request.has("start")) {
            JsonNode start = request.get("start");
            Tab tab = batch.book().tab(start.path("sheetId").asInt());
            int top = start.path("rowIndex").asInt();
            int left = start.path("columnIndex").asInt();
            checkInside(tab, top, left, rows);
            write(rows, mask, tab, top, left, batch);
            return BatchUpdate.NO_REPLY;
        }
        Area area = GridRanges.read(request.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        Area closed = area.clippedTo(tab);
        for (int row = 0; row < closed.height(); row++) {
            for (int column = 0; column < closed.width(); column++) {
                JsonNode sent = rows.path(row).path("values").path(column);
                Cell before = tab.cell(closed.top() + row, closed.left() + column);
                batch.put(tab, closed.top() + row, closed.left() + column, CellJson.merged(before, sent, mask));
            }
        }
        return BatchUpdate.NO_REPLY;
    }

    private static void checkInside(Tab tab, int top, int left, JsonNode rows) {
        if (top >= tab.rowCount()) {
            throw ApiError.invalid(
                    "GridCoordinate.rowIndex[" + top + "] is after last row in grid[" + (tab.rowCount() - 1) + "]");
        }
        if (left >= tab.columnCount()) {
            throw ApiError.invalid("GridCoordinate.columnIndex[" + left + "] is after last column in grid["
                    + (tab.columnCount() - 1) + "]");
        }
        if (top + rows.size() > tab.rowCount()) {
            throw ApiError.invalid("Attempting to write row: " + tab.rowCount() + ", beyond the last requested row of: "
                    + (tab.rowCount() - 1));
        }
        for (JsonNode row : rows) {
            if (left + row.path("values").size() > tab.columnCount()) {
                throw ApiError.invalid("Attempting to write column: " + tab.columnCount()
                        + ", beyond the last requested column of: " + (tab.columnCount() - 1));
            }
        }
    }

    private static ObjectNode repeat(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        Area area = GridRanges.read(request.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        Area closed = area.clippedTo(tab);
        boolean comma = batch.book().locale().decimalComma();
        for (int row = closed.top(); row < closed.bottom(); row++) {
            for (int column = closed.left(); column < closed.right(); column++) {
                Cell cell = CellJson.merged(tab.cell(row, column), request.path("cell"), mask);
                if (mask.wants("userEnteredValue")) {
                    cell = FormulaText.copied(cell, row - closed.top(), column - closed.left(), comma);
                }
                batch.put(tab, row, column, cell);
            }
        }
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode validate(JsonNode request, Batch batch) {
        Area area = GridRanges.read(request.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        Area closed = area.clippedTo(tab);
        ObjectNode rule = request.get("rule") instanceof ObjectNode object ? object : null;
        if (rule != null && rule.path("condition").path("type").asText().isEmpty()) {
            throw ApiError.invalid("A data validation rule must have a condition.");
        }
        for (int row = closed.top(); row < closed.bottom(); row++) {
            for (int column = closed.left(); column < closed.right(); column++) {
                batch.put(tab, row, column, tab.cell(row, column).withValidation(rule));
            }
        }
        return BatchUpdate.NO_REPLY;
    }
}
