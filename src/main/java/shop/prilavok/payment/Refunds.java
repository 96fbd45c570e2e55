package shop.prilavok.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;

/** All refunds. Writing and locking methods are to be called inside a unit of work; reading ones anywhere. */
public interface Refunds {
    /** @param by who decided it, as in {@link Progress} */
    void add(Refund refund, String by);

    Optional<Refund> find(RefundId id);

    /** Reads a refund and keeps others from changing it until the unit ends. */
    Refund lock(RefundId id);

    void save(Refund refund);

    /** Refunds of an order, oldest first. */
    List<Refund> ofOrder(OrderId order);

    /** Refunds in {@link Refund.Pending} that are due for a look: the payment service tells nothing of failed ones. */
    List<Refund> dueForCheck(Instant now, int limit);

    void checkAgain(RefundId id, Instant at);

    /** When the next check is due. */
    Optional<Instant> nextCheck();
}
