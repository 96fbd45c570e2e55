package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.prilavok.fakeyookassa.FakePayment;

/** The sum that YooKassa was asked for is that of the order's lines, less its discount, and its delivery. */
final class PricesHonoured implements Invariant {
    @Override
    public String sentence() {
        return "Nobody pays another sum than the one of his order.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (Row row : world.books.rows("select p.gateway_id, p.amount, o.id, o.delivery_fee - o.discount"
                + " + (select sum(l.price * l.quantity) from order_line l where l.order_id = o.id) due"
                + " from payment p join orders o on o.id = p.order_id where p.gateway_id is not null")) {
            Optional<FakePayment> payment = world.yooKassa.payment(row.text("gateway_id"));
            long due = row.number("due");
            if (payment.isEmpty() || payment.get().terms().kopecks() != due) {
                found.add("payment " + row + " at YooKassa is " + payment);
            }
        }
        return found;
    }
}
