package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The request that copies a tab within its spreadsheet. Names and developer metadata stay with the original. */
final class TabCopies {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.of("duplicateSheet", TabCopies::duplicate);

    private static final Set<String> PLACES = Set.of(
            "sheetId", "startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex", "rowIndex", "columnIndex");

    private static final List<String> IDS =
            List.of("protectedRangeId", "filterViewId", "bandedRangeId", "chartId", "tableId");

    private TabCopies() {}

    private static ObjectNode duplicate(JsonNode request, Batch batch) {
        Workbook book = batch.book();
        Tab source = TabEdits.sheet(request.path("sourceSheetId"), book);
        Tab copy = source.copyAs(TabEdits.idOf(request.path("newSheetId"), batch));
        String title = request.path("newSheetName").asText();
        TabJson.rename(copy, title.isEmpty() ? freeTitle(source, book) : title, book);
        copy.decorations()
                .replaceAll((kind, nodes) -> nodes.stream()
                        .map(node -> moved(node, source.sheetId(), copy.sheetId(), batch))
                        .collect(Collectors.toCollection(ArrayList::new)));
        TabEdits.place(copy, request.path("insertSheetIndex").asInt(), book);
        book.checkSize();
        return Proto.object()
                .set("properties", TabJson.written(copy, book.tabs().indexOf(copy)));
    }

    private static String freeTitle(Tab source, Workbook book) {
        String first = "Copy of " + source.title();
        String title = first;
        for (int number = 1; book.tabTitled(title).isPresent(); number++) {
            title = first + " " + number;
        }
        return title;
    }

    private static ObjectNode moved(ObjectNode decoration, int from, int to, Batch batch) {
        ObjectNode moved = decoration.deepCopy();
        move(moved, from, to);
        for (String id : IDS) {
            if (moved.path(id).isTextual()) {
                moved.put(id, String.valueOf(batch.newId()));
            } else if (moved.has(id)) {
                moved.put(id, batch.newId());
            }
        }
        return moved;
    }

    private static void move(JsonNode node, int from, int to) {
        boolean onSource =
                node.path("sheetId").asInt() == from && PLACES.stream().anyMatch(node::has);
        if (onSource && node instanceof ObjectNode place) {
            place.put("sheetId", to);
        }
        node.forEach(inner -> move(inner, from, to));
    }
}
