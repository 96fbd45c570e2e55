package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Looks at open payments and refunds from time to time, so that the shop needs no webhook: often at first, seldom later.
 * Of many that are open only those that changed are looked at one by one.
 * All work is in {@link #step}. Thread-safe, though one thread is enough.
 */
public final class PollingPayments {
    private static final int AT_ONCE = 20;
    /** Of more than can be looked at at once, so many are looked for in the list. */
    private static final int LISTED = 100;

    private final UnitOfWork unit;
    private final Payments payments;
    private final Refunds refunds;
    private final Sweep sweep;
    private final SettlingPayment settling;
    private final SettlingRefund settlingRefund;
    private final Duration shortest;
    private final InstantSource clock;

    /**
     * @param shortest pause between two looks at a payment that was just made
     */
    public PollingPayments(
            UnitOfWork unit,
            Payments payments,
            Refunds refunds,
            PaymentGateway gateway,
            SettlingPayment settling,
            SettlingRefund settlingRefund,
            Duration shortest,
            InstantSource clock) {
        this.unit = unit;
        this.payments = payments;
        this.refunds = refunds;
        this.sweep = new Sweep(gateway, clock);
        this.settling = settling;
        this.settlingRefund = settlingRefund;
        this.shortest = shortest;
        this.clock = clock;
    }

    /** Looks at everything that is due. True when there was something. */
    public boolean step() {
        Instant now = clock.instant();
        List<Payment> duePayments = payments.dueForCheck(now, LISTED);
        Set<PaymentId> waiting = duePayments.size() > AT_ONCE ? sweep.waiting(duePayments) : Set.of();
        List<Payment> looked = duePayments.stream()
                .filter(payment -> !waiting.contains(payment.id()))
                .limit(AT_ONCE) // the rest stays due
                .toList();
        if (!duePayments.isEmpty()) {
            // The next look is planned first: if this one kills the process, it does not come back at once for ever.
            unit.perform(() -> duePayments.stream()
                    .filter(payment -> waiting.contains(payment.id()) || looked.contains(payment))
                    .forEach(payment -> payments.checkAgain(
                            payment.id(),
                            now.plus(pause(Duration.between(payment.intent().at(), now))))));
        }
        looked.forEach(payment -> settling.sync(payment.id()));
        List<Refund> dueRefunds = refunds.dueForCheck(now, AT_ONCE);
        for (Refund refund : dueRefunds) {
            Instant next = now.plus(refundPause(Duration.between(refund.intent().at(), now)));
            unit.perform(() -> refunds.checkAgain(refund.id(), next));
            settlingRefund.sync(refund.id());
        }
        return !duePayments.isEmpty() || !dueRefunds.isEmpty();
    }

    /** Before this moment a step is in vain, unless a payment or refund is begun meanwhile. */
    public Instant nextAt() {
        return Stream.of(payments.nextCheck(), refunds.nextCheck())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** A payment lives an hour; what is still pending after that is looked at until it ends. */
    private Duration pause(Duration age) {
        if (age.compareTo(Duration.ofMinutes(5)) < 0) {
            return shortest;
        }
        if (age.compareTo(Duration.ofMinutes(20)) < 0) {
            return Duration.ofSeconds(30);
        }
        return age.compareTo(Duration.ofMinutes(65)) < 0 ? Duration.ofMinutes(1) : Duration.ofMinutes(5);
    }

    private Duration refundPause(Duration age) {
        if (age.compareTo(Duration.ofMinutes(10)) < 0) {
            return Duration.ofMinutes(1);
        }
        return age.compareTo(Duration.ofHours(2)) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1);
    }
}
