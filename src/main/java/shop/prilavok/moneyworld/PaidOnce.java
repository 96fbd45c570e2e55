package shop.prilavok.moneyworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Row;
import shop.prilavok.simulation.Trail;

/** However often an order was charged, the money of one payment stays, and none for an order that came to nothing. */
public final class PaidOnce implements MoneyInvariant {
    private static final Set<String> FULFILLED = Set.of("Paid", "PaidShort", "Accepted", "Shipped", "Delivered");

    @Override
    public String sentence() {
        return "A paid order keeps the money of exactly one payment, any other order that of none, failed refunds"
                + " and what a hand sent back aside.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Set<String> byHand = trail.byHand().stream().map(FakeRefund::paymentId).collect(Collectors.toSet());
        Set<Long> touched = trail.payments().stream()
                .filter(payment -> byHand.contains(payment.id()))
                .map(Strangers::order)
                .collect(Collectors.toSet());
        Map<Long, List<FakePayment>> kept = new TreeMap<>();
        for (FakePayment payment : trail.payments()) {
            if (payment.state() instanceof FakePayment.Succeeded && payment.refunded() < payment.kopecks()) {
                kept.computeIfAbsent(Strangers.order(payment), any -> new ArrayList<>())
                        .add(payment);
            }
        }
        List<String> found = new ArrayList<>();
        for (Row order : trail.books()
                .rows("select o.id, o.state, (select count(*) from refund r where"
                        + " r.order_id = o.id and r.state = 'Failed') failed, exists (select 1 from payment p where"
                        + " p.order_id = o.id) prepaid from orders o order by o.id")) {
            List<FakePayment> payments = kept.getOrDefault(order.number("id"), List.of());
            long right =
                    order.number("failed") + (order.isOn("prepaid") && FULFILLED.contains(order.text("state")) ? 1 : 0);
            boolean perhapsLess = touched.contains(order.number("id"));
            if (payments.size() > right || payments.size() < right && !perhapsLess) {
                found.add("order " + order + " keeps the money of " + payments);
            }
        }
        return found;
    }
}
