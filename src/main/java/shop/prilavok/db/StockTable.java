package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockMovement;

/** Tables {@code stock}, {@code reservation} and {@code stock_movement}. */
final class StockTable implements StockLedger {
    private final Units units;

    StockTable(Units units) {
        this.units = units;
    }

    @Override
    public Optional<Stock> stock(Sku sku) {
        return Optional.ofNullable(stocks(List.of(sku)).get(sku));
    }

    @Override
    public Map<Sku, Stock> stocks(Collection<Sku> skus) {
        return units.reading(handle -> read(handle, "select * from stock where sku = any(:skus)", skus));
    }

    @Override
    public List<Shortage> reserve(String holder, Map<Sku, Integer> lines) {
        TreeMap<Sku, Integer> sorted = new TreeMap<>(lines);
        sorted.forEach((sku, quantity) -> {
            if (quantity <= 0) {
                throw new IllegalArgumentException("Cannot reserve " + quantity + " pieces of " + sku);
            }
        });
        Handle handle = units.writing(sorted.keySet());
        if (!held(handle, holder).isEmpty()) {
            throw new IllegalStateException(holder + " has a reservation already");
        }
        List<Shortage> shortages = shortages(
                read(handle, "select * from stock where sku = any(:skus) order by sku for update", sorted.keySet()),
                sorted);
        if (shortages.isEmpty()) {
            take(handle, holder, sorted);
        }
        return shortages;
    }

    private static List<Shortage> shortages(Map<Sku, Stock> known, Map<Sku, Integer> lines) {
        List<Shortage> shortages = new ArrayList<>();
        lines.forEach((sku, wanted) -> {
            Stock stock = known.getOrDefault(sku, new Stock.Counted(0, 0));
            if (!stock.has(wanted)) {
                int available = stock instanceof Stock.Counted counted ? counted.available() : 0;
                shortages.add(new Shortage(sku, wanted, available));
            }
        });
        return shortages;
    }

    /** Every line was found to be there, under locks. The conditional update has the last word all the same. */
    private static void take(Handle handle, String holder, Map<Sku, Integer> lines) {
        PreparedBatch taking = handle.prepareBatch("""
                update stock set reserved = reserved + :quantity
                where sku = :sku and (not counted or on_hand - reserved >= :quantity)
                """);
        PreparedBatch keeping = handle.prepareBatch(
                "insert into reservation (holder, sku, quantity) values (:holder, :sku, :quantity)");
        lines.forEach((sku, quantity) -> {
            taking.bind("sku", sku.code()).bind("quantity", quantity).add();
            keeping.bind("holder", holder)
                    .bind("sku", sku.code())
                    .bind("quantity", quantity)
                    .add();
        });
        for (int changed : taking.execute()) {
            if (changed != 1) {
                throw new IllegalStateException("The stock of " + lines.keySet() + " changed under its lock");
            }
        }
        keeping.execute();
    }

    @Override
    public void release(String holder) {
        endReservation(holder);
    }

    @Override
    public boolean sell(String holder, Instant at) {
        Map<Sku, Integer> sold = held(units.locking(), holder);
        if (sold.isEmpty() || !areOnHand(sold)) {
            return false;
        }
        endReservation(holder);
        // As the order names its sales: "order:1042" sells as "sale:1042:TEA-1".
        String prefix = "sale:" + holder.substring(holder.indexOf(':') + 1) + ":";
        sold.forEach(
                (sku, quantity) -> book(new StockMovement(prefix + sku, sku, -quantity, StockMovement.Kind.SALE, at)));
        return true;
    }

    private boolean areOnHand(Map<Sku, Integer> pieces) {
        Map<Sku, Stock> stocks = stocks(pieces.keySet());
        return pieces.entrySet().stream().allMatch(line -> {
            Stock stock = Objects.requireNonNull(stocks.get(line.getKey()));
            return stock instanceof Stock.Uncounted || stock.onHand() >= line.getValue();
        });
    }

    private Map<Sku, Integer> endReservation(String holder) {
        Map<Sku, Integer> held = held(units.locking(), holder);
        if (held.isEmpty()) {
            return held;
        }
        Handle handle = units.writing(held.keySet());
        PreparedBatch giving = handle.prepareBatch("update stock set reserved = reserved - :quantity where sku = :sku");
        held.forEach((sku, quantity) ->
                giving.bind("sku", sku.code()).bind("quantity", quantity).add());
        giving.execute();
        handle.createUpdate("delete from reservation where holder = :holder")
                .bind("holder", holder)
                .execute();
        return held;
    }

    @Override
    public boolean book(StockMovement movement) {
        Handle handle = units.writing(List.of(movement.sku()));
        int booked = handle.createUpdate("""
                        merge into stock_movement m using (values (cast(:fact as varchar))) k (fact) on m.fact = k.fact
                        when not matched then insert (fact, sku, pieces, kind, moved_at)
                            values (:fact, :sku, :pieces, :kind, :at)
                        """)
                .bind("fact", movement.key())
                .bind("sku", movement.sku().code())
                .bind("pieces", movement.change())
                .bind("kind", movement.kind().name())
                .bind("at", movement.at())
                .execute();
        if (booked == 0) {
            return false;
        }
        handle.createUpdate("update stock set on_hand = on_hand + :pieces where sku = :sku")
                .bind("pieces", movement.change())
                .bind("sku", movement.sku().code())
                .execute();
        return true;
    }

    @Override
    public void open(Sku sku, boolean counted) {
        units.writing(List.of(sku))
                .createUpdate("""
                        merge into stock s using (values (cast(:sku as varchar))) k (sku) on s.sku = k.sku
                        when matched then update set counted = :counted
                        when not matched then insert (sku, counted, on_hand, reserved) values (:sku, :counted, 0, 0)
                        """)
                .bind("sku", sku.code())
                .bind("counted", counted)
                .execute();
    }

    /** In SKU order, and on PostgreSQL locked: of two who end one reservation, the second finds none. */
    private static Map<Sku, Integer> held(Handle handle, String holder) {
        Map<Sku, Integer> held = new TreeMap<>();
        handle.createQuery("select sku, quantity from reservation where holder = :holder order by sku for update")
                .bind("holder", holder)
                .map((row, context) -> held.put(new Sku(row.getString("sku")), row.getInt("quantity")))
                .list();
        return held;
    }

    private static Map<Sku, Stock> read(Handle handle, String query, Collection<Sku> skus) {
        Map<Sku, Stock> stocks = new TreeMap<>();
        if (!skus.isEmpty()) {
            handle.createQuery(query)
                    .bindArray(
                            "skus", String.class, skus.stream().map(Sku::code).toList())
                    .map((row, context) -> stocks.put(new Sku(row.getString("sku")), stock(row)))
                    .list();
        }
        return stocks;
    }

    private static Stock stock(ResultSet row) throws SQLException {
        int onHand = row.getInt("on_hand");
        return row.getBoolean("counted")
                ? new Stock.Counted(onHand, row.getInt("reserved"))
                : new Stock.Uncounted(onHand);
    }
}
