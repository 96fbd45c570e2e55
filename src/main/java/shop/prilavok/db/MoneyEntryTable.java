package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.MoneyLedger;

/** Table {@code money_entry}. Nothing here changes or deletes a row. */
final class MoneyEntryTable implements MoneyLedger {
    private final Units units;

    MoneyEntryTable(Units units) {
        this.units = units;
    }

    @Override
    public void book(MoneyEntry entry) {
        units.writing()
                .sql("""
                        merge into money_entry m
                            using (values (cast(:kind as varchar), cast(:gateway as varchar))) k (kind, gateway_id)
                            on m.kind = k.kind and m.gateway_id = k.gateway_id
                        when not matched then insert (kind, gateway_id, order_id, amount, moved_at)
                            values (:kind, :gateway, :order, :amount, :at)
                        """)
                .bind("kind", entry.kind().name())
                .bind("gateway", entry.gatewayId())
                .bind("order", entry.order().value())
                .bind("amount", entry.amount().kopecks())
                .bind("at", entry.at())
                .execute();
    }

    @Override
    public Optional<MoneyEntry> find(MoneyEntry.Kind kind, String gatewayId) {
        return units.reading(link -> link.sql("select * from money_entry where kind = :kind and gateway_id = :gateway")
                .bind("kind", kind.name())
                .bind("gateway", gatewayId)
                .first(row -> entry(row)));
    }

    @Override
    public Optional<MoneyEntry> lastRefund(OrderId order) {
        return units.reading(link -> link.sql("""
                        select * from money_entry where order_id = :order and kind = :kind
                        order by moved_at desc, place desc fetch first 1 rows only
                        """)
                .bind("order", order.value())
                .bind("kind", MoneyEntry.Kind.REFUND.name())
                .first(row -> entry(row)));
    }

    @Override
    public Money kept(OrderId order) {
        return units.reading(link -> link.sql(
                        "select coalesce(sum(amount), 0) from money_entry where order_id = :order and kind <> :fee")
                .bind("order", order.value())
                .bind("fee", MoneyEntry.Kind.FEE.name())
                .one(row -> new Money(row.getLong(1))));
    }

    @Override
    public Map<OrderId, Money> kept(Collection<OrderId> orders) {
        return units
                .reading(link -> link.sql("""
                                select order_id, sum(amount) kept from money_entry
                                where order_id = any(:orders) and kind <> :fee group by order_id
                                """)
                        .bindArray(
                                "orders",
                                "bigint",
                                orders.stream().map(OrderId::value).toList())
                        .bind("fee", MoneyEntry.Kind.FEE.name())
                        .list(row -> Map.entry(new OrderId(row.getLong("order_id")), new Money(row.getLong("kept")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int count(Instant from, Instant to) {
        return units.reading(
                link -> link.sql("select count(*) from money_entry where moved_at >= :from and moved_at < :to")
                        .bind("from", from)
                        .bind("to", to)
                        .one(row -> row.getInt(1)));
    }

    @Override
    public List<MoneyEntry> between(Instant from, Instant to) {
        return units.reading(link -> link.sql(
                        "select * from money_entry where moved_at >= :from and moved_at < :to order by moved_at, place")
                .bind("from", from)
                .bind("to", to)
                .list(row -> entry(row)));
    }

    private static MoneyEntry entry(ResultSet row) throws SQLException {
        return new MoneyEntry(
                MoneyEntry.Kind.valueOf(row.getString("kind")),
                row.getString("gateway_id"),
                new OrderId(row.getLong("order_id")),
                new Money(row.getLong("amount")),
                Columns.instant(row, "moved_at"));
    }
}
