package shop.prilavok.moneyworld;

import java.util.List;
import java.util.Optional;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Row;
import shop.prilavok.simulation.Trail;

/** Whoever captures less than the order costs, the order is not sold for it. */
public final class SumsAgree implements MoneyInvariant {
    private final FakeYooKassa yooKassa;

    public SumsAgree(FakeYooKassa yooKassa) {
        this.yooKassa = yooKassa;
    }

    @Override
    public String sentence() {
        return "A payment counts as paid only if YooKassa captured the very sum that was asked for.";
    }

    @Override
    public List<String> violations(Trail trail) {
        return trail
                .books()
                .rows("select id, gateway_id, order_id, amount from payment where state = 'Succeeded'")
                .stream()
                .filter(row -> !isCaptured(row))
                .map(row -> "payment " + row + " is " + yooKassa.payment(row.text("gateway_id")))
                .toList();
    }

    private boolean isCaptured(Row row) {
        Optional<FakePayment> payment = yooKassa.payment(row.text("gateway_id"));
        return payment.isPresent()
                && payment.get().state() instanceof FakePayment.Succeeded
                && payment.get().kopecks() == row.number("amount");
    }
}
