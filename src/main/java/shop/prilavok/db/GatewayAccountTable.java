package shop.prilavok.db;

import java.time.Instant;
import java.util.Optional;
import shop.prilavok.payment.GatewayAccounts;

/** Table {@code gateway_account}: a row for each change of the account. */
final class GatewayAccountTable implements GatewayAccounts {
    private final Units units;

    GatewayAccountTable(Units units) {
        this.units = units;
    }

    private record Used(String account, Instant since) {}

    @Override
    public Instant usedSince(String account, Instant now) {
        Optional<Used> last = units.reading(link -> link.sql(
                        "select account, since from gateway_account order by place desc fetch first 1 rows only")
                .first(row -> new Used(row.getString("account"), Columns.instant(row, "since"))));
        if (last.isPresent() && last.get().account().equals(account)) {
            return last.get().since();
        }
        Instant since = last.isEmpty() ? Instant.EPOCH : now;
        units.writing()
                .sql("insert into gateway_account (account, since) values (:account, :since)")
                .bind("account", account)
                .bind("since", since)
                .execute();
        return since;
    }
}
