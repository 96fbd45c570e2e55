package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Requests that group rows or columns. A group inside another is one deeper; only a whole group can be taken away. */
final class GroupEdits {
    static final Map<String, BatchUpdate.Edit> KINDS =
            Map.of("addDimensionGroup", GroupEdits::add, "deleteDimensionGroup", GroupEdits::delete);

    private record Span(Tab tab, Dimension dimension, int from, int to) {
        static Span read(JsonNode range, Batch batch) {
            Tab tab = batch.book().tab(range.path("sheetId").asInt());
            Dimension dimension = Dimension.of(range.path("dimension").asText());
            int from = range.path("startIndex").asInt();
            int to = range.path("endIndex").asInt(tab.count(dimension));
            if (from < 0 || to <= from || to > tab.count(dimension)) {
                throw ApiError.invalid("A group of " + dimension.noun + "s cannot reach from " + from + " to " + to
                        + ": the sheet has " + tab.count(dimension) + ".");
            }
            return new Span(tab, dimension, from, to);
        }

        String kind() {
            return dimension == Dimension.ROWS ? "rowGroups" : "columnGroups";
        }

        List<ObjectNode> groups() {
            return tab.decorations(kind());
        }

        boolean isInside(JsonNode group) {
            JsonNode range = group.path("range");
            return range.path("startIndex").asInt() <= from
                    && range.path("endIndex").asInt() >= to;
        }

        boolean is(JsonNode group) {
            JsonNode range = group.path("range");
            return range.path("startIndex").asInt() == from
                    && range.path("endIndex").asInt() == to;
        }
    }

    private GroupEdits() {}

    private static ObjectNode add(JsonNode request, Batch batch) {
        Span span = Span.read(request.path("range"), batch);
        ObjectNode group = Proto.object();
        group.putObject("range")
                .put("sheetId", span.tab().sheetId())
                .put("dimension", span.dimension().name())
                .put("startIndex", span.from())
                .put("endIndex", span.to());
        group.put(
                "depth", 1 + (int) span.groups().stream().filter(span::isInside).count());
        span.tab().decorate(span.kind(), group);
        boolean rows = span.dimension() == Dimension.ROWS;
        span.tab().looks().put(rows ? "rowGroupControlAfter" : "columnGroupControlAfter", true);
        return groups(span);
    }

    private static ObjectNode delete(JsonNode request, Batch batch) {
        Span span = Span.read(request.path("range"), batch);
        ObjectNode deepest = span.groups().stream()
                .filter(span::is)
                .reduce((one, other) -> other)
                .orElseThrow(
                        () -> ApiError.invalid("There is no group from " + span.from() + " to " + span.to() + "."));
        span.tab().undecorate(span.kind(), group -> group == deepest);
        return groups(span);
    }

    private static ObjectNode groups(Span span) {
        ObjectNode reply = Proto.object();
        ArrayNode all = Proto.array();
        span.groups().forEach(group -> all.add(Proto.lean(group)));
        if (!all.isEmpty()) {
            reply.set("dimensionGroups", all);
        }
        return reply;
    }
}
