package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** The audit: every piece that came or went has a movement, and every movement a reason that can be looked up. */
public final class StockExplained implements MoneyInvariant {
    @Override
    public String sentence() {
        return "The movements explain every count, the orders every sale, and the refunds every return.";
    }

    @Override
    public List<String> violations(Trail trail) {
        List<String> found = new ArrayList<>();
        trail.books()
                .rows("select s.sku, s.on_hand, coalesce(sum(m.pieces), 0) moved from stock s"
                        + " left join stock_movement m on m.sku = s.sku where s.counted"
                        + " group by s.sku, s.on_hand having s.on_hand <> coalesce(sum(m.pieces), 0)")
                .forEach(row -> found.add("count " + row));
        trail.books()
                .rows("select o.id, o.state, o.sold, l.sku, l.quantity, s.pieces sale"
                        + " from orders o join order_line l on l.order_id = o.id join stock k on k.sku = l.sku"
                        + " left join stock_movement s on s.fact = 'sale:' || o.id || ':' || l.sku"
                        + " where o.state <> 'Refunded' and coalesce(s.pieces, 0)"
                        + " <> case when o.state in ('Paid', 'Confirmed', 'Accepted', 'Shipped', 'Delivered')"
                        + " or o.state in ('Refunding', 'Canceled') and o.sold then -l.quantity else 0 end"
                        + " or o.state = 'Refunded' and coalesce(s.pieces, 0) not in (0, -l.quantity)")
                .forEach(row -> found.add("line " + row));
        trail.books()
                .rows("select r.id, r.order_id, r.state, r.goods, l.sku, l.quantity, m.pieces give_back, s.pieces sale"
                        + " from refund r join refund_line l on l.refund_id = r.id"
                        + " left join stock_movement m"
                        + " on m.fact = 'return:' || r.order_id || ':' || l.sku || ':' || r.id"
                        + " left join stock_movement s on s.fact = 'sale:' || r.order_id || ':' || l.sku"
                        + " where coalesce(m.pieces, 0) <> case when r.state = 'Succeeded' and r.goods = 'TO_SHELF'"
                        + " then l.quantity else 0 end or r.goods <> 'NEVER_SOLD' and s.pieces is null")
                .forEach(row -> found.add("refund " + row));
        trail.books()
                .rows("select r.order_id, l.sku, sum(l.quantity) gone from refund r"
                        + " join refund_line l on l.refund_id = r.id where r.state = 'Succeeded'"
                        + " group by r.order_id, l.sku having sum(l.quantity) > (select sum(o.quantity)"
                        + " from order_line o where o.order_id = r.order_id and o.sku = l.sku)")
                .forEach(row -> found.add("more went back than was bought " + row));
        trail.books()
                .rows("select m.fact, m.pieces, o.id, o.state, o.sold, l.quantity from stock_movement m"
                        + " left join (orders o join order_line l on l.order_id = o.id)"
                        + " on m.fact = 'return:' || o.id || ':' || l.sku || ':canceled'"
                        + " where m.fact like 'return:%:canceled'"
                        + " and (o.id is null or o.state <> 'Canceled' or not o.sold or m.pieces <> l.quantity)")
                .forEach(row -> found.add("called off " + row));
        long returns = trail.books()
                .number("select count(*) from stock_movement where kind = 'RETURN' and fact not like '%:canceled'");
        long wanted = trail.books()
                .number("select count(*) from refund r join refund_line l on l.refund_id = r.id"
                        + " where r.state = 'Succeeded' and r.goods = 'TO_SHELF'");
        if (returns != wanted) {
            found.add(returns + " returns of " + wanted + " refunded lines");
        }
        return found;
    }
}
