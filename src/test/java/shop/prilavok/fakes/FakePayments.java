package shop.prilavok.fakes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.Payments;

/** Payments in memory. */
public final class FakePayments implements Payments {
    private final FakeUnitOfWork unit;
    private final Kept<PaymentId, Payment> payments;
    private final Kept<PaymentId, Instant> checks;

    public FakePayments(FakeUnitOfWork unit) {
        this.unit = unit;
        this.payments = new Kept<>(unit);
        this.checks = new Kept<>(unit);
    }

    @Override
    public void add(Payment payment) {
        if (ofOrder(payment.order()).stream().anyMatch(other -> !other.isTerminal())) {
            throw new IllegalStateException("Order " + payment.order() + " has a live payment already");
        }
        payments.put(payment.id(), payment);
        checks.put(payment.id(), payment.intent().at());
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(payments.rows().get(id));
    }

    @Override
    public Optional<Payment> findByGatewayId(String gatewayId) {
        return payments.rows().values().stream()
                .filter(payment -> gatewayId(payment).filter(gatewayId::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> gatewayId(Payment payment) {
        return payment instanceof Payment.Known known ? Optional.of(known.gatewayId()) : Optional.empty();
    }

    @Override
    public Payment lock(PaymentId id) {
        unit.writing();
        return find(id).orElseThrow();
    }

    @Override
    public void save(Payment payment) {
        if (lock(payment.id()).isTerminal()) {
            throw new IllegalStateException("Payment " + payment.id() + " has ended");
        }
        payments.put(payment.id(), payment);
    }

    @Override
    public List<Payment> ofOrder(OrderId order) {
        return payments.rows().values().stream()
                .filter(payment -> payment.order().equals(order))
                .toList();
    }

    @Override
    public List<Payment> dueForCheck(Instant now, int limit) {
        Map<PaymentId, Instant> due = checks.rows();
        return payments.rows().values().stream()
                .filter(FakePayments::isWatched)
                .filter(payment -> !due.getOrDefault(payment.id(), Instant.MAX).isAfter(now))
                .sorted(Comparator.comparing(payment -> due.getOrDefault(payment.id(), Instant.MAX)))
                .limit(limit)
                .toList();
    }

    private static boolean isWatched(Payment payment) {
        return !payment.isTerminal() && gatewayId(payment).isPresent();
    }

    @Override
    public void checkAgain(PaymentId id, Instant at) {
        checks.put(id, at);
    }

    @Override
    public Optional<Instant> nextCheck() {
        Map<PaymentId, Instant> due = checks.rows();
        return payments.rows().values().stream()
                .filter(FakePayments::isWatched)
                .map(payment -> due.getOrDefault(payment.id(), Instant.MAX))
                .min(Comparator.naturalOrder());
    }
}
