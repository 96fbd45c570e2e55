package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Requests about what lies over the cells: protection, names, filters, charts, tables. Kept as sent, and given ids. */
final class DecorationEdits {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.ofEntries(
            Map.entry("addProtectedRange", DecorationEdits::protect),
            Map.entry("deleteProtectedRange", DecorationEdits::unprotect),
            Map.entry("addNamedRange", DecorationEdits::addName),
            Map.entry("updateNamedRange", DecorationEdits::updateName),
            Map.entry("deleteNamedRange", DecorationEdits::deleteName),
            Map.entry("setBasicFilter", DecorationEdits::setFilter),
            Map.entry("clearBasicFilter", DecorationEdits::clearFilter),
            Map.entry("addFilterView", DecorationEdits::addFilterView),
            Map.entry("addConditionalFormatRule", DecorationEdits::addConditionalFormat),
            Map.entry("deleteConditionalFormatRule", DecorationEdits::deleteConditionalFormat),
            Map.entry("addBanding", DecorationEdits::addBanding),
            Map.entry("addChart", DecorationEdits::addChart),
            Map.entry("addTable", DecorationEdits::addTable));

    private DecorationEdits() {}

    private static ObjectNode copyOf(JsonNode request, String field) {
        if (request.get(field) instanceof ObjectNode sent) {
            return sent.deepCopy();
        }
        throw ApiError.invalid("Must specify " + field + ".");
    }

    private static ObjectNode reply(String field, ObjectNode content) {
        return Proto.object().set(field, Proto.lean(content));
    }

    /** Ids may be chosen by whoever adds something; one that exists is refused. */
    private static void giveId(ObjectNode added, String kind, String field, Batch batch) {
        if (!added.has(field)) {
            added.put(field, batch.newId());
            return;
        }
        int id = added.path(field).asInt();
        boolean taken = batch.book().tabs().stream()
                .flatMap(tab -> tab.decorations(kind).stream())
                .anyMatch(other -> other.path(field).asInt() == id);
        if (taken) {
            throw ApiError.invalid("Cannot add with " + field + " " + id + ": an object with that ID already exists.");
        }
    }

    private static ObjectNode protect(JsonNode request, Batch batch) {
        ObjectNode added = copyOf(request, "protectedRange");
        Tab tab = batch.book()
                .tab(GridRanges.read(added.path("range"), batch.book()).sheetId());
        giveId(added, "protectedRanges", "protectedRangeId", batch);
        if (added.path("warningOnly").asBoolean() && !added.path("editors").isEmpty()) {
            throw ApiError.invalid("ProtectedRange is warningOnly. Editors cannot be set on it.");
        }
        if (!(added.get("editors") instanceof ObjectNode)) {
            added.putObject("editors");
        }
        // The answer shows the editors as they were sent; whoever protects a range is one of them all the same.
        ObjectNode answer = reply("protectedRange", added.deepCopy().put("requestingUserCanEdit", true));
        if (!Batch.isEditor(added, batch.account())) {
            added.withObjectProperty("editors").withArrayProperty("users").add(batch.account());
        }
        tab.decorate("protectedRanges", added);
        return answer;
    }

    private static ObjectNode unprotect(JsonNode request, Batch batch) {
        int id = request.path("protectedRangeId").asInt();
        for (Tab tab : batch.book().tabs()) {
            for (ObjectNode protection : tab.decorations("protectedRanges")) {
                if (protection.path("protectedRangeId").asInt() == id) {
                    tab.decorations("protectedRanges").remove(protection);
                    return BatchUpdate.NO_REPLY;
                }
            }
        }
        throw ApiError.invalid("No protected range with id: " + id);
    }

    private static ObjectNode addName(JsonNode request, Batch batch) {
        ObjectNode added = copyOf(request, "namedRange");
        Workbook book = batch.book();
        String name = added.path("name").asText();
        GridRanges.read(added.path("range"), book);
        if (book.namedRange(name).isPresent()) {
            throw ApiError.invalid(
                    "Cannot add named range with name: " + name + ", a named range with that name already exists.");
        }
        if (!added.has("namedRangeId")) {
            added.put("namedRangeId", String.valueOf(batch.newId()));
        }
        String id = added.path("namedRangeId").asText();
        if (book.namedRanges().stream()
                .anyMatch(range -> range.path("namedRangeId").asText().equals(id))) {
            throw ApiError.invalid("A named range with the ID " + id + " already exists.");
        }
        book.namedRanges().add(added);
        return reply("namedRange", added);
    }

    private static ObjectNode updateName(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        ObjectNode sent = copyOf(request, "namedRange");
        Workbook book = batch.book();
        String id = sent.path("namedRangeId").asText();
        ObjectNode before = book.namedRanges().stream()
                .filter(range -> range.path("namedRangeId").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("No named range with id: " + id));
        ObjectNode after = before.deepCopy();
        if (mask.wants("name")) {
            String name = sent.path("name").asText();
            boolean taken = book.namedRanges().stream()
                    .anyMatch(other ->
                            other != before && other.path("name").asText().equalsIgnoreCase(name));
            if (taken) {
                throw ApiError.invalid("A named range with the name " + name + " already exists.");
            }
            after.put("name", name);
        }
        if (mask.wants("range")) {
            GridRanges.read(sent.path("range"), book);
            after.set("range", sent.path("range"));
        }
        book.namedRanges().replaceAll(range -> range == before ? after : range);
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode deleteName(JsonNode request, Batch batch) {
        String id = request.path("namedRangeId").asText();
        if (!batch.book()
                .namedRanges()
                .removeIf(range -> range.path("namedRangeId").asText().equals(id))) {
            throw ApiError.invalid("No named range with id: " + id);
        }
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode setFilter(JsonNode request, Batch batch) {
        ObjectNode filter = copyOf(request, "filter");
        Area area = GridRanges.read(filter.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        filter.set("range", GridRanges.write(area.clippedTo(tab)));
        tab.decorations().remove("basicFilter");
        tab.decorate("basicFilter", filter);
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode clearFilter(JsonNode request, Batch batch) {
        batch.book().tab(request.path("sheetId").asInt()).decorations().remove("basicFilter");
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode addConditionalFormat(JsonNode request, Batch batch) {
        ObjectNode rule = copyOf(request, "rule");
        if (rule.path("ranges").isEmpty() || rule.has("booleanRule") == rule.has("gradientRule")) {
            throw ApiError.invalid("A conditional format must have ranges and one of booleanRule, gradientRule.");
        }
        Tab tab = batch.book().tab(rule.path("ranges").path(0).path("sheetId").asInt());
        rule.path("ranges").forEach(range -> GridRanges.read(range, batch.book()));
        int rules = tab.decorations("conditionalFormats").size();
        int index = request.path("index").asInt();
        if (index < 0 || index > rules) {
            throw ApiError.invalid(
                    "The index " + index + " is outside the " + rules + " conditional formats there are.");
        }
        Colours.pair(null, rule);
        tab.decorate("conditionalFormats", index, rule);
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode deleteConditionalFormat(JsonNode request, Batch batch) {
        Tab tab = batch.book().tab(request.path("sheetId").asInt());
        int index = request.path("index").asInt();
        if (index < 0 || index >= tab.decorations("conditionalFormats").size()) {
            throw ApiError.invalid("No conditional format on sheet: " + tab.sheetId() + " at index: " + index);
        }
        ObjectNode rule = tab.decorations("conditionalFormats").remove(index);
        return reply("rule", rule);
    }

    private static ObjectNode addFilterView(JsonNode request, Batch batch) {
        ObjectNode filter = copyOf(request, "filter");
        Tab tab = batch.book()
                .tab(GridRanges.read(filter.path("range"), batch.book()).sheetId());
        giveId(filter, "filterViews", "filterViewId", batch);
        tab.decorate("filterViews", filter);
        return reply("filter", filter);
    }

    private static ObjectNode addBanding(JsonNode request, Batch batch) {
        ObjectNode banding = copyOf(request, "bandedRange");
        Area area = GridRanges.read(banding.path("range"), batch.book());
        Tab tab = batch.book().tab(area.sheetId());
        for (ObjectNode other : tab.decorations("bandedRanges")) {
            if (GridRanges.readUnchecked(other.path("range")).intersects(area)) {
                throw ApiError.invalid("You cannot add alternating background colors to a range that already has"
                        + " alternating background colors.");
            }
        }
        if (!banding.has("bandedRangeId")) {
            banding.put("bandedRangeId", batch.newId());
        }
        tab.decorate("bandedRanges", banding);
        return reply("bandedRange", banding);
    }

    private static ObjectNode addChart(JsonNode request, Batch batch) {
        ObjectNode chart = copyOf(request, "chart");
        JsonNode anchor = chart.path("position").path("overlayPosition").path("anchorCell");
        if (!chart.has("spec") || anchor.isMissingNode()) {
            throw ApiError.invalid("A chart must have a spec and an overlay position.");
        }
        giveId(chart, "charts", "chartId", batch);
        batch.book().tab(anchor.path("sheetId").asInt()).decorate("charts", chart);
        return reply("chart", chart);
    }

    private static ObjectNode addTable(JsonNode request, Batch batch) {
        ObjectNode table = copyOf(request, "table");
        Tab tab = batch.book()
                .tab(GridRanges.read(table.path("range"), batch.book()).sheetId());
        if (!table.has("tableId")) {
            table.put("tableId", String.valueOf(batch.newId()));
        }
        tab.decorate("tables", table);
        return reply("table", table);
    }
}
