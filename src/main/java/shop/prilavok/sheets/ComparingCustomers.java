package shop.prilavok.sheets;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.CustomerId;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.payment.CustomerAccount;

/**
 * Compares what the shop wrote about customers with its books, as far as one look reads it, and has those rows written that
 * are not true: because somebody typed over them, or a row moved in the moment when it was written. The same is posted once
 * in ten minutes. A row that the merchant deleted stays deleted until its customer changes. For one thread.
 */
public final class ComparingCustomers {
    private static final Logger log = LoggerFactory.getLogger(ComparingCustomers.class);

    private final UnitOfWork unit;
    private final ShownCustomers shown;
    private final SheetCustomers rows;
    private final OutboxStore outbox;
    private final Clock clock;
    private final Patience<Wanted> patience;

    /** What the row of a customer has to show. */
    private record Wanted(CustomerId customer, int bought, Money paid, long lastOrder) {
        static Wanted of(CustomerAccount account) {
            return new Wanted(
                    account.buyer().id(),
                    account.buyer().bought(),
                    account.paid(),
                    account.buyer().lastOrder().toEpochMilli());
        }

        String key(long period) {
            return "again" + period + ":" + bought + ":" + paid.kopecks() + ":" + lastOrder;
        }
    }

    /** @param clock its zone is the one in which the sheet tells the time */
    public ComparingCustomers(
            UnitOfWork unit, ShownCustomers shown, SheetCustomers rows, OutboxStore outbox, Clock clock) {
        this.unit = unit;
        this.shown = shown;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.patience = new Patience<>(clock);
    }

    public ShownCustomers shown() {
        return shown;
    }

    /** Customers whose rows are still to be written; to be asked before the sheet is read. */
    Set<CustomerId> waiting() {
        return outbox.undelivered(Lane.SHEET, Set.of(SheetCustomers.TOPIC)).stream()
                .filter(parcel -> parcel.kind().equals(SheetParcel.CustomerRow.KIND))
                .map(SheetParcel::read)
                .flatMap(Optional::stream)
                .map(parcel -> ((SheetParcel.CustomerRow) parcel).customer())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param waiting of these nothing is expected yet */
    void compare(SheetView view, Set<CustomerId> waiting) {
        List<Wanted> again = patience.letThrough(shown.untrue(view, waiting, clock.getZone()).stream()
                .map(Wanted::of)
                .toList());
        if (!again.isEmpty()) {
            log.info("{} row(s) of customers in the sheet are not true and are written again", again.size());
            unit.perform(() -> again.forEach(wanted -> rows.changed(wanted.customer(), wanted.key(patience.period()))));
        }
    }
}
