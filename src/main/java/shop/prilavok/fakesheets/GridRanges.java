package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The wire's GridRange: read, written, and moved when rows and columns move. */
final class GridRanges {

    private static final List<String> INDEXES =
            List.of("startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex");

    private GridRanges() {}

    /** Reads a range whose tab must exist. */
    static Area read(JsonNode range, Workbook book) {
        Tab tab = book.tab(range.path("sheetId").asInt());
        Area area = readUnchecked(range);
        for (String index : INDEXES) {
            if (range.path(index).asInt() < 0) {
                throw ApiError.invalid("GridRange indexes must be >= 0");
            }
        }
        checkOrder("Row", area.top(), area.bottom());
        checkOrder("Column", area.left(), area.right());
        area.readable(tab);
        return area;
    }

    private static void checkOrder(String noun, int start, int end) {
        if (end != Area.OPEN && end < start) {
            throw ApiError.invalid(
                    "end" + noun + "Index[" + end + "] cannot be before start" + noun + "Index[" + start + "]");
        }
    }

    static Area readUnchecked(JsonNode range) {
        return new Area(
                range.path("sheetId").asInt(),
                range.path("startRowIndex").asInt(),
                range.path("endRowIndex").asInt(Area.OPEN),
                range.path("startColumnIndex").asInt(),
                range.path("endColumnIndex").asInt(Area.OPEN));
    }

    static ObjectNode write(Area area) {
        ObjectNode range = JsonNodeFactory.instance.objectNode();
        range.put("sheetId", area.sheetId());
        range.put("startRowIndex", area.top());
        range.put("startColumnIndex", area.left());
        if (area.bottom() != Area.OPEN) {
            range.put("endRowIndex", area.bottom());
        }
        if (area.right() != Area.OPEN) {
            range.put("endColumnIndex", area.right());
        }
        return range;
    }

    /** Copies of the nodes in which every range on the tab has moved; nodes whose own range is gone are left out. */
    static List<ObjectNode> shifted(List<ObjectNode> nodes, int sheetId, Shift shift) {
        List<ObjectNode> kept = new ArrayList<>();
        for (ObjectNode node : nodes) {
            ObjectNode moved = node.deepCopy();
            if (move(moved, sheetId, shift)) {
                kept.add(moved);
            }
        }
        return kept;
    }

    private static boolean move(JsonNode node, int sheetId, Shift shift) {
        boolean rows = shift.dimension() == Dimension.ROWS;
        boolean alongOne =
                node.path("dimension").asText().equals(shift.dimension().name());
        String first = alongOne ? "startIndex" : rows ? "startRowIndex" : "startColumnIndex";
        String last = alongOne ? "endIndex" : rows ? "endRowIndex" : "endColumnIndex";
        if (node instanceof ObjectNode object
                && object.path("sheetId").asInt() == sheetId
                && (object.has(first) || object.has(last))) {
            int start = shift.start(object.path(first).asInt());
            object.put(first, start);
            if (object.has(last)) {
                int end = shift.end(object.path(last).asInt());
                object.put(last, end);
                return end > start;
            }
        }
        boolean alive = true;
        for (JsonNode child : node) {
            alive &= move(child, sheetId, shift);
        }
        return alive;
    }
}
