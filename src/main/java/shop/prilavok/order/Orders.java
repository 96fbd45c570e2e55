package shop.prilavok.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All orders. Writing and locking methods are to be called inside a unit of work; reading ones anywhere.
 */
public interface Orders {
    /** A number that no other order has. Numbers grow; some may be missing. */
    OrderId nextId();

    /** Stores a new order. Throws when its token was used before. */
    void add(Order order);

    Optional<Order> find(OrderId id);

    Optional<Order> findByToken(String token);

    /** Reads an order and keeps others from changing it until the unit ends. */
    Order lock(OrderId id);

    /** Stores the next state. Throws {@link StaleOrder} when the stored version is not the one before it. */
    void save(Order order);

    /** Every state that the order ever came into, the first first; none if there is no such order. */
    List<StateChange> history(OrderId id);

    /** The states of those that exist. */
    Map<OrderId, OrderState> states(Collection<OrderId> ids);

    /** The customer's orders, newest first. */
    List<Order> ofCustomer(CustomerId customer, int offset, int limit);

    /** How many orders of a customer wait for his money, or are to be paid on receipt and not accepted yet. */
    int countOpen(CustomerId customer);

    /** Of these customers, those who placed an order. */
    Map<CustomerId, Buyer> buyers(Collection<CustomerId> customers);

    /** Somebody else changed the order meanwhile; the unit is rolled back and may be tried again. */
    final class StaleOrder extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StaleOrder(OrderId id, int version) {
            super("Order " + id + " is no longer at the version before " + version);
        }
    }
}
