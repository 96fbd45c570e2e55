package shop.prilavok.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shop.prilavok.order.OrderId;

/** All payments. Writing and locking methods are to be called inside a unit of work; reading ones anywhere. */
public interface Payments {
    /** Stores a new payment, due for a check at once. Throws when the order has another one that is not terminal. */
    void add(Payment payment);

    Optional<Payment> find(PaymentId id);

    Optional<Payment> findByGatewayId(String gatewayId);

    /** Reads a payment and keeps others from changing it until the unit ends. */
    Payment lock(PaymentId id);

    void save(Payment payment);

    /** Payments of an order, oldest first. */
    List<Payment> ofOrder(OrderId order);

    /** Payments known to the payment service, not terminal, and due for a look, the longest due first. */
    List<Payment> dueForCheck(Instant now, int limit);

    void checkAgain(PaymentId id, Instant at);

    /** When the next check is due. */
    Optional<Instant> nextCheck();
}
