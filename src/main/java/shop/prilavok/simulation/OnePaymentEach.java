package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.prilavok.fakeyookassa.FakePayment;

/** However often a payment had to be asked for, YooKassa made it once, so nobody can pay it twice. */
public final class OnePaymentEach implements MoneyInvariant {
    private static final String ATTEMPT = "attempt_id";

    @Override
    public String sentence() {
        return "YooKassa makes each payment once, however often it was asked to.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Map<String, List<FakePayment>> attempts = new TreeMap<>();
        for (FakePayment payment : trail.payments()) {
            attempts.computeIfAbsent(String.valueOf(payment.terms().metadata().get(ATTEMPT)), key -> new ArrayList<>())
                    .add(payment);
        }
        return attempts.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> "made more than once: " + same)
                .toList();
    }
}
