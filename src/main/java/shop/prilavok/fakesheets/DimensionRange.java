package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;

/** Some rows, or some columns, of a tab: the wire's DimensionRange. */
record DimensionRange(Tab tab, Dimension dimension, int from, int to) {
    static DimensionRange read(JsonNode range, Batch batch) {
        Tab tab = batch.book().tab(range.path("sheetId").asInt());
        Dimension dimension = Dimension.of(range.path("dimension").asText());
        int from = range.path("startIndex").asInt();
        int to = range.path("endIndex").asInt(tab.count(dimension));
        if (from < 0 || to <= from) {
            throw ApiError.invalid("The end of a dimension range must be after its start: " + from + " to " + to + ".");
        }
        return new DimensionRange(tab, dimension, from, to);
    }

    DimensionRange inside() {
        if (to > tab.count(dimension)) {
            throw ApiError.invalid("Cannot use " + dimension.noun + "s " + from + " to " + to + ": the sheet has "
                    + tab.count(dimension) + ".");
        }
        return this;
    }

    int sheetId() {
        return tab.sheetId();
    }
}
