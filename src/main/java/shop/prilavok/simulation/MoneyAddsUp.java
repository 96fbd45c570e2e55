package shop.prilavok.simulation;

import java.util.List;

/** The books and YooKassa agree to the kopeck. */
public final class MoneyAddsUp implements MoneyInvariant {
    @Override
    public String sentence() {
        return "Captured minus refunded at YooKassa is the value of the paid orders, and of refunds that failed.";
    }

    @Override
    public List<String> violations(Trail trail) {
        long there = trail.captured() - trail.refunded();
        String live = " from orders o where o.state in ('Paid', 'PaidShort', 'Accepted', 'Shipped', 'Delivered')";
        long goods = trail.books()
                .number("select coalesce(sum(l.price * l.quantity), 0) from order_line l"
                        + " where l.order_id in (select o.id" + live + ")");
        long delivery = trail.books().number("select coalesce(sum(o.delivery_fee), 0)" + live);
        long failed = trail.books().number("select coalesce(sum(amount), 0) from refund where state = 'Failed'");
        return there == goods + delivery + failed
                ? List.of()
                : List.of("YooKassa has " + there + " kopecks, the orders are worth " + (goods + delivery)
                        + ", refunds over " + failed + " failed");
    }
}
