package shop.prilavok.sheets;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.order.GrantingWish;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Wish;
import shop.prilavok.order.Wishes;

/**
 * Notices what the merchant chose in the rows of orders, and has it done. Only a choice that changed counts: the cell is his,
 * and the shop never empties it. A column that is gone changes nothing, and neither does an empty one in its place: else all
 * that he had chosen would be new when he brings the column back. For one thread.
 */
public final class HearingWishes {
    private static final Logger log = LoggerFactory.getLogger(HearingWishes.class);

    private final Wishes wishes;
    private final GrantingWish granting;
    private final Map<OrderId, Wish> heard = new HashMap<>();
    private final Set<Column> gone = EnumSet.noneOf(Column.class);

    public HearingWishes(Wishes wishes, GrantingWish granting) {
        this.wishes = wishes;
        this.granting = granting;
    }

    void hear(SheetView view) {
        OrdersTab tab = OrdersTab.in(view);
        Map<OrderId, OrdersTab.Row> rows = tab.recent();
        List.of(Column.ACTION, Column.TRACK).forEach(column -> look(column, tab));
        List<OrderId> strangers = rows.keySet().stream()
                .filter(order -> !heard.containsKey(order))
                .toList();
        if (!strangers.isEmpty()) {
            Map<OrderId, Wishes.Heard> known = wishes.of(strangers);
            strangers.forEach(order ->
                    heard.put(order, known.containsKey(order) ? known.get(order).wish() : Wish.NONE));
        }
        rows.forEach((order, row) -> wish(row, heard.getOrDefault(order, Wish.NONE))
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

    private void look(Column column, OrdersTab tab) {
        if (!tab.has(column)) {
            gone.add(column);
        } else if (!tab.recent().values().stream()
                .allMatch(row -> row.cell(column).isBlank())) {
            gone.remove(column);
        }
    }

    /** Nothing while a formula there is computed, or failed. */
    private Optional<Wish> wish(OrdersTab.Row row, Wish before) {
        Cell choice = row.cell(Column.ACTION);
        Cell track = row.cell(Column.TRACK);
        if (isUnsure(choice) || isUnsure(track)) {
            return Optional.empty();
        }
        String number = track.text();
        return Optional.of(new Wish(
                gone.contains(Column.ACTION) ? before.choice() : RowAction.choice(choice.text()),
                gone.contains(Column.TRACK)
                        ? before.track()
                        : number.substring(0, Math.min(Wish.MAX_TRACK, number.length()))));
    }

    private static boolean isUnsure(Cell cell) {
        return cell.content() instanceof Cell.Loading || cell.content() instanceof Cell.Fault;
    }
}
