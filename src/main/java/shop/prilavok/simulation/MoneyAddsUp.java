package shop.prilavok.simulation;

import java.util.List;

/** The books and YooKassa agree to the kopeck. */
final class MoneyAddsUp implements Invariant {
    @Override
    public String sentence() {
        return "Captured minus refunded at YooKassa is the value of the paid orders less what went back of them.";
    }

    @Override
    public List<String> violations(World world) {
        long there = world.yooKassa.captured() - world.yooKassa.refunded();
        String live = " from orders o"
                + " where o.state in ('Paid', 'PaidShort', 'Accepted', 'Shipped', 'Delivered', 'Refunding')";
        long goods = world.books.number("select coalesce(sum(l.price * l.quantity), 0) from order_line l"
                + " where l.order_id in (select o.id" + live + ")");
        long delivery = world.books.number("select coalesce(sum(o.delivery_fee), 0)" + live);
        long discounts = world.books.number("select coalesce(sum(o.discount), 0)" + live);
        long back = world.books.number("select coalesce(sum(r.amount), 0) from refund r where r.state = 'Succeeded'"
                + " and r.order_id in (select o.id" + live + ")");
        long worth = goods - discounts + delivery - back;
        return there == worth
                ? List.of()
                : List.of("YooKassa has " + there + " kopecks, the orders are worth " + worth);
    }
}
