package shop.prilavok.simulation;

import java.util.List;

/** Who has to pay first has a payment, and nobody else has. */
public final class PrepaidOrNot implements MoneyInvariant {
    @Override
    public String sentence() {
        return "An order has a payment exactly when it is not free and not paid on receipt, and only others are sold"
                + " without one.";
    }

    @Override
    public List<String> violations(Trail trail) {
        return trail
                .books()
                .rows("select o.* from (select o.id, o.state, o.sold, o.on_receipt,"
                        + " o.delivery_fee - o.discount + (select sum(l.price * l.quantity) from order_line l"
                        + " where l.order_id = o.id) due,"
                        + " (select count(*) from payment p where p.order_id = o.id) payments from orders o) o"
                        + " where (o.payments > 0) <> (not o.on_receipt and o.due > 0)"
                        + " or o.payments > 0 and (o.state = 'Confirmed' or o.state = 'Canceled' and o.sold)"
                        + " or o.payments = 0 and o.state not in ('Confirmed', 'Accepted', 'Shipped', 'Delivered')"
                        + " and not (o.state = 'Canceled' and o.sold)")
                .stream()
                .map(row -> "order " + row)
                .toList();
    }
}
