package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The wire's DeveloperMetadata. */
final class MarkJson {

    private MarkJson() {}

    static ObjectNode written(Mark mark) {
        ObjectNode node = Proto.object().put("metadataId", mark.id()).put("metadataKey", mark.key());
        if (!mark.value().isEmpty()) {
            node.put("metadataValue", mark.value());
        }
        ObjectNode location =
                node.putObject("location").put("locationType", mark.place().kind());
        if (mark.place() instanceof Mark.OnSpreadsheet) {
            location.put("spreadsheet", true);
        } else if (mark.place() instanceof Mark.OnTab on) {
            location.put("sheetId", on.sheetId());
        } else if (mark.place() instanceof Mark.OnDimension on) {
            location.putObject("dimensionRange")
                    .put("sheetId", on.sheetId())
                    .put("dimension", on.dimension().name())
                    .put("startIndex", on.index())
                    .put("endIndex", on.index() + 1);
        }
        node.put("visibility", mark.visibility());
        return Proto.lean(node);
    }

    /** Reads a place whose tab, row or column must exist. */
    static Mark.Place place(JsonNode location, Workbook book) {
        if (location.has("dimensionRange")) {
            JsonNode range = location.get("dimensionRange");
            Dimension dimension = Dimension.of(range.path("dimension").asText());
            int index = range.path("startIndex").asInt();
            if (range.path("endIndex").asInt() != index + 1) {
                throw ApiError.invalid(
                        "Developer metadata can only be associated with a single row or column: startIndex=" + index
                                + ", endIndex=" + range.path("endIndex").asInt());
            }
            Tab tab = book.tab(range.path("sheetId").asInt());
            if (index >= tab.count(dimension)) {
                throw ApiError.invalid("The " + dimension.noun + " " + index + " is outside the grid.");
            }
            return new Mark.OnDimension(tab.sheetId(), dimension, index);
        }
        if (location.has("sheetId")) {
            return new Mark.OnTab(book.tab(location.get("sheetId").asInt()).sheetId());
        }
        if (location.path("spreadsheet").asBoolean()) {
            return new Mark.OnSpreadsheet();
        }
        throw ApiError.invalid("A developer metadata location must be specified.");
    }
}
