package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Requests that group rows or columns. A group inside another is one deeper; only a whole group can be taken away. */
final class GroupEdits {
    static final Map<String, BatchUpdate.Edit> KINDS =
            Map.of("addDimensionGroup", GroupEdits::add, "deleteDimensionGroup", GroupEdits::delete);

    private GroupEdits() {}

    private static ObjectNode add(JsonNode request, Batch batch) {
        DimensionRange range = DimensionRange.read(request.path("range"), batch).inside();
        ObjectNode group = Proto.object();
        group.putObject("range")
                .put("sheetId", range.sheetId())
                .put("dimension", range.dimension().name())
                .put("startIndex", range.from())
                .put("endIndex", range.to());
        long around = groups(range).stream()
                .filter(other -> start(other) <= range.from() && end(other) >= range.to())
                .count();
        group.put("depth", 1 + (int) around);
        range.tab().decorate(kind(range), group);
        boolean rows = range.dimension() == Dimension.ROWS;
        range.tab().looks().put(rows ? "rowGroupControlAfter" : "columnGroupControlAfter", true);
        return answer(range);
    }

    private static ObjectNode delete(JsonNode request, Batch batch) {
        DimensionRange range = DimensionRange.read(request.path("range"), batch).inside();
        ObjectNode deepest = groups(range).stream()
                .filter(group -> start(group) == range.from() && end(group) == range.to())
                .reduce((one, other) -> other)
                .orElseThrow(
                        () -> ApiError.invalid("There is no group from " + range.from() + " to " + range.to() + "."));
        range.tab().undecorate(kind(range), group -> group == deepest);
        return answer(range);
    }

    private static String kind(DimensionRange range) {
        return range.dimension() == Dimension.ROWS ? "rowGroups" : "columnGroups";
    }

    private static List<ObjectNode> groups(DimensionRange range) {
        return range.tab().decorations(kind(range));
    }

    private static int start(JsonNode group) {
        return group.path("range").path("startIndex").asInt();
    }

    private static int end(JsonNode group) {
        return group.path("range").path("endIndex").asInt();
    }

    /** All groups in this direction that there are now. */
    private static ObjectNode answer(DimensionRange range) {
        ObjectNode reply = Proto.object();
        groups(range)
                .forEach(group -> reply.withArrayProperty("dimensionGroups").add(Proto.lean(group)));
        return reply;
    }
}
