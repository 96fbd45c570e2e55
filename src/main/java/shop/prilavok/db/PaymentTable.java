package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.Payments;

/** Table {@code payment}. */
final class PaymentTable implements Payments {
    private final Units units;
    private final StateChangeTable changes;
    private final InstantSource clock;

    PaymentTable(Units units, InstantSource clock) {
        this.units = units;
        this.changes = new StateChangeTable(units);
        this.clock = clock;
    }

    @Override
    public void add(Payment payment) {
        Intent intent = payment.intent();
        Instant firstCheck = intent.at();
        state(units.bringing(CommitTopic.CHECKS).sql("""
                                        insert into payment (id, order_id, live_order, amount, idempotence_key, body,
                                            intended_at, state, gateway_id, confirmation_url, reason, check_at)
                                        values (:id, :order, :live, :amount, :key, :body,
                                            :at, :state, :gateway, :url, :reason, :check)
                                        """), payment)
                .bind("order", intent.order().value())
                .bind("live", payment.isTerminal() ? null : intent.order().value())
                .bind("amount", intent.amount().kopecks())
                .bind("key", intent.idempotenceKey())
                .bind("body", intent.body())
                .bind("at", intent.at())
                .bind("check", payment.isTerminal() ? null : firstCheck)
                .execute();
        changed(payment, Progress.CUSTOMER);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return units.reading(link -> one(link, "id = :key", id.value()));
    }

    @Override
    public Optional<Payment> findByGatewayId(String gatewayId) {
        return units.reading(link -> one(link, "gateway_id = :key", gatewayId));
    }

    @Override
    public Payment lock(PaymentId id) {
        return one(units.locking(), "id = :key for update", id.value())
                .orElseThrow(() -> new NoSuchElementException("There is no payment " + id));
    }

    @Override
    public void save(Payment payment) {
        String change = payment.isTerminal() ? """
                  update payment set state = :state, gateway_id = :gateway, confirmation_url = :url, reason = :reason,
                      live_order = null, check_at = null
                  where id = :id and live_order is not null
                  """ : """
                  update payment set state = :state, gateway_id = :gateway, confirmation_url = :url, reason = :reason
                  where id = :id and live_order is not null
                  """;
        if (state(units.bringing(CommitTopic.CHECKS).sql(change), payment).execute() != 1) {
            throw new IllegalStateException("Payment " + payment.id() + " has ended, or there is none");
        }
        changed(payment, Progress.SHOP);
    }

    private void changed(Payment payment, String by) {
        changes.addNext("payment:" + payment.id(), payment.getClass().getSimpleName(), clock.instant(), by);
    }

    @Override
    public List<Payment> ofOrder(OrderId order) {
        return units.reading(link -> link.sql("select * from payment where order_id = :order order by place")
                .bind("order", order.value())
                .list(row -> payment(row)));
    }

    // Those that have ended have no time of checking. Without a lower bound H2 would read them all: nulls come first.

    @Override
    public List<Payment> dueForCheck(Instant now, int limit) {
        return units.reading(link -> link.sql("""
                        select * from payment where check_at between :first and :now and gateway_id is not null
                        order by check_at, place fetch first :limit rows only
                        """)
                .bind("first", Instant.EPOCH)
                .bind("now", now)
                .bind("limit", limit)
                .list(row -> payment(row)));
    }

    @Override
    public void checkAgain(PaymentId id, Instant at) {
        units.writing()
                .sql("update payment set check_at = :at where id = :id and live_order is not null")
                .bind("at", at)
                .bind("id", id.value())
                .execute();
    }

    @Override
    public Optional<Instant> nextCheck() {
        return units.reading(
                link -> link.sql("""
                        select check_at from payment where check_at >= :first and gateway_id is not null
                        order by check_at fetch first 1 rows only
                        """).bind("first", Instant.EPOCH).first(row -> Columns.instant(row, "check_at")));
    }

    private static Optional<Payment> one(Link link, String condition, String key) {
        return link.sql("select * from payment where " + condition)
                .bind("key", key)
                .first(row -> payment(row));
    }

    private static Command state(Command statement, Payment payment) {
        return statement
                .bind("id", payment.id().value())
                .bind("state", payment.getClass().getSimpleName())
                .bind("gateway", gatewayId(payment))
                .bind("url", payment instanceof Payment.Pending pending ? pending.confirmationUrl() : null)
                .bind("reason", reason(payment));
    }

    private static @Nullable String gatewayId(Payment payment) {
        return payment instanceof Payment.Known known ? known.gatewayId() : null;
    }

    private static @Nullable String reason(Payment payment) {
        if (payment instanceof Payment.Canceled canceled) {
            return canceled.reason();
        }
        if (payment instanceof Payment.Releasing releasing) {
            return releasing.reason();
        }
        return payment instanceof Payment.Refused refused ? refused.code() : null;
    }

    private static Payment payment(ResultSet row) throws SQLException {
        PaymentId id = new PaymentId(row.getString("id"));
        Intent intent = Columns.intent(row);
        String gateway = row.getString("gateway_id");
        String reason = row.getString("reason");
        return switch (row.getString("state")) {
            case "Intended" -> new Payment.Intended(id, intent);
            case "Pending" -> new Payment.Pending(id, intent, gateway, row.getString("confirmation_url"));
            case "Held" -> new Payment.Held(id, intent, gateway);
            case "Capturing" -> new Payment.Capturing(id, intent, gateway);
            case "Releasing" -> new Payment.Releasing(id, intent, gateway, reason);
            case "Succeeded" -> new Payment.Succeeded(id, intent, gateway);
            case "Canceled" -> new Payment.Canceled(id, intent, gateway, reason);
            case "Refused" -> new Payment.Refused(id, intent, reason);
            default ->
                throw new IllegalStateException("Payment " + id + " is in a state that this version does not know");
        };
    }
}
