package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.Buyer;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Email;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.OrderState;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;
import shop.prilavok.order.StateChange;

/** Tables {@code orders} and {@code order_line}. */
final class OrderTable implements Orders {
    /** Paid for, or to be paid on receipt. */
    private static final List<String> SOLD =
            List.of("PaidShort", "Paid", "Confirmed", "Accepted", "Shipped", "Delivered");

    private final Units units;
    private final StateChangeTable changes;

    OrderTable(Units units) {
        this.units = units;
        this.changes = new StateChangeTable(units);
    }

    @Override
    public OrderId nextId() {
        long number = units.writing().sql("select nextval('order_number')").one(row -> row.getLong(1));
        return new OrderId(number);
    }

    /**
     * Lets H2 take numbers in advance, for it writes to the file whenever it takes one. Those that a killed process had
     * taken and not given to an order are taken again, so no number is left out. For a store with one process only.
     */
    void takeNumbersInAdvance() {
        units.reading(link -> {
            long last = link.sql("select coalesce(max(id), 1000) from orders").one(row -> row.getLong(1));
            link.execute("alter sequence order_number restart with " + (last + 1) + " cache 100");
            return last;
        });
    }

    @Override
    public void add(Order order) {
        OrderFacts facts = order.facts();
        Link link = units.writing();
        progress(link.sql("""
                                insert into orders (id, token, customer, language, contact_name, contact_phone, contact_email,
                                    address, delivery_fee, delivery_option, pickup_place, on_receipt, promo, discount,
                                    placed_at, state, sold, version, since, changed_by)
                                values (:id, :token, :customer, :language, :name, :phone, :email,
                                    :address, :fee, :option, :place, :receipt, :promo, :discount,
                                    :placed, :state, :sold, :version, :since, :by)
                                """), order)
                .bind("token", facts.token())
                .bind("customer", facts.customer().value())
                .bind("language", facts.language())
                .bind("name", facts.contact().name())
                .bind("phone", facts.contact().phone().e164())
                .bind("email", facts.contact().email().map(Email::address).orElse(null))
                .bind("address", facts.delivery() instanceof Delivery.ToAddress to ? to.address() : null)
                .bind("fee", facts.delivery().fee().kopecks())
                .bind("option", facts.delivery().option())
                .bind("place", facts.delivery() instanceof Delivery.Pickup pickup ? pickup.place() : "")
                .bind("receipt", facts.delivery().onReceipt())
                .bind("promo", facts.promo().map(AppliedPromo::code).orElse(null))
                .bind("discount", facts.discount().kopecks())
                .bind("placed", facts.placedAt())
                .execute();
        Command lines = link.sql("""
                insert into order_line (order_id, line, sku, name, price, quantity, vat)
                values (:order, :line, :sku, :name, :price, :quantity, :vat)
                """);
        for (OrderLine line : facts.lines()) {
            lines.bind("order", facts.id().value())
                    .bind("line", lines.size())
                    .bind("sku", line.sku().code())
                    .bind("name", line.name())
                    .bind("price", line.price().kopecks())
                    .bind("quantity", line.quantity())
                    .bind("vat", line.vat().map(VatRate::name).orElse(null))
                    .add();
        }
        lines.executeBatch();
        changes.add(subject(order.id()), StateChange.to(order));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return units.reading(link -> one(link, "id = :key", id.value()));
    }

    @Override
    public Optional<Order> findByToken(String token) {
        return units.reading(link -> one(link, "token = :key", token));
    }

    @Override
    public Order lock(OrderId id) {
        return one(units.locking(), "id = :key for update", id.value())
                .orElseThrow(() -> new NoSuchElementException("There is no order " + id));
    }

    @Override
    public void save(Order order) {
        int version = order.progress().version();
        int changed = progress(units.writing().sql("""
                                        update orders set state = :state, sold = :sold, version = :version,
                                            since = :since, changed_by = :by
                                        where id = :id and version = :version - 1
                                        """), order).execute();
        if (changed != 1) {
            throw new StaleOrder(order.id(), version);
        }
        changes.add(subject(order.id()), StateChange.to(order));
    }

    @Override
    public List<StateChange> history(OrderId id) {
        return changes.of(subject(id));
    }

    private static String subject(OrderId id) {
        return "order:" + id;
    }

    @Override
    public Map<OrderId, OrderState> states(Collection<OrderId> ids) {
        Map<OrderId, OrderState> states = new HashMap<>();
        units.reading(link -> link.sql("select id, state from orders where id = any(:ids)")
                        .bindArray(
                                "ids",
                                "bigint",
                                ids.stream().map(OrderId::value).toList())
                        .list(row -> Map.entry(new OrderId(row.getLong("id")), OrderState.of(row.getString("state")))))
                .forEach(found -> states.put(found.getKey(), found.getValue()));
        return states;
    }

    @Override
    public List<Order> ofCustomer(CustomerId customer, int offset, int limit) {
        return units.reading(link -> link.sql("""
                        select * from orders where customer = :customer order by id desc
                        offset :offset rows fetch first :limit rows only
                        """)
                .bind("customer", customer.value())
                .bind("offset", offset)
                .bind("limit", limit)
                .list(row -> order(link, row)));
    }

    @Override
    public int countOpen(CustomerId customer) {
        return units.reading(
                link -> link.sql("""
                        select count(*) from orders
                        where customer = :customer and state in ('AwaitingPayment', 'Confirmed')
                        """).bind("customer", customer.value()).one(row -> row.getInt(1)));
    }

    @Override
    public Map<CustomerId, Buyer> buyers(Collection<CustomerId> customers) {
        List<Long> ids = customers.stream().map(CustomerId::value).toList();
        return units.reading(link -> {
            Map<Long, List<OrderId>> orders = new HashMap<>();
            link.sql("select customer, id from orders where customer = any(:ids) order by id")
                    .bindArray("ids", "bigint", ids)
                    .list(row -> orders.computeIfAbsent(row.getLong("customer"), first -> new ArrayList<>())
                            .add(new OrderId(row.getLong("id"))));
            return link
                    .sql("""
                            select b.*, n.contact_name, n.contact_phone
                            from (select o.customer, max(o.id) newest, min(o.placed_at) first_at, max(o.placed_at) last_at,
                                    sum(case when o.state = any(:sold) then 1 else 0 end) bought,
                                    sum(case when o.state = 'Delivered' and o.on_receipt then o.delivery_fee - o.discount
                                        + (select sum(l.price * l.quantity) from order_line l where l.order_id = o.id)
                                        else 0 end) received
                                from orders o where o.customer = any(:ids) group by o.customer) b
                            join orders n on n.id = b.newest
                            """)
                    .bindArray("ids", "bigint", ids)
                    .bindArray("sold", "varchar", SOLD)
                    .list(row -> buyer(row, orders.getOrDefault(row.getLong("customer"), List.of())))
                    .stream()
                    .collect(Collectors.toMap(Buyer::id, buyer -> buyer));
        });
    }

    private static Buyer buyer(ResultSet row, List<OrderId> orders) throws SQLException {
        return new Buyer(
                new CustomerId(row.getLong("customer")),
                new Contact(row.getString("contact_name"), new Phone(row.getString("contact_phone"))),
                row.getInt("bought"),
                new Money(row.getLong("received")),
                Columns.instant(row, "first_at"),
                Columns.instant(row, "last_at"),
                orders);
    }

    private static Optional<Order> one(Link link, String condition, Object key) {
        return link.sql("select * from orders where " + condition)
                .bind("key", key)
                .first(row -> order(link, row));
    }

    private static Command progress(Command statement, Order order) {
        return statement
                .bind("id", order.id().value())
                .bind("state", order.state().word())
                .bind("sold", wasSold(order))
                .bind("version", order.progress().version())
                .bind("since", order.progress().since())
                .bind("by", order.progress().by());
    }

    /** Of an order that is over or nearly so: had its pieces been sold? */
    private static boolean wasSold(Order order) {
        return order instanceof Order.Refunding refunding
                ? refunding.sold()
                : order instanceof Order.Canceled canceled && canceled.sold();
    }

    private static Order order(Link link, ResultSet row) throws SQLException {
        OrderId id = new OrderId(row.getLong("id"));
        Money discount = new Money(row.getLong("discount"));
        OrderFacts facts = new OrderFacts(
                id,
                row.getString("token"),
                new CustomerId(row.getLong("customer")),
                row.getString("language"),
                new Contact(
                        row.getString("contact_name"),
                        new Phone(row.getString("contact_phone")),
                        Optional.ofNullable(row.getString("contact_email")).map(Email::new)),
                delivery(row),
                lines(link, id),
                Optional.ofNullable(row.getString("promo")).map(code -> new AppliedPromo(code, discount)),
                Columns.instant(row, "placed_at"));
        Progress progress =
                new Progress(row.getInt("version"), Columns.instant(row, "since"), row.getString("changed_by"));
        return switch (OrderState.of(row.getString("state"))) {
            case AWAITING_PAYMENT -> new Order.AwaitingPayment(facts, progress);
            case EXPIRED -> new Order.Expired(facts, progress);
            case CANCELED -> new Order.Canceled(facts, progress, row.getBoolean("sold"));
            case PAID_SHORT -> new Order.PaidShort(facts, progress);
            case PAID -> new Order.Paid(facts, progress);
            case CONFIRMED -> new Order.Confirmed(facts, progress);
            case ACCEPTED -> new Order.Accepted(facts, progress);
            case SHIPPED -> new Order.Shipped(facts, progress);
            case DELIVERED -> new Order.Delivered(facts, progress);
            case REFUNDING -> new Order.Refunding(facts, progress, row.getBoolean("sold"));
            case REFUNDED -> new Order.Refunded(facts, progress);
        };
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String address = row.getString("address");
        Money fee = new Money(row.getLong("delivery_fee"));
        String option = row.getString("delivery_option");
        boolean onReceipt = row.getBoolean("on_receipt");
        return address == null
                ? new Delivery.Pickup(option, fee, row.getString("pickup_place"), onReceipt)
                : new Delivery.ToAddress(address, fee, option, onReceipt);
    }

    private static List<OrderLine> lines(Link link, OrderId id) {
        return link.sql("select * from order_line where order_id = :id order by line")
                .bind("id", id.value())
                .list(row -> new OrderLine(
                        new Sku(row.getString("sku")),
                        row.getString("name"),
                        new Money(row.getLong("price")),
                        row.getInt("quantity"),
                        Columns.vat(row)));
    }
}
