package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the columns of a tab that the shop appends to are, or will be once {@link #preparation} was applied: a missing tab
 * is laid out, missing headers are added right of all others, in columns of their own. Columns that the merchant added or
 * moved stay as they are; one without a header moves to the right.
 * Immutable.
 */
final class TabColumns {
    private final TabPlan plan;
    private final Optional<Tab> tab;
    private final boolean inEnglish;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Column> missing;
    private final int width;

    /** @param inEnglish the language of what is added */
    TabColumns(TabPlan plan, Optional<Tab> tab, boolean inEnglish) {
        this.plan = plan;
        this.tab = tab;
        this.inEnglish = inEnglish;
        Headers headers = tab.map(found -> found.headers(plan.headers())).orElseGet(Headers::none);
        this.missing = headers.missing(plan.headers());
        this.width = headers.width();
        for (Column column : plan.headers()) {
            int added = width + missing.indexOf(column);
            positions.put(column, headers.position(column).orElse(added));
        }
    }

    static TabColumns ofJournal(SheetView view) {
        return new TabColumns(TabPlan.JOURNAL, view.journal(), view.inEnglish());
    }

    static TabColumns ofOrders(SheetView view) {
        return new TabColumns(TabPlan.ORDERS, view.orders(), view.inEnglish());
    }

    static TabColumns ofCustomers(SheetView view) {
        return new TabColumns(TabPlan.CUSTOMERS, view.customers().map(CustomersTab::tab), view.inEnglish());
    }

    int sheetId() {
        return tab.map(Tab::sheetId).orElse(plan.sheetId());
    }

    boolean inEnglish() {
        return inEnglish;
    }

    int position(Column column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("The tab " + plan + " has no column " + column);
        }
        return position;
    }

    /** One past the rightmost of the shop's own columns. */
    int end() {
        return positions.values().stream()
                .mapToInt(position -> position + 1)
                .max()
                .orElse(0);
    }

    /** A whole column as formulas want it, such as {@code 'Журнал'!$C:$C}. */
    String whole(Column column) {
        String letters = "$" + A1.letters(position(column));
        return A1.quoted(title()) + "!" + letters + ":" + letters;
    }

    /**
     * A row to append. A cell that stays empty for the merchant keeps what typing there is to become: a parcel's number is a
     * text, and keeps its zeros.
     */
    RowData row(Map<Column, CellData> contents) {
        List<CellData> cells = new ArrayList<>(Collections.nCopies(end(), new CellData()));
        plan.columns()
                .forEach(planned -> cells.set(
                        position(planned.column()),
                        Optional.ofNullable(contents.get(planned.column())).orElseGet(() -> empty(planned))));
        return Requests.row(cells);
    }

    private static CellData empty(ColumnPlan planned) {
        CellData cell = new CellData();
        planned.look()
                .format()
                .ifPresent(format -> cell.setUserEnteredFormat(new CellFormat().setNumberFormat(format)));
        return cell;
    }

    /** Below the last row of the tab. */
    Request append(List<RowData> rows) {
        return new Request()
                .setAppendCells(new AppendCellsRequest()
                        .setSheetId(sheetId())
                        .setRows(rows)
                        .setFields("userEnteredValue,userEnteredFormat.numberFormat"));
    }

    /** These changes and new rows, and before them what has to be done first; nothing when there are none. */
    List<Request> changes(List<Request> updates, List<RowData> added) {
        if (updates.isEmpty() && added.isEmpty()) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>(preparation());
        requests.addAll(updates);
        if (!added.isEmpty()) {
            requests.add(append(added));
        }
        return requests;
    }

    /** A column below its header, to be read. */
    String below(Column column) {
        String letters = A1.letters(position(column));
        return A1.quoted(title()) + "!" + letters + 2 + ":" + letters;
    }

    String title() {
        return tab.map(Tab::title).orElse(plan.title(inEnglish));
    }

    /** How many columns the tab has. */
    int tabWidth() {
        return tab.map(Tab::columns).orElse(width);
    }

    /** What has to be done before rows can be appended; nothing, as a rule. */
    List<Request> preparation() {
        if (tab.isEmpty()) {
            return TableTab.layOut(plan, inEnglish);
        }
        List<Request> requests = new ArrayList<>();
        if (!missing.isEmpty()) {
            requests.addAll(Requests.newColumns(
                    sheetId(), width, missing.size(), tab.get().columns()));
            List<CellData> headers = missing.stream()
                    .map(column -> Requests.text(column.header(inEnglish)))
                    .toList();
            requests.add(Requests.cells(sheetId(), 0, width, List.of(Requests.row(headers)), "userEnteredValue"));
            missing.forEach(column -> requests.add(ColumnTag.put(sheetId(), position(column), column)));
            missing.forEach(column -> format(column).ifPresent(requests::add));
        }
        return requests;
    }

    /** How the cells below a header show what they hold. */
    private Optional<Request> format(Column column) {
        int position = position(column);
        return plan.plan(column)
                .flatMap(planned -> planned.look().format())
                .map(format -> Requests.repeat(
                        Requests.below(sheetId(), position, position + 1),
                        new CellData().setUserEnteredFormat(new CellFormat().setNumberFormat(format)),
                        "userEnteredFormat.numberFormat"));
    }
}
