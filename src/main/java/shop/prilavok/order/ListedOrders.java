package shop.prilavok.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders, each change of which gets into the merchant's list by the same commit. Thread-safe if the other two are. */
public final class ListedOrders implements Orders {
    private final Orders orders;
    private final OrderList list;

    public ListedOrders(Orders orders, OrderList list) {
        this.orders = orders;
        this.list = list;
    }

    @Override
    public OrderId nextId() {
        return orders.nextId();
    }

    @Override
    public void add(Order order) {
        orders.add(order);
        list.changed(order);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    @Override
    public Optional<Order> findByToken(String token) {
        return orders.findByToken(token);
    }

    @Override
    public Order lock(OrderId id) {
        return orders.lock(id);
    }

    @Override
    public void save(Order order) {
        orders.save(order);
        list.changed(order);
    }

    @Override
    public List<StateChange> history(OrderId id) {
        return orders.history(id);
    }

    @Override
    public Map<OrderId, OrderState> states(Collection<OrderId> ids) {
        return orders.states(ids);
    }

    @Override
    public List<Order> ofCustomer(CustomerId customer, int offset, int limit) {
        return orders.ofCustomer(customer, offset, limit);
    }

    @Override
    public int countOpen(CustomerId customer) {
        return orders.countOpen(customer);
    }

    @Override
    public Map<CustomerId, Buyer> buyers(Collection<CustomerId> customers) {
        return orders.buyers(customers);
    }
}
