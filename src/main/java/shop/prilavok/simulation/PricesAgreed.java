package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** Who confirmed an order saw its total then. */
final class PricesAgreed implements Invariant {
    @Override
    public String sentence() {
        return "No order costs more or less than its customer saw when he confirmed it.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        world.agreements
                .totals()
                .forEach((token, total) -> world
                        .books
                        .rows(
                                "select o.id, o.delivery_fee - o.discount"
                                        + " + (select sum(l.price * l.quantity) from order_line l where l.order_id = o.id) due"
                                        + " from orders o where o.token = ?",
                                token)
                        .stream()
                        .filter(order -> order.number("due") != total)
                        .forEach(order -> found.add("order " + order + ", but " + total + " was shown")));
        return found;
    }
}
