package shop.prilavok.sheets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Answer;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderState;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Wishes;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;

/**
 * Compares statuses and answers in the sheet with the orders, and has those written that are not true: because the merchant
 * chose something, somebody typed over them, or the row moved in the moment when it was written. The same is posted once in
 * ten minutes. A row
 * that the merchant deleted stays deleted until its order changes. For one thread.
 */
public final class ComparingOrders {
    private static final Logger log = LoggerFactory.getLogger(ComparingOrders.class);

    private final UnitOfWork unit;
    private final Orders orders;
    private final Wishes wishes;
    private final SheetOrders rows;
    private final OutboxStore outbox;
    private final Patience<Wanted> patience;

    /** What the row of an order has to show. */
    private record Wanted(OrderId order, OrderState state, Answer answer) {
        boolean isShownBy(OrdersTab.Row row, SheetWords words) {
            return words.status(state).equals(row.cell(Column.STATUS).text())
                    && words.answer(answer).equals(row.cell(Column.REPLY).text());
        }
    }

    public ComparingOrders(
            UnitOfWork unit, Orders orders, Wishes wishes, SheetOrders rows, OutboxStore outbox, InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.wishes = wishes;
        this.rows = rows;
        this.outbox = outbox;
        this.patience = new Patience<>(clock);
    }

    /** Orders whose rows are still to be written; to be asked before the sheet is read. */
    Set<OrderId> waiting() {
        return outbox.undelivered(Lane.SHEET, Set.of(SheetOrders.TOPIC)).stream()
                .map(SheetParcel::read)
                .flatMap(Optional::stream)
                .filter(SheetParcel.OrderRow.class::isInstance)
                .map(parcel -> ((SheetParcel.OrderRow) parcel).order())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param waiting of these nothing is expected yet */
    void compare(SheetView view, Set<OrderId> waiting) {
        Map<OrderId, OrdersTab.Row> shown = OrdersTab.in(view).recent();
        shown.keySet().removeAll(waiting);
        if (shown.isEmpty()) {
            return;
        }
        SheetWords words = SheetWords.in(view.inEnglish());
        Map<OrderId, OrderState> states = orders.states(shown.keySet());
        Map<OrderId, Wishes.Heard> heard = wishes.of(states.keySet());
        List<Wanted> untrue = new ArrayList<>();
        shown.forEach((order, row) -> {
            OrderState state = states.get(order);
            if (state != null) {
                Wanted wanted = new Wanted(order, state, Answer.to(heard, order, state));
                if (!wanted.isShownBy(row, words)) {
                    untrue.add(wanted);
                }
            }
        });
        post(untrue);
    }

    private void post(List<Wanted> untrue) {
        List<Wanted> again = patience.letThrough(untrue);
        if (!again.isEmpty()) {
            log.info("{} row(s) of orders in the sheet are not true and are written again", again.size());
            unit.perform(() -> again.forEach(wanted -> rows.post(
                    wanted.order(),
                    "again" + patience.period() + ":" + wanted.state().word() + ":" + wanted.answer())));
        }
    }
}
