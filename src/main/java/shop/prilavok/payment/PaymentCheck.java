package shop.prilavok.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a payment of the payment service with the one that we intended. Money is believed only when everything fits.
 *
 * @param account the shop's account at the payment service
 * @param test whether the shop runs on test money
 */
public record PaymentCheck(String account, boolean test) {
    private static final String CURRENCY = "RUB";

    /** What does not fit, in words; empty when all does. */
    public Optional<String> mismatch(Payment ours, GatewayPayment theirs) {
        List<String> wrong = new ArrayList<>();
        String known = SettlingPayment.gatewayId(ours);
        if (known != null && !known.equals(theirs.id())) {
            wrong.add("payment " + theirs.id() + " instead of " + known);
        }
        if (!theirs.amount().equals(ours.intent().amount())) {
            wrong.add(
                    "amount " + theirs.amount() + " instead of " + ours.intent().amount());
        }
        if (!theirs.currency().equals(CURRENCY)) {
            wrong.add("currency " + theirs.currency() + " instead of " + CURRENCY);
        }
        String order = theirs.metadata().getOrDefault(GatewayPayment.ORDER, "none");
        if (!order.equals(ours.order().toString())) {
            wrong.add("order " + order + " instead of " + ours.order());
        }
        String attempt = theirs.metadata().getOrDefault(GatewayPayment.ATTEMPT, "none");
        if (!attempt.equals(ours.id().value())) {
            wrong.add("attempt " + attempt + " instead of " + ours.id());
        }
        theirs.account()
                .filter(theirAccount -> !theirAccount.equals(account))
                .ifPresent(theirAccount -> wrong.add("account " + theirAccount + " instead of " + account));
        if (theirs.test() != test) {
            wrong.add(theirs.test() ? "test money in a live shop" : "live money in a test shop");
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong));
    }
}
