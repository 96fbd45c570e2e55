package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.ChartView;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.fakesheets.TabView;

/** The sheet as a grid for the page, and what its merchant does there. Thread-safe. */
final class SheetBoard {
    private static final int ROWS_SHOWN = 1_500;
    private static final int EMPTY_ROWS = 15;
    private static final int LEAST_COLUMNS = 12;
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d[\\d\\s\\u00a0\\u202f,]*(\\.\\d+)?");

    private record Drawn(long version, List<TabView> tabs) {
        TabView tab(int sheetId) {
            return tabs.stream()
                    .filter(tab -> tab.sheetId() == sheetId)
                    .findFirst()
                    .orElse(tabs.get(0));
        }
    }

    /** A tab as it stood at one version of the sheet. */
    record Open(long version, TabView tab) {
        String mark() {
            return tab.sheetId() + ":" + version;
        }
    }

    private final Spreadsheet spreadsheet;
    private final Merchant merchant;
    private final Steps steps;
    private volatile Drawn drawn = new Drawn(-1, List.of());

    SheetBoard(Spreadsheet spreadsheet, Steps steps) {
        this.spreadsheet = spreadsheet;
        this.merchant = spreadsheet.merchant();
        this.steps = steps;
    }

    /** The tab with this id, or the first one when it is gone. */
    Open open(int sheetId) {
        Drawn now = draw();
        return new Open(now.version(), now.tab(sheetId));
    }

    ObjectNode json(TabView tab) {
        ObjectNode json = PageJson.object().put("title", SeedShop.TITLE);
        ArrayNode titles = json.putArray("tabs");
        for (TabView any : draw().tabs()) {
            titles.addObject()
                    .put("id", any.sheetId())
                    .put("title", any.title())
                    .put("hidden", any.hidden())
                    .put("fill", any.rows().hashCode());
        }
        json.set("tab", grid(tab));
        if (tab.title().equals(SeedShop.JOURNAL) && hasSale(tab)) {
            steps.done(Steps.Step.SALE);
        }
        return json;
    }

    /** Types, inserts, deletes or sorts; row and column count from 0. */
    ObjectNode act(JsonNode how) {
        TabView tab = open(how.path("tab").asInt()).tab();
        int row = how.path("row").asInt();
        String column = letters(how.path("column").asInt());
        switch (how.path("kind").asText()) {
            case "type" -> type(tab, row, column, how.path("text").asText());
            case "insert" -> merchant.insertRows(tab.title(), row + 2, 1);
            case "delete" -> merchant.deleteRows(tab.title(), row + 1, 1);
            case "sort" ->
                merchant.sortBy(tab.title(), column, !how.path("ascending").asBoolean());
            default -> throw new IllegalArgumentException("Nobody can do that with a sheet");
        }
        return PageJson.object();
    }

    private void type(TabView tab, int row, String column, String text) {
        merchant.type(tab.title(), column + (row + 1), text).ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal);
        });
        if (row > 0 && tab.cell(column + "1").shown().equals("Цена")) {
            steps.done(Steps.Step.PRICE);
        }
    }

    private Drawn draw() {
        Drawn known = drawn;
        long version = spreadsheet.version();
        if (known.version() != version) {
            known = new Drawn(
                    version, merchant.tabs().stream().map(merchant::tab).toList());
            drawn = known;
        }
        return known;
    }

    private static ObjectNode grid(TabView tab) {
        int filled = filled(tab);
        int shown = Math.min(Math.min(filled + EMPTY_ROWS, tab.rowCount()), ROWS_SHOWN);
        int used = tab.rows().stream().mapToInt(List::size).max().orElse(0);
        int columns = Math.min(Math.max(used, LEAST_COLUMNS), tab.columnCount());
        ObjectNode json = PageJson.object()
                .put("id", tab.sheetId())
                .put("title", tab.title())
                .put("grows", tab.title().equals(SeedShop.JOURNAL))
                .put("frozen", tab.frozenRows())
                .put("columns", columns)
                .put("total", Math.max(shown, filled));
        ArrayNode widths = json.putArray("widths");
        tab.widths().stream().limit(columns).forEach(widths::add);
        ArrayNode charts = json.putArray("charts");
        tab.charts().forEach(chart -> charts.add(chart(chart)));
        ArrayNode rows = json.putArray("rows");
        for (int row = 0; row < shown; row++) {
            ArrayNode cells = rows.addArray();
            if (row < tab.rows().size()) {
                tab.rows().get(row).forEach(cell -> add(cells, cell));
            }
        }
        return json;
    }

    /** Rows down to the last one with a word in it; below, a column may still be formatted to its end. */
    private static int filled(TabView tab) {
        int last = tab.rows().size();
        while (last > 0
                && tab.rows().get(last - 1).stream()
                        .allMatch(cell -> cell.shown().isEmpty())) {
            last--;
        }
        return last;
    }

    /** Most cells are empty, and an empty text is the shortest way to say so. */
    private static void add(ArrayNode cells, CellView cell) {
        if (cell.shown().isEmpty()
                && cell.entered().isEmpty()
                && cell.note().isEmpty()
                && cell.choices().isEmpty()
                && cell.looks().background().isEmpty()
                && !cell.looks().isTick()) {
            cells.add("");
        } else {
            cells.add(json(cell));
        }
    }

    private static ObjectNode json(CellView cell) {
        ObjectNode json = PageJson.object().put("s", cell.shown());
        if (!cell.entered().equals(cell.shown())) {
            json.put("e", cell.entered());
        }
        if (cell.isError()) {
            json.put("k", "x");
        } else if (cell.isFormula()) {
            json.put("k", "f");
        }
        if (NUMBER.matcher(cell.shown()).matches()) {
            json.put("r", true);
        }
        if (!cell.note().isEmpty()) {
            json.put("n", cell.note());
        }
        if (!cell.looks().background().isEmpty()) {
            json.put("b", cell.looks().background());
        }
        if (!cell.looks().colour().isEmpty()) {
            json.put("t", cell.looks().colour());
        }
        if (cell.looks().bold()) {
            json.put("w", true);
        }
        if (cell.looks().isTick()) {
            json.put("x", true);
        }
        if (!cell.choices().isEmpty()) {
            ArrayNode choices = json.putArray("c");
            cell.choices().forEach(choices::add);
        }
        return json;
    }

    private static ObjectNode chart(ChartView chart) {
        ObjectNode json = PageJson.object()
                .put("title", chart.title())
                .put("lying", chart.lying())
                .put("row", chart.row())
                .put("column", chart.column())
                .put("width", chart.width())
                .put("height", chart.height());
        ArrayNode points = json.putArray("points");
        chart.points()
                .forEach(point -> points.addObject().put("l", point.label()).put("v", point.value()));
        return json;
    }

    private static boolean hasSale(TabView journal) {
        return journal.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.shown().startsWith("sale:"));
    }

    private static String letters(int column) {
        if (column < 0) {
            throw new IllegalArgumentException("There is no column " + column);
        }
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
