package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.OrderId;

/** Makes requests out of parcels, for a sheet as it was seen last. */
record SheetWork(ShownOrders orders, ShownCustomers customers, RowMarks marks, ZoneId zone) {
    /**
     * Nothing when the sheet is as the parcels want it already.
     *
     * @param withMarks whether the marks beside the merchant's rows may come along; they do when the view is new anyway
     */
    List<Request> requests(SheetView view, List<SheetParcel> parcels, boolean withMarks) {
        List<JournalEntry> rows = new ArrayList<>();
        List<OrderId> changed = new ArrayList<>();
        List<CustomerId> buyers = new ArrayList<>();
        List<Request> formulas = new ArrayList<>();
        TabColumns journal = TabColumns.ofJournal(view);
        Optional<StockFormula> stock = StockFormula.in(view, journal);
        for (SheetParcel parcel : parcels) {
            if (parcel instanceof SheetParcel.Row row) {
                rows.add(row.entry());
            } else if (parcel instanceof SheetParcel.Formula formula) {
                stock.flatMap(text -> text.request(formula)).ifPresent(formulas::add);
            } else if (parcel instanceof SheetParcel.OrderRow row) {
                changed.add(row.order());
            } else if (parcel instanceof SheetParcel.CustomerRow row) {
                buyers.add(row.customer());
            }
        }
        boolean marksWanted = !changed.isEmpty() || parcels.stream().anyMatch(SheetParcel.Marks.class::isInstance);
        List<Request> work = new ArrayList<>(orders.requests(view, changed, zone));
        work.addAll(customers.requests(view, buyers, zone));
        if (withMarks && marksWanted) {
            work.addAll(marks.requests(view));
        }
        if (!rows.isEmpty() || !formulas.isEmpty()) {
            work.addAll(journal.preparation());
        }
        if (!rows.isEmpty()) {
            work.add(new JournalRows(journal, zone).append(rows));
        }
        work.addAll(formulas);
        return work;
    }
}
