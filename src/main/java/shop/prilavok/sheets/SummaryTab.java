package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shop at a glance: formulas over journal and products, with two charts. What ranks the products stands backstage.
 * Formulas have semicolons and no fractions, which a spreadsheet of any locale understands.
 */
final class SummaryTab {
    /** The last row of products that is ranked, and as many rows as a new tab has. */
    private static final int ROWS = TableTab.ROWS;

    private static final int DAYS = 30;
    private static final int BEST = 10;

    /** Where the table of days begins, header included, counted from zero. */
    private static final int TABLE = 11;

    private static final int REVENUE_CHART = 770_079_000;

    private static final NumberFormat MONEY =
            new NumberFormat().setType("NUMBER").setPattern("#,##0.00");
    private static final NumberFormat PIECES =
            new NumberFormat().setType("NUMBER").setPattern("0");
    private static final NumberFormat DAY = new NumberFormat().setType("DATE").setPattern("dd.mm.yyyy");

    private final Blueprint blueprint;
    private final SheetWords words;
    private final int sheetId;
    private final String sum;
    private final String time;

    SummaryTab(Blueprint blueprint, SheetWords words) {
        this.blueprint = blueprint;
        this.words = words;
        this.sheetId = blueprint.sheetId(TabPlan.SUMMARY);
        this.sum = blueprint.whole(TabPlan.JOURNAL, Column.SUM);
        this.time = blueprint.whole(TabPlan.JOURNAL, Column.TIME);
    }

    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        if (isEmpty(TabPlan.BACKSTAGE)) {
            requests.addAll(backstage());
        }
        if (isEmpty(TabPlan.SUMMARY)) {
            requests.addAll(figures());
            requests.addAll(days());
            requests.addAll(best());
        }
        return requests;
    }

    /** The title of a tab that has the summary's name, holds something and is no work of ours: it stays as it is. */
    static Optional<String> leftAlone(Blueprint blueprint) {
        return blueprint
                .found(TabPlan.SUMMARY)
                .filter(tab ->
                        !tab.isEmpty() && tab.sheetId() != TabPlan.SUMMARY.sheetId() && !tab.hasChart(REVENUE_CHART))
                .map(FoundTab::title);
    }

    private boolean isEmpty(TabPlan plan) {
        return blueprint.found(plan).map(FoundTab::isEmpty).orElse(true);
    }

    private List<Request> figures() {
        String since = ">=\"&(TODAY()-" + (DAYS - 1) + ")";
        String orders = blueprint.whole(TabPlan.JOURNAL, Column.ORDER);
        String stock = blueprint.whole(TabPlan.PRODUCTS, Column.STOCK);
        CellFormat title =
                new CellFormat().setTextFormat(new TextFormat().setBold(true).setFontSize(16));
        return List.of(
                Requests.width(sheetId, 0, 260),
                Requests.width(sheetId, 1, 120),
                Requests.width(sheetId, 3, 240),
                Requests.width(sheetId, 4, 120),
                Requests.cells(
                        sheetId,
                        0,
                        0,
                        List.of(
                                Requests.row(List.of(Requests.text(blueprint.title(TabPlan.SUMMARY))
                                        .setUserEnteredFormat(title))),
                                Requests.row(List.of()),
                                Requests.row(figure("today", revenue("TODAY()", "TODAY()+1"), MONEY)),
                                Requests.row(figure("week", revenue("TODAY()-6", "TODAY()+1"), MONEY)),
                                Requests.row(figure("month", revenue("TODAY()-" + (DAYS - 1), "TODAY()+1"), MONEY)),
                                Requests.row(figure(
                                        "orders",
                                        "=COUNTUNIQUEIFS(" + orders + ";" + sum + ";\">0\";" + time + ";\"" + since
                                                + ")",
                                        PIECES)),
                                Requests.row(figure("average", "=IF(B6=0;0;ROUND(B5/B6;2))", MONEY)),
                                Requests.row(figure(
                                        "few",
                                        "=COUNTIFS(" + stock + ";\">0\";" + stock + ";\"<=" + Colours.FEW + "\")",
                                        PIECES)),
                                Requests.row(figure("none", "=COUNTIFS(" + stock + ";\"<=0\")", PIECES))),
                        "userEnteredValue,userEnteredFormat"));
    }

    private List<CellData> figure(String key, String formula, NumberFormat format) {
        return List.of(
                Requests.text(words.say("summary." + key)),
                Requests.formula(formula).setUserEnteredFormat(Requests.bold().setNumberFormat(format)));
    }

    /** What came in from one moment until before another, returns taken off. */
    private String revenue(String from, String until) {
        return "=SUMIFS(" + sum + ";" + time + ";\">=\"&(" + from + ");" + time + ";\"<\"&(" + until + "))";
    }

    private List<Request> days() {
        int first = TABLE + 1;
        String day = "$A" + (first + 1);
        String date = "=TODAY()-" + (DAYS - 1) + "+ROW()-" + (first + 1);
        return List.of(
                header(0, "day", "revenue"),
                column(first, DAYS, 0, date, DAY),
                column(first, DAYS, 1, revenue(day, day + "+1"), MONEY),
                new Chart(sheetId, REVENUE_CHART, words.say("summary.revenue"))
                        .columns(Requests.range(sheetId, TABLE, first + DAYS, 0, 2))
                        .at(1, 6));
    }

    private List<Request> best() {
        int first = TABLE + 1;
        String ranking = A1.quoted(blueprint.title(TabPlan.BACKSTAGE)) + "!$B$2:$B$" + ROWS;
        String nth = "LARGE(" + ranking + ";ROW()-" + first + ")";
        String row = "MATCH(" + nth + ";" + ranking + ";0)+1";
        String variant = "INDEX(" + blueprint.whole(TabPlan.PRODUCTS, Column.VARIANT) + ";" + row + ")";
        String name = "INDEX(" + blueprint.whole(TabPlan.PRODUCTS, Column.NAME) + ";" + row + ")";
        String title = name + "&IF(" + variant + "=\"\";\"\";\", \"&" + variant + ")";
        return List.of(
                header(3, "best", "revenue"),
                column(first, BEST, 3, "=IF(" + nth + "<1;\"\";" + title + ")", PIECES),
                column(first, BEST, 4, "=IF(" + nth + "<1;\"\";ROUND(" + nth + ";2))", MONEY),
                new Chart(sheetId, 770_079_001, words.say("summary.best"))
                        .bars(Requests.range(sheetId, TABLE, first + BEST, 3, 5))
                        .at(21, 6));
    }

    /** For every row of the products: its SKU, and what it brought in; a tiny fraction keeps equal ones apart. */
    private List<Request> backstage() {
        int tab = blueprint.sheetId(TabPlan.BACKSTAGE);
        String sku = "=INDEX(" + blueprint.whole(TabPlan.PRODUCTS, Column.SKU) + ";ROW())&\"\"";
        String brought = "=IF($A2=\"\";0;" + brought("$A2") + "+" + brought("\"#\"&$A2") + ")+ROW()/1000000000";
        CellData heads = Requests.text(words.say("backstage"));
        return List.of(
                Requests.cells(tab, 0, 0, List.of(Requests.row(List.of(heads))), "userEnteredValue"),
                Requests.repeat(Requests.range(tab, 1, ROWS, 0, 1), Requests.formula(sku), "userEnteredValue"),
                Requests.repeat(Requests.range(tab, 1, ROWS, 1, 2), Requests.formula(brought), "userEnteredValue"));
    }

    /** @param code as {@link JournalCode} has it */
    private String brought(String code) {
        return "SUMIFS(" + sum + ";" + blueprint.whole(TabPlan.JOURNAL, Column.SKU) + ";" + code + ";" + time
                + ";\">=\"&(TODAY()-" + (DAYS - 1) + "))";
    }

    private Request header(int column, String... keys) {
        List<CellData> cells = new ArrayList<>();
        for (String key : keys) {
            cells.add(Requests.text(words.say("summary." + key)).setUserEnteredFormat(Requests.bold()));
        }
        return Requests.cells(
                sheetId, TABLE, column, List.of(Requests.row(cells)), "userEnteredValue,userEnteredFormat");
    }

    private Request column(int first, int rows, int column, String formula, NumberFormat format) {
        return Requests.repeat(
                Requests.range(sheetId, first, first + rows, column, column + 1),
                Requests.formula(formula).setUserEnteredFormat(new CellFormat().setNumberFormat(format)),
                "userEnteredValue,userEnteredFormat.numberFormat");
    }
}
