package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** The audit: every piece that came or went has a movement, and every movement a reason that can be looked up. */
public final class StockExplained implements MoneyInvariant {
    @Override
    public String sentence() {
        return "The movements explain every count, and the orders every sale and return.";
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
                .rows("select o.id, o.state, o.sold, l.sku, l.quantity, s.pieces sale, r.pieces give_back"
                        + " from orders o join order_line l on l.order_id = o.id join stock k on k.sku = l.sku"
                        + " left join stock_movement s on s.fact = 'sale:' || o.id || ':' || l.sku"
                        + " left join stock_movement r on r.fact = 'return:' || o.id || ':' || l.sku"
                        + " where o.state <> 'Refunded' and (coalesce(r.pieces, 0) <> 0 or coalesce(s.pieces, 0)"
                        + " <> case when o.state in ('Paid', 'Accepted', 'Shipped', 'Delivered')"
                        + " or o.state = 'Refunding' and o.sold then -l.quantity else 0 end)"
                        + " or o.state = 'Refunded' and (coalesce(s.pieces, 0) + coalesce(r.pieces, 0) <> 0"
                        + " or coalesce(s.pieces, 0) not in (0, -l.quantity))")
                .forEach(row -> found.add("line " + row));
        return found;
    }
}
