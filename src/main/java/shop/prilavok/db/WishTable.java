package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Wish;
import shop.prilavok.order.Wishes;

/** Table {@code wish}. */
final class WishTable implements Wishes {
    private final Units units;

    WishTable(Units units) {
        this.units = units;
    }

    @Override
    public Map<OrderId, Heard> of(Collection<OrderId> orders) {
        return units.reading(link -> {
            Map<OrderId, Heard> found = new HashMap<>();
            link.sql("select * from wish where order_id = any(:ids)")
                    .bindArray(
                            "ids", "bigint", orders.stream().map(OrderId::value).toList())
                    .list(row -> found.put(new OrderId(row.getLong("order_id")), heard(row)));
            return found;
        });
    }

    @Override
    public void save(OrderId order, Heard heard) {
        units.writing()
                .sql("""
                        merge into wish w using (values (cast(:order as bigint))) k (order_id) on w.order_id = k.order_id
                        when matched then update set choice = :choice, track = :track, granted = :granted
                        when not matched then insert (order_id, choice, track, granted)
                            values (:order, :choice, :track, :granted)
                        """)
                .bind("order", order.value())
                .bind("choice", heard.wish().choice().name())
                .bind("track", heard.wish().track())
                .bind("granted", heard.granted())
                .execute();
    }

    private static Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                new Wish(Wish.Choice.valueOf(row.getString("choice")), row.getString("track")),
                row.getBoolean("granted"));
    }
}
