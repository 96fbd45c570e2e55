package shop.prilavok.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Buyer;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderState;
import shop.prilavok.order.Orders;
import shop.prilavok.order.StateChange;

/** Orders in memory, numbered from 1001. */
public final class FakeOrders implements Orders {
    private final FakeUnitOfWork unit;
    private final Kept<OrderId, Order> orders;
    private final Kept<OrderId, List<StateChange>> histories;
    private long lastId = 1000;

    public FakeOrders(FakeUnitOfWork unit) {
        this.unit = unit;
        this.orders = new Kept<>(unit);
        this.histories = new Kept<>(unit);
    }

    public List<Order> all() {
        return List.copyOf(orders.rows().values());
    }

    @Override
    public synchronized OrderId nextId() {
        unit.writing();
        return new OrderId(++lastId);
    }

    @Override
    public void add(Order order) {
        if (findByToken(order.facts().token()).isPresent()) {
            throw new IllegalStateException("There is an order of this token already");
        }
        put(order);
    }

    private void put(Order order) {
        orders.put(order.id(), order);
        List<StateChange> history = new ArrayList<>(history(order.id()));
        history.add(StateChange.to(order));
        histories.put(order.id(), List.copyOf(history));
    }

    @Override
    public List<StateChange> history(OrderId id) {
        return histories.rows().getOrDefault(id, List.of());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.rows().get(id));
    }

    @Override
    public Optional<Order> findByToken(String token) {
        return all().stream()
                .filter(order -> order.facts().token().equals(token))
                .findFirst();
    }

    @Override
    public Order lock(OrderId id) {
        unit.writing();
        return find(id).orElseThrow();
    }

    @Override
    public void save(Order order) {
        int version = order.progress().version();
        if (lock(order.id()).progress().version() != version - 1) {
            throw new StaleOrder(order.id(), version);
        }
        put(order);
    }

    @Override
    public Map<OrderId, OrderState> states(Collection<OrderId> ids) {
        return all().stream()
                .filter(order -> ids.contains(order.id()))
                .collect(Collectors.toMap(Order::id, Order::state));
    }

    @Override
    public List<Order> ofCustomer(CustomerId customer, int offset, int limit) {
        return all().stream()
                .filter(order -> order.facts().customer().equals(customer))
                .sorted(Comparator.comparingLong((Order order) -> order.id().value())
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int countOpen(CustomerId customer) {
        return (int) ofCustomer(customer, 0, Integer.MAX_VALUE).stream()
                .filter(order -> order instanceof Order.AwaitingPayment || order instanceof Order.Confirmed)
                .count();
    }

    @Override
    public Map<CustomerId, Buyer> buyers(Collection<CustomerId> customers) {
        return customers.stream()
                .distinct()
                .filter(customer -> !ofCustomer(customer, 0, 1).isEmpty())
                .collect(Collectors.toMap(Function.identity(), this::buyer));
    }

    private Buyer buyer(CustomerId customer) {
        List<Order> all = ofCustomer(customer, 0, Integer.MAX_VALUE);
        Contact newest = all.get(0).facts().contact();
        List<Instant> placed =
                all.stream().map(order -> order.facts().placedAt()).sorted().toList();
        Money onReceipt = all.stream()
                .filter(order -> order instanceof Order.Delivered
                        && order.facts().delivery().onReceipt())
                .map(order -> order.facts().total())
                .reduce(Money.ZERO, Money::plus);
        return new Buyer(
                customer,
                new Contact(newest.name(), newest.phone()),
                (int) all.stream()
                        .filter(order -> order.isPaid() || order.isUnpaidSale())
                        .count(),
                onReceipt,
                placed.get(0),
                placed.get(placed.size() - 1),
                all.stream()
                        .map(Order::id)
                        .sorted(Comparator.comparingLong(OrderId::value))
                        .toList());
    }
}
