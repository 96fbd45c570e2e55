package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shop.prilavok.fakeyookassa.FakePayment;

/** Whatever YooKassa captured is known here, belongs to one order, and that order is paid, undecided or refunded, or waits for its refund. */
final class PaymentsEnd implements Invariant {
    private static final Set<String> FULFILLED =
            Set.of("Paid", "PaidShort", "Accepted", "Shipped", "Delivered", "Refunding");

    @Override
    public String sentence() {
        return "A captured payment ends as exactly one paid, short or refunded order.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (FakePayment payment : world.yooKassa.payments()) {
            if (!(payment.state() instanceof FakePayment.Succeeded)) {
                continue;
            }
            List<Row> rows = world.books.rows(
                    "select p.id, p.state payment, o.id order_id, o.state, o.sold from payment p"
                            + " join orders o on o.id = p.order_id where p.gateway_id = ?",
                    payment.id());
            boolean refunded = payment.refunded() == payment.kopecks();
            boolean known = rows.size() == 1 && rows.get(0).text("payment").equals("Succeeded");
            if (!known
                    || refunded != rows.get(0).text("state").equals("Refunded")
                    || !refunded && !FULFILLED.contains(rows.get(0).text("state"))) {
                found.add("payment " + payment + " is known as " + rows);
            }
        }
        world.books
                .rows("select order_id, count(*) times from payment where state = 'Succeeded'"
                        + " group by order_id having count(*) > 1")
                .forEach(row -> found.add("paid twice " + row));
        return found;
    }
}
