package shop.prilavok.simulation;

import java.util.List;

/** The books and YooKassa agree to the kopeck. */
public final class MoneyAddsUp implements MoneyInvariant {
    /** Of a second payment, which the order knows nothing of. */
    private static final String OF_NOTHING =
            "(not r.delivery and not exists (select 1 from refund_line n where n.refund_id = r.id))";

    @Override
    public String sentence() {
        return "Captured minus refunded at YooKassa is the value of the paid orders less what went back of them.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Books books = trail.books();
        long there = trail.captured() - trail.refunded();
        String live = " from orders o"
                + " where o.state in ('Paid', 'PaidShort', 'Accepted', 'Shipped', 'Delivered', 'Refunding')"
                + " and not o.on_receipt";
        long goods = books.number("select coalesce(sum(l.price * l.quantity), 0) from order_line l"
                + " where l.order_id in (select o.id" + live + ")");
        long delivery = books.number("select coalesce(sum(o.delivery_fee), 0)" + live);
        long discounts = books.number("select coalesce(sum(o.discount), 0)" + live);
        long back = books.number("select coalesce(sum(r.amount), 0) from refund r where r.state = 'Succeeded'"
                + " and not " + OF_NOTHING + " and r.order_id in (select o.id" + live + ")");
        long second = books.number("select coalesce(sum(p.amount), 0) from payment p"
                        + " where exists (select 1 from refund r where r.payment_id = p.id and " + OF_NOTHING + ")")
                - books.number("select coalesce(sum(r.amount), 0) from refund r where r.state = 'Succeeded' and "
                        + OF_NOTHING);
        long worth = goods - discounts + delivery - back;
        return there == worth + second
                ? List.of()
                : List.of("YooKassa has " + there + " kopecks, the orders are worth " + worth
                        + ", second payments that did not go back " + second);
    }
}
