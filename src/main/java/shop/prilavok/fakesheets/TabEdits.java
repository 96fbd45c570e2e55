package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** Requests about whole tabs and the spreadsheet itself. */
final class TabEdits {
    static final Map<String, BatchUpdate.Edit> KINDS = Map.of(
            "addSheet", TabEdits::add,
            "deleteSheet", TabEdits::delete,
            "updateSheetProperties", TabEdits::update,
            "updateSpreadsheetProperties", TabEdits::updateSpreadsheet);

    private TabEdits() {}

    private static ObjectNode add(JsonNode request, Batch batch) {
        JsonNode sent = request.path("properties");
        Workbook book = batch.book();
        Tab tab = addTab(
                book, idOf(sent.path("sheetId"), batch), sent.path("title").asText(freeTitle(book)));
        TabJson.apply(sent, FieldMask.parse(given(sent)), tab, book);
        place(tab, sent.path("index").asInt(book.tabs().size() - 1), book);
        return Proto.object().set("properties", TabJson.written(tab, book.tabs().indexOf(tab)));
    }

    /** The id of a new tab: the one that was sent, if any. */
    static int idOf(JsonNode sent, Batch batch) {
        int id = sent.isNumber() ? sent.asInt() : batch.newId();
        if (id < 0) {
            throw ApiError.invalid("Sheet id must be non-negative.");
        }
        if (batch.book().findTab(id).isPresent()) {
            throw ApiError.invalid("Sheet with id " + id + " already exists.");
        }
        return id;
    }

    static Tab addTab(Workbook book, int id, String title) {
        Tab tab = new Tab(id, "", 1000, 26);
        book.tabs().add(tab);
        TabJson.rename(tab, title, book);
        book.checkSize();
        return tab;
    }

    /** A new tab takes what was sent and keeps its defaults for the rest. */
    private static String given(JsonNode sent) {
        StringBuilder mask = new StringBuilder("sheetId");
        sent.fieldNames().forEachRemaining(name -> {
            if (name.equals("gridProperties")) {
                sent.get(name)
                        .fieldNames()
                        .forEachRemaining(
                                inner -> mask.append(",gridProperties.").append(inner));
            } else {
                mask.append(',').append(name);
            }
        });
        return mask.toString();
    }

    private static String freeTitle(Workbook book) {
        int number = book.tabs().size() + 1;
        String word = book.locale().russian() ? "Лист" : "Sheet";
        while (book.tabTitled(word + number).isPresent()) {
            number++;
        }
        return word + number;
    }

    static void place(Tab tab, int index, Workbook book) {
        book.tabs().remove(tab);
        book.tabs().add(Math.max(0, Math.min(index, book.tabs().size())), tab);
    }

    private static ObjectNode delete(JsonNode request, Batch batch) {
        deleteTab(sheet(request.path("sheetId"), batch.book()), batch.book());
        return BatchUpdate.NO_REPLY;
    }

    static Tab sheet(JsonNode id, Workbook book) {
        return book.findTab(id.asInt()).orElseThrow(() -> ApiError.invalid("No sheet with id: " + id.asInt()));
    }

    static void deleteTab(Tab tab, Workbook book) {
        if (book.tabs().stream().allMatch(other -> other == tab || other.hidden())) {
            String all = book.tabs().size() == 1 ? "all the sheets" : "all the visible sheets";
            throw ApiError.invalid("You can't remove " + all + " in a document.");
        }
        book.remove(tab);
    }

    private static ObjectNode update(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        JsonNode sent = request.path("properties");
        Workbook book = batch.book();
        Tab tab = sheet(sent.path("sheetId"), book);
        TabJson.apply(sent, mask, tab, book);
        if (mask.wants("index") && sent.has("index")) {
            // The wire counts places before the tab was taken out.
            int index = sent.get("index").asInt();
            place(tab, index > book.tabs().indexOf(tab) ? index - 1 : index, book);
        }
        return BatchUpdate.NO_REPLY;
    }

    private static ObjectNode updateSpreadsheet(JsonNode request, Batch batch) {
        FieldMask mask = FieldMask.required(request);
        JsonNode sent = request.path("properties");
        try {
            ZoneId.of(sent.path("timeZone").asText("UTC"));
        } catch (DateTimeException unknown) {
            throw ApiError.invalid("Invalid time zone: " + sent.path("timeZone").asText());
        }
        sent.fieldNames().forEachRemaining(name -> {
            if (mask.wants(name)) {
                batch.book().properties().set(name, sent.get(name));
            }
        });
        return BatchUpdate.NO_REPLY;
    }
}
