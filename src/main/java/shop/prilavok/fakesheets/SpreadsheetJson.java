package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The wire's Spreadsheet, down to the wanted fields. Cells are only written when they are wanted: they are the bulk. */
final class SpreadsheetJson {
    private final String id;
    private final Calculation calculation;
    private final Workbook book;
    private final String account;
    private final FieldMask mask;

    SpreadsheetJson(String id, Calculation calculation, String account, FieldMask mask) {
        this.id = id;
        this.calculation = calculation;
        this.book = calculation.book();
        this.account = account;
        this.mask = mask;
    }

    /**
     * @param areas what of the grid is wanted; empty for all. Tabs without a wanted area are left out
     * @param withCells whether the grid is wanted; a mask that names fields decides it by itself
     */
    ObjectNode written(List<Area> areas, boolean withCells) {
        ObjectNode node = Proto.object().put("spreadsheetId", id);
        if (mask.wants("properties")) {
            node.set("properties", UsualLooks.addedTo(book.properties()));
        }
        FieldMask inSheets = mask.inside("sheets");
        if (inSheets != null) {
            ArrayNode sheets = node.putArray("sheets");
            for (int index = 0; index < book.tabs().size(); index++) {
                Tab tab = book.tabs().get(index);
                List<Area> own = areas.stream()
                        .filter(area -> area.sheetId() == tab.sheetId())
                        .toList();
                if (areas.isEmpty() || !own.isEmpty()) {
                    sheets.add(sheet(tab, index, own, withCells, inSheets));
                }
            }
        }
        book.namedRanges()
                .forEach(range -> node.withArrayProperty("namedRanges").add(Proto.lean(range)));
        addMarks(node, place -> place instanceof Mark.OnSpreadsheet);
        node.put("spreadsheetUrl", "https://docs.google.com/spreadsheets/d/" + id + "/edit");
        return node;
    }

    private ObjectNode sheet(Tab tab, int index, List<Area> areas, boolean withCells, FieldMask inSheet) {
        ObjectNode sheet = Proto.object();
        sheet.set("properties", TabJson.written(tab, index));
        FieldMask inData = inSheet.inside("data");
        if (inData != null && (withCells || !mask.wantsAll())) {
            ArrayNode data = sheet.putArray("data");
            for (Area area : areas.isEmpty() ? List.of(A1.all(tab)) : areas) {
                data.add(gridData(tab, area.readable(tab), inData));
            }
        }
        tab.decorations().forEach((kind, nodes) -> {
            if (!inSheet.wants(kind)) {
                return;
            }
            if (kind.equals("basicFilter")) {
                nodes.forEach(filter -> sheet.set(kind, Proto.lean(filter)));
            } else {
                nodes.forEach(
                        decoration -> sheet.withArrayProperty(kind).add(Proto.lean(seenBy(account, kind, decoration))));
            }
        });
        addMarks(sheet, place -> place instanceof Mark.OnTab on && on.sheetId() == tab.sheetId());
        return sheet;
    }

    private static ObjectNode seenBy(String account, String kind, ObjectNode decoration) {
        return kind.equals("protectedRanges")
                ? decoration.deepCopy().put("requestingUserCanEdit", Batch.canEdit(decoration, account))
                : decoration;
    }

    private void addMarks(ObjectNode node, Predicate<Mark.Place> at) {
        book.marks().stream()
                .filter(mark -> at.test(mark.place()))
                .forEach(mark -> node.withArrayProperty("developerMetadata").add(MarkJson.written(mark)));
    }

    private ObjectNode gridData(Tab tab, Area area, FieldMask inData) {
        ObjectNode data = Proto.object();
        if (area.top() > 0) {
            data.put("startRow", area.top());
        }
        if (area.left() > 0) {
            data.put("startColumn", area.left());
        }
        FieldMask inRows = inData.inside("rowData");
        FieldMask inCells = inRows == null ? null : inRows.inside("values");
        if (inCells != null) {
            addRows(data, tab, area, inCells);
        }
        if (inData.wants("rowMetadata")) {
            addDimension(data.putArray("rowMetadata"), tab, Dimension.ROWS, area.top(), area.bottom(), 21);
        }
        if (inData.wants("columnMetadata")) {
            addDimension(data.putArray("columnMetadata"), tab, Dimension.COLUMNS, area.left(), area.right(), 100);
        }
        return data;
    }

    /** Rows and cells after the last that holds anything are left out. */
    private void addRows(ObjectNode data, Tab tab, Area area, FieldMask inCells) {
        ArrayNode rows = Proto.array();
        int filled = 0;
        int bottom = Math.min(area.bottom(), calculation.height(tab));
        for (int row = area.top(); row < bottom; row++) {
            ArrayNode values = Proto.array();
            int last = 0;
            int right = Math.min(area.right(), calculation.width(tab, row));
            for (int column = area.left(); column < right; column++) {
                Cell cell = tab.cell(row, column);
                Value value = calculation.value(tab, row, column);
                values.add(CellJson.written(calculation, tab, row, column, inCells));
                last = cell.isBare() && value.isBlank() ? last : values.size();
            }
            Proto.trim(values, last);
            ObjectNode rowData = rows.addObject();
            if (!values.isEmpty()) {
                rowData.set("values", values);
                filled = rows.size();
            }
        }
        Proto.trim(rows, filled);
        if (!rows.isEmpty()) {
            data.set("rowData", rows);
        }
    }

    private void addDimension(ArrayNode into, Tab tab, Dimension dimension, int from, int to, int usualPixels) {
        for (int index = from; index < to; index++) {
            ObjectNode own = tab.properties(dimension, index).orElse(null);
            ObjectNode node = into.addObject();
            node.put("pixelSize", usualPixels);
            copy(own, node);
            Mark.Place here = new Mark.OnDimension(tab.sheetId(), dimension, index);
            addMarks(node, here::equals);
        }
    }

    private static void copy(@Nullable JsonNode own, ObjectNode into) {
        if (own instanceof ObjectNode object) {
            into.setAll(Proto.lean(object));
        }
    }
}
