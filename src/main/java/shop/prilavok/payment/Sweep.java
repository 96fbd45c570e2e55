package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One look at the payment service's list instead of one at each of many open payments: those that still wait for the
 * customer there, as here, need no look of their own. What the list says is believed for nothing else. Calls out.
 */
final class Sweep {
    /** Older ones are few, and a list back to them could be long. */
    private static final Duration YOUNG = Duration.ofHours(2);

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final PaymentGateway gateway;
    private final InstantSource clock;

    Sweep(PaymentGateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Those that need no look; none if the list cannot be had. */
    Set<PaymentId> waiting(List<Payment> open) {
        Instant now = clock.instant();
        List<Payment> young = open.stream()
                .filter(payment -> payment instanceof Payment.Pending
                        && payment.intent().at().isAfter(now.minus(YOUNG)))
                .toList();
        if (young.isEmpty() || !(theirs(young, now) instanceof GatewayAnswer.Known<List<GatewayPayment>> known)) {
            return Set.of();
        }
        return young.stream()
                .map(Payment::id)
                .filter(id -> known.object().stream()
                        .anyMatch(theirs -> theirs.isOf(id) && theirs.status() == GatewayPayment.Status.PENDING))
                .collect(Collectors.toSet());
    }

    private GatewayAnswer<List<GatewayPayment>> theirs(List<Payment> young, Instant now) {
        Instant oldest = young.stream()
                .map(payment -> payment.intent().at())
                .min(Comparator.naturalOrder())
                .orElse(now);
        PaymentsWanted since = new PaymentsWanted.Made(oldest.minus(CLOCKS_DIFFER), now.plus(CLOCKS_DIFFER));
        return WholeList.read(cursor -> gateway.payments(since, cursor));
    }
}
