package shop.prilavok.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.order.GrantingWish;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Wish;
import shop.prilavok.order.Wishes;

/**
 * Notices what the merchant chose in the rows of orders, and has it done. Only a choice that changed counts: the cell is his,
 * and the shop never empties it. For one thread.
 */
public final class HearingWishes {
    private static final Logger log = LoggerFactory.getLogger(HearingWishes.class);

    private final Wishes wishes;
    private final GrantingWish granting;
    private final Map<OrderId, Wish> heard = new HashMap<>();

    public HearingWishes(Wishes wishes, GrantingWish granting) {
        this.wishes = wishes;
        this.granting = granting;
    }

    void hear(SheetView view) {
        Map<OrderId, OrdersTab.Row> rows = OrdersTab.in(view).recent();
        List<OrderId> strangers = rows.keySet().stream()
                .filter(order -> !heard.containsKey(order))
                .toList();
        if (!strangers.isEmpty()) {
            Map<OrderId, Wishes.Heard> known = wishes.of(strangers);
            strangers.forEach(order ->
                    heard.put(order, known.containsKey(order) ? known.get(order).wish() : Wish.NONE));
        }
        rows.forEach((order, row) -> wish(row)
                .filter(wish -> !wish.equals(heard.get(order)))
                .ifPresent(wish -> {
                    GrantingWish.Outcome outcome = granting.grant(order, wish);
                    heard.put(order, wish);
                    log.info(
                            "Order {} in the sheet: {} is {}",
                            order,
                            wish.choice(),
                            outcome.getClass().getSimpleName());
                }));
    }

    /** Nothing while a formula there is computed, or failed. */
    private static Optional<Wish> wish(OrdersTab.Row row) {
        Cell choice = row.cell(Column.ACTION);
        Cell track = row.cell(Column.TRACK);
        if (isUnsure(choice) || isUnsure(track)) {
            return Optional.empty();
        }
        String number = track.text();
        return Optional.of(new Wish(
                RowAction.choice(choice.text()), number.substring(0, Math.min(Wish.MAX_TRACK, number.length()))));
    }

    private static boolean isUnsure(Cell cell) {
        return cell.content() instanceof Cell.Loading || cell.content() instanceof Cell.Fault;
    }
}
