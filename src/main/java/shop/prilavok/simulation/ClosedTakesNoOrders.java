package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** While the books say that the shop is closed, or that an order has to be worth more, no such order is placed. */
final class ClosedTakesNoOrders implements Invariant {
    private boolean wasClosed;
    private long leastBefore;
    private long lastBefore;

    @Override
    public String sentence() {
        return "A closed shop takes no orders, and none is taken that is worth too little.";
    }

    @Override
    public List<String> violations(World world) {
        Row now = world.books
                .rows("select (select count(*) from preference where name = 'OPEN' and chosen = 'no') closed,"
                        + " coalesce((select max(cast(chosen as bigint)) from preference where name = 'LEAST_SUM'), 0) least,"
                        + " coalesce((select max(id) from orders), 0) newest")
                .get(0);
        boolean isClosed = now.number("closed") > 0;
        // A decision that came in between may be older or newer than the order.
        long least = Math.min(leastBefore, now.number("least"));
        List<String> found = new ArrayList<>();
        if (now.number("newest") > lastBefore && isClosed && wasClosed) {
            found.add("order " + now.number("newest") + " was placed while the shop was closed");
        }
        if (now.number("newest") > lastBefore && least > 0) {
            world.books
                    .rows(
                            "select order_id, sum(price * quantity) goods from order_line where order_id > ?"
                                    + " group by order_id having sum(price * quantity) < ? order by order_id",
                            lastBefore,
                            least)
                    .forEach(row -> found.add(row + " is worth less than " + least));
        }
        wasClosed = isClosed;
        leastBefore = now.number("least");
        lastBefore = Math.max(lastBefore, now.number("newest"));
        return found;
    }
}
