package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.Intent;

/** Columns that more than one table has. */
final class Columns {
    private Columns() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<VatRate> vat(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("vat")).map(VatRate::valueOf);
    }

    /** The intent of a payment or of a refund. */
    static Intent intent(ResultSet row) throws SQLException {
        return new Intent(
                new OrderId(row.getLong("order_id")),
                new Money(row.getLong("amount")),
                row.getString("idempotence_key"),
                row.getString("body"),
                instant(row, "intended_at"));
    }
}
