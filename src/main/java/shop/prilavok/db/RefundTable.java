package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.Refunds;
import shop.prilavok.payment.Returned;
import shop.prilavok.payment.Returned.Goods;

/** Tables {@code refund} and {@code refund_line}. While a refund is alive it has a time for its next check. */
final class RefundTable implements Refunds {
    private final Units units;
    private final StateChangeTable changes;
    private final InstantSource clock;

    RefundTable(Units units, InstantSource clock) {
        this.units = units;
        this.changes = new StateChangeTable(units);
        this.clock = clock;
    }

    @Override
    public void add(Refund refund, String by) {
        Intent intent = refund.intent();
        Returned returned = refund.returned();
        Link link = units.bringing(CommitTopic.CHECKS);
        state(link.sql("""
                                        insert into refund (id, payment_id, order_id, amount, idempotence_key, body,
                                            intended_at, delivery, goods, state, gateway_id, reason, check_at)
                                        values (:id, :payment, :order, :amount, :key, :body,
                                            :at, :delivery, :goods, :state, :gateway, :reason, :check)
                                        """), refund)
                .bind("payment", refund.payment().value())
                .bind("order", intent.order().value())
                .bind("amount", intent.amount().kopecks())
                .bind("key", intent.idempotenceKey())
                .bind("body", intent.body())
                .bind("at", intent.at())
                .bind("delivery", returned.delivery())
                .bind("goods", returned.goods().name())
                .bind("check", refund.isTerminal() ? null : intent.at())
                .execute();
        Command lines =
                link.sql("insert into refund_line (refund_id, sku, quantity) values (:refund, :sku, :quantity)");
        returned.pieces()
                .forEach((sku, quantity) -> lines.bind("refund", refund.id().value())
                        .bind("sku", sku.code())
                        .bind("quantity", quantity)
                        .add());
        lines.executeBatch();
        changed(refund, by);
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return units.reading(link -> one(link, "id = :id", id));
    }

    @Override
    public Refund lock(RefundId id) {
        return one(units.locking(), "id = :id for update", id)
                .orElseThrow(() -> new NoSuchElementException("There is no refund " + id));
    }

    @Override
    public void save(Refund refund) {
        String check = refund.isTerminal() ? ", check_at = null" : "";
        int changed = state(
                        units.bringing(CommitTopic.CHECKS)
                                .sql("update refund set state = :state, gateway_id = :gateway, reason = :reason" + check
                                        + " where id = :id and check_at is not null"),
                        refund)
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("Refund " + refund.id() + " has ended, or there is none");
        }
        changed(refund, Progress.SHOP);
    }

    private void changed(Refund refund, String by) {
        changes.addNext("refund:" + refund.id(), refund.getClass().getSimpleName(), clock.instant(), by);
    }

    @Override
    public List<Refund> ofOrder(OrderId order) {
        return units.reading(link -> link.sql("select * from refund where order_id = :order order by place")
                .bind("order", order.value())
                .list(row -> refund(link, row)));
    }

    // Those that have ended have no time of checking. Without a lower bound H2 would read them all: nulls come first.

    @Override
    public List<Refund> dueForCheck(Instant now, int limit) {
        return units.reading(link -> link.sql("""
                        select * from refund where check_at between :first and :now and state = 'Pending'
                        order by check_at, place fetch first :limit rows only
                        """)
                .bind("first", Instant.EPOCH)
                .bind("now", now)
                .bind("limit", limit)
                .list(row -> refund(link, row)));
    }

    @Override
    public void checkAgain(RefundId id, Instant at) {
        units.writing()
                .sql("update refund set check_at = :at where id = :id and check_at is not null")
                .bind("at", at)
                .bind("id", id.value())
                .execute();
    }

    @Override
    public Optional<Instant> nextCheck() {
        return units.reading(
                link -> link.sql("""
                        select check_at from refund where check_at >= :first and state = 'Pending'
                        order by check_at fetch first 1 rows only
                        """).bind("first", Instant.EPOCH).first(row -> Columns.instant(row, "check_at")));
    }

    private static Optional<Refund> one(Link link, String condition, RefundId id) {
        return link.sql("select * from refund where " + condition)
                .bind("id", id.value())
                .first(row -> refund(link, row));
    }

    private static Command state(Command statement, Refund refund) {
        return statement
                .bind("id", refund.id().value())
                .bind("state", refund.getClass().getSimpleName())
                .bind("gateway", gatewayId(refund))
                .bind("reason", refund instanceof Refund.Failed failed ? failed.reason() : null);
    }

    private static @Nullable String gatewayId(Refund refund) {
        if (refund instanceof Refund.Pending pending) {
            return pending.gatewayId();
        }
        return refund instanceof Refund.Succeeded succeeded ? succeeded.gatewayId() : null;
    }

    private static Refund refund(Link link, ResultSet row) throws SQLException {
        RefundId id = new RefundId(row.getString("id"));
        PaymentId payment = new PaymentId(row.getString("payment_id"));
        Returned returned =
                new Returned(lines(link, id), row.getBoolean("delivery"), Goods.valueOf(row.getString("goods")));
        Intent intent = Columns.intent(row);
        String gateway = row.getString("gateway_id");
        return switch (row.getString("state")) {
            case "Intended" -> new Refund.Intended(id, payment, returned, intent);
            case "Pending" -> new Refund.Pending(id, payment, returned, intent, gateway);
            case "Succeeded" -> new Refund.Succeeded(id, payment, returned, intent, gateway);
            case "Failed" -> new Refund.Failed(id, payment, returned, intent, row.getString("reason"));
            default ->
                throw new IllegalStateException("Refund " + id + " is in a state that this version does not know");
        };
    }

    private static Map<Sku, Integer> lines(Link link, RefundId id) {
        Map<Sku, Integer> lines = new TreeMap<>();
        link.sql("select sku, quantity from refund_line where refund_id = :id")
                .bind("id", id.value())
                .list(row -> lines.put(new Sku(row.getString("sku")), row.getInt("quantity")));
        return lines;
    }
}
