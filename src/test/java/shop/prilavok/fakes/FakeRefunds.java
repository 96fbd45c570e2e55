package shop.prilavok.fakes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.Refunds;

/** Refunds in memory. */
public final class FakeRefunds implements Refunds {
    private final FakeUnitOfWork unit;
    private final Kept<RefundId, Refund> refunds;
    private final Kept<RefundId, Instant> checks;
    private final Kept<RefundId, String> deciders;

    public FakeRefunds(FakeUnitOfWork unit) {
        this.unit = unit;
        this.refunds = new Kept<>(unit);
        this.checks = new Kept<>(unit);
        this.deciders = new Kept<>(unit);
    }

    @Override
    public void add(Refund refund, String by) {
        refunds.put(refund.id(), refund);
        checks.put(refund.id(), refund.intent().at());
        deciders.put(refund.id(), by);
    }

    /** Who decided the refunds of an order, the oldest first. */
    public List<String> deciders(OrderId order) {
        return ofOrder(order).stream()
                .map(refund -> Objects.requireNonNull(deciders.rows().get(refund.id())))
                .toList();
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return Optional.ofNullable(refunds.rows().get(id));
    }

    @Override
    public Refund lock(RefundId id) {
        unit.writing();
        return find(id).orElseThrow();
    }

    @Override
    public void save(Refund refund) {
        if (lock(refund.id()).isTerminal()) {
            throw new IllegalStateException("Refund " + refund.id() + " has ended");
        }
        refunds.put(refund.id(), refund);
    }

    @Override
    public List<Refund> ofOrder(OrderId order) {
        return refunds.rows().values().stream()
                .filter(refund -> refund.order().equals(order))
                .toList();
    }

    @Override
    public List<Refund> dueForCheck(Instant now, int limit) {
        Map<RefundId, Instant> due = checks.rows();
        return refunds.rows().values().stream()
                .filter(Refund.Pending.class::isInstance)
                .filter(refund -> !due.getOrDefault(refund.id(), Instant.MAX).isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public void checkAgain(RefundId id, Instant at) {
        checks.put(id, at);
    }

    @Override
    public Optional<Instant> nextCheck() {
        Map<RefundId, Instant> due = checks.rows();
        return refunds.rows().values().stream()
                .filter(Refund.Pending.class::isInstance)
                .map(refund -> due.getOrDefault(refund.id(), Instant.MAX))
                .min(Comparator.naturalOrder());
    }
}
