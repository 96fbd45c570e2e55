package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The wire's SheetProperties. */
final class TabJson {
    private static final int MAX_TITLE = 100;
    private static final List<String> LOOKS = List.of("tabColor", "tabColorStyle", "rightToLeft");

    private static final List<String> GRID_LOOKS =
            List.of("hideGridlines", "rowGroupControlAfter", "columnGroupControlAfter");

    private TabJson() {}

    static ObjectNode written(Tab tab, int index) {
        ObjectNode node = Proto.object()
                .put("sheetId", tab.sheetId())
                .put("title", tab.title())
                .put("index", index)
                .put("sheetType", "GRID");
        ObjectNode grid =
                node.putObject("gridProperties").put("rowCount", tab.rowCount()).put("columnCount", tab.columnCount());
        if (tab.frozenRows() > 0) {
            grid.put("frozenRowCount", tab.frozenRows());
        }
        if (tab.frozenColumns() > 0) {
            grid.put("frozenColumnCount", tab.frozenColumns());
        }
        GRID_LOOKS.stream().filter(look -> tab.looks().path(look).asBoolean()).forEach(look -> grid.put(look, true));
        if (tab.hidden()) {
            node.put("hidden", true);
        }
        LOOKS.stream()
                .filter(tab.looks()::has)
                .forEach(look -> node.set(look, tab.looks().get(look)));
        return node;
    }

    /** Puts the wanted properties into a tab, all but its place among the tabs. */
    static void apply(JsonNode sent, FieldMask mask, Tab tab, Workbook book) {
        if (mask.wants("title") && sent.has("title")) {
            rename(tab, sent.get("title").asText(), book);
        }
        FieldMask grid = mask.inside("gridProperties");
        JsonNode sentGrid = sent.path("gridProperties");
        if (grid != null) {
            tab.resize(
                    wanted(grid, sentGrid, "rowCount", tab.rowCount()),
                    wanted(grid, sentGrid, "columnCount", tab.columnCount()));
            book.checkSize();
            tab.freeze(
                    grid.wants("frozenRowCount")
                            ? sentGrid.path("frozenRowCount").asInt()
                            : tab.frozenRows(),
                    grid.wants("frozenColumnCount")
                            ? sentGrid.path("frozenColumnCount").asInt()
                            : tab.frozenColumns());
            GRID_LOOKS.stream()
                    .filter(grid::wants)
                    .forEach(look -> tab.looks().put(look, sentGrid.path(look).asBoolean()));
        }
        if (mask.wants("hidden")) {
            tab.hide(sent.path("hidden").asBoolean());
            if (book.tabs().stream().allMatch(Tab::hidden)) {
                throw ApiError.invalid("You can't hide all the sheets in a document.");
            }
        }
        ObjectNode before = tab.looks().deepCopy();
        for (String look : LOOKS) {
            if (mask.wants(look) && sent.has(look)) {
                tab.looks().set(look, sent.get(look).deepCopy());
            }
        }
        Colours.pair(before, tab.looks());
    }

    private static int wanted(FieldMask grid, JsonNode sent, String field, int now) {
        int wanted = grid.wants(field) ? sent.path(field).asInt(now) : now;
        if (wanted < 1) {
            throw ApiError.invalid("The grid must have at least one row and one column.");
        }
        return wanted;
    }

    static void rename(Tab tab, String title, Workbook book) {
        boolean taken = book.tabTitled(title).filter(other -> other != tab).isPresent();
        if (taken) {
            throw ApiError.invalid(
                    "A sheet with the name \"" + title + "\" already exists. Please enter another name.");
        }
        if (title.isBlank()) {
            throw ApiError.invalid("The sheet name cannot be empty.");
        }
        if (title.length() > MAX_TITLE) {
            throw ApiError.invalid("The sheet name cannot be greater than " + MAX_TITLE + " characters.");
        }
        book.rename(tab, title);
    }
}
