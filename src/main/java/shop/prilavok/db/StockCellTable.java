package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockCells;

/** Table {@code stock_cell}. */
final class StockCellTable implements StockCells {
    private final Units units;

    StockCellTable(Units units) {
        this.units = units;
    }

    @Override
    public Map<Sku, Seen> all() {
        return units.reading(link -> {
            Map<Sku, Seen> all = new HashMap<>();
            link.sql("select * from stock_cell").list(row -> all.put(new Sku(row.getString("sku")), seen(row)));
            return all;
        });
    }

    @Override
    public void save(Sku sku, Seen seen) {
        units.writing()
                .sql("""
                        merge into stock_cell c using (values (cast(:sku as varchar))) k (sku) on c.sku = k.sku
                        when matched then update set
                            shown = :shown, typed = :typed, added = :added, base = :base, departed = :departed,
                            booked = :booked
                        when not matched then insert (sku, shown, typed, added, base, departed, booked)
                            values (:sku, :shown, :typed, :added, :base, :departed, :booked)
                        """)
                .bind("sku", sku.code())
                .bind("shown", orNull(seen.shown()))
                .bind("typed", orNull(seen.typed()))
                .bind("added", orNull(seen.added()))
                .bind("base", seen.base())
                .bind("departed", seen.departed())
                .bind("booked", seen.booked())
                .execute();
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                number(row, "shown"),
                number(row, "typed"),
                number(row, "added"),
                row.getInt("base"),
                row.getInt("departed"),
                row.getBoolean("booked"));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
