package shop.prilavok.moneyworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Row;
import shop.prilavok.simulation.Trail;

/** No money lies at YooKassa that the merchant never heard of. */
public final class MerchantKnows implements MoneyInvariant {
    private final FakeYooKassa yooKassa;
    private final Set<String> lost;

    /** @param lost payments that look like the shop's, though its books do not have them */
    public MerchantKnows(FakeYooKassa yooKassa, Set<String> lost) {
        this.yooKassa = yooKassa;
        this.lost = lost;
    }

    @Override
    public String sentence() {
        return "Of all money that YooKassa keeps for the shop the admins were told: by a card, or by an alert.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Set<String> told = trail.books().rows("select parcel_key k from parcel where lane = 'TELEGRAM'").stream()
                .map(row -> row.text("k"))
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String id : lost) {
            if (!told.contains("alert:orphan:" + id)) {
                found.add("nobody heard of " + yooKassa.payment(id));
            }
        }
        for (FakeRefund refund : trail.byHand()) {
            boolean ended = trail.books()
                            .number(
                                    "select count(*) from payment p join orders o on o.id = p.order_id"
                                            + " where p.gateway_id = ? and o.state = 'Refunded'",
                                    refund.paymentId())
                    > 0;
            if (!ended && !told.contains("alert:refund-by-hand:" + refund.id())) {
                found.add("nobody heard that a hand sent back " + refund);
            }
        }
        trail
                .books()
                .rows("select id, order_id, amount, reason from refund f where state = 'Failed'"
                        + " and 0 < (select sum(amount) from money_entry"
                        + " where kind <> 'FEE' and order_id = f.order_id)")
                .stream()
                .filter(refund -> !told.contains("alert:refund-failed:" + refund.text("id")))
                .forEach(refund -> found.add("nobody heard that a refund failed: " + refund));
        for (Row row : trail.books()
                .rows("select p.id, p.gateway_id, p.order_id, o.state, (select count(*) from parcel c where"
                        + " c.topic = 'card:' || o.id and c.payload in ('Paid', 'PaidShort', 'Refunding')) cards"
                        + " from payment p join orders o on o.id = p.order_id where p.gateway_id is not null")) {
            boolean captured = yooKassa.payment(row.text("gateway_id"))
                    .filter(payment -> payment.state() instanceof FakePayment.Succeeded)
                    .isPresent();
            if (captured && row.number("cards") == 0 && !told.contains("alert:mismatch:" + row.text("id"))) {
                found.add("nobody heard of the money of " + row);
            }
        }
        return found;
    }
}
