package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import shop.prilavok.order.Buyer;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.CustomerNotes;
import shop.prilavok.payment.CustomerAccount;

/**
 * Brings the rows of customers up to date: a customer without a row gets one below all others; of one that has a row only the
 * figures that are not true are written, each into its own cell, where his number stands now. What the merchant keeps about
 * him is never touched; only where a column for it is gone and made anew does the shop write there what it remembers. What
 * customers typed is always a text, never something that Google would compute.
 *
 * <p>Google knows no write that depends on the number at the row's beginning, and a number, unlike a text of ours, cannot be
 * written over what was seen alone. So figures may meet a wrong row if rows moved since the look: that is noticed when the
 * row is compared, see {@link ComparingCustomers}.
 */
final class CustomerRows {
    /** A tenth of a second, or much less than a kopeck. */
    private static final BigDecimal NOTHING = new BigDecimal("0.000001");

    private final TabColumns columns;
    private final Optional<CustomersTab> tab;
    private final CustomerNotes notes;
    private final PersonalData personalData;
    private final ZoneId zone;

    CustomerRows(SheetView view, CustomerNotes notes, PersonalData personalData, ZoneId zone) {
        this.columns = TabColumns.ofCustomers(view);
        this.tab = view.customers();
        this.notes = notes;
        this.personalData = personalData;
        this.zone = zone;
    }

    /** Nothing when all rows are as they should be. */
    List<Request> requests(Collection<CustomerAccount> accounts) {
        List<Request> updates = new ArrayList<>();
        List<RowData> added = new ArrayList<>();
        for (CustomerAccount account : accounts) {
            OptionalInt row = tab.map(read -> read.row(account.buyer().id())).orElse(OptionalInt.empty());
            if (row.isPresent()) {
                updates.addAll(updates(row.getAsInt(), account));
            } else {
                added.add(row(account));
            }
        }
        if (!updates.isEmpty() || !added.isEmpty()) {
            // Then missing columns come back, and empty ones would mean that nothing is kept.
            updates.addAll(0, remembered(Column.TAGS, CustomerNote::joined));
            updates.addAll(0, remembered(Column.REMARK, CustomerNote::remark));
        }
        return columns.changes(updates, added);
    }

    /** A whole column that is not there. */
    private List<Request> remembered(Column column, Function<CustomerNote, String> text) {
        if (tab.isEmpty() || tab.get().headers().position(column).isPresent()) {
            return List.of();
        }
        Map<CustomerId, CustomerNote> known = notes.all();
        List<RowData> cells =
                new ArrayList<>(Collections.nCopies(tab.get().bottom() - 1, Requests.row(List.of(new CellData()))));
        boolean some = false;
        for (Map.Entry<CustomerId, Integer> row : tab.get().rows().entrySet()) {
            String note = text.apply(known.getOrDefault(row.getKey(), CustomerNote.NONE));
            if (!note.isEmpty()) {
                cells.set(row.getValue() - 1, Requests.row(List.of(Values.text(note))));
                some = true;
            }
        }
        return some
                ? List.of(Requests.cells(columns.sheetId(), 1, columns.position(column), cells, "userEnteredValue"))
                : List.of();
    }

    /** Does nothing untrue stand in the row? What was not read, or has no column, is taken for true. */
    boolean isTrue(int row, CustomerAccount account) {
        return figures(account).entrySet().stream()
                .allMatch(
                        wanted -> shown(row, wanted.getKey(), wanted.getValue()).orElse(true));
    }

    private List<Request> updates(int row, CustomerAccount account) {
        List<Request> updates = new ArrayList<>();
        figures(account).forEach((column, wanted) -> {
            if (!shown(row, column, wanted).orElse(false)) {
                updates.add(Requests.cells(
                        columns.sheetId(),
                        row,
                        columns.position(column),
                        List.of(Requests.row(List.of(wanted))),
                        "userEnteredValue"));
            }
        });
        return updates;
    }

    private Optional<Boolean> shown(int row, Column column, CellData wanted) {
        return tab.flatMap(read -> read.figure(row, column)).map(seen -> shows(seen, wanted));
    }

    private static boolean shows(Cell seen, CellData wanted) {
        Cell right = Cell.of(new CellData().setEffectiveValue(wanted.getUserEnteredValue()));
        if (!seen.formula().isEmpty()) {
            return false;
        }
        if (seen.content() instanceof Cell.Numeric one && right.content() instanceof Cell.Numeric other) {
            return one.number().subtract(other.number()).abs().compareTo(NOTHING) < 0;
        }
        return seen.content().getClass() == right.content().getClass()
                && seen.text().equals(right.text());
    }

    private RowData row(CustomerAccount account) {
        Map<Column, CellData> cells = figures(account);
        cells.put(Column.NUMBER, Values.whole(account.buyer().id().value()));
        return columns.row(cells);
    }

    private Map<Column, CellData> figures(CustomerAccount account) {
        Buyer buyer = account.buyer();
        Map<Column, CellData> cells = new EnumMap<>(Column.class);
        cells.put(Column.PERSON, Values.text(personalData.buyer(buyer.contact())));
        cells.put(Column.PHONE, Values.text(personalData.phone(buyer.contact())));
        cells.put(Column.BOUGHT, Values.whole(buyer.bought()));
        cells.put(Column.SUM, Values.money(account.paid()));
        cells.put(Column.LAST_ORDER, Values.time(buyer.lastOrder(), zone));
        cells.put(Column.FIRST_ORDER, Values.time(buyer.firstOrder(), zone));
        return cells;
    }
}
