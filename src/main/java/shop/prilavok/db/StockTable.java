package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import shop.prilavok.catalog.Departures;
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
        return units.reading(link -> read(link, "select * from stock where sku = any(:skus)", skus));
    }

    @Override
    public Map<Sku, Integer> reserved() {
        return units.reading(link -> {
            Map<Sku, Integer> pieces = new TreeMap<>();
            link.sql("select sku, reserved from stock where reserved > 0")
                    .list(row -> pieces.put(new Sku(row.getString("sku")), row.getInt("reserved")));
            return pieces;
        });
    }

    @Override
    public Departures departures(Collection<Sku> skus) {
        return units.reading(link -> {
            Map<Sku, Integer> pieces = new TreeMap<>();
            link.sql("select sku, departed from stock where sku = any(:skus)")
                    .bindArray("skus", "varchar", skus.stream().map(Sku::code).toList())
                    .list(row -> pieces.put(new Sku(row.getString("sku")), row.getInt("departed")));
            return new Departures(pieces);
        });
    }

    @Override
    public List<Shortage> reserve(String holder, Map<Sku, Integer> lines) {
        TreeMap<Sku, Integer> sorted = new TreeMap<>(lines);
        sorted.forEach((sku, quantity) -> {
            if (quantity <= 0) {
                throw new IllegalArgumentException("Cannot reserve " + quantity + " pieces of " + sku);
            }
        });
        Link link = units.writing(sorted.keySet());
        if (!take(link, holder, sorted)) {
            List<Shortage> shortages = shortages(link, holder, sorted);
            if (!shortages.isEmpty()) {
                return shortages;
            }
            if (!take(link, holder, sorted)) {
                throw new IllegalStateException("The stock of " + sorted.keySet() + " changed under its lock");
            }
        }
        keep(link, holder, sorted);
        return List.of();
    }

    /** All of the lines, in SKU order, or none. */
    private static boolean take(Link link, String holder, Map<Sku, Integer> lines) {
        Command taking = link.sql("""
                update stock set reserved = reserved + :quantity
                where sku = :sku and (not counted or on_hand - reserved >= :quantity)
                    and not exists (select 1 from reservation where holder = :holder)
                """);
        lines.forEach((sku, quantity) -> taking.bind("sku", sku.code())
                .bind("quantity", quantity)
                .bind("holder", holder)
                .add());
        int[] taken = taking.executeBatch();
        if (Arrays.stream(taken).allMatch(changed -> changed == 1)) {
            return true;
        }
        Iterator<Sku> skus = lines.keySet().iterator();
        Map<Sku, Integer> back = new TreeMap<>();
        for (int changed : taken) {
            Sku sku = skus.next();
            if (changed == 1) {
                back.put(sku, lines.get(sku));
            }
        }
        give(link, back);
        return false;
    }

    private static void keep(Link link, String holder, Map<Sku, Integer> lines) {
        Command keeping = link.sql("insert into reservation (holder, sku, quantity) values (:holder, :sku, :quantity)");
        lines.forEach((sku, quantity) -> keeping.bind("holder", holder)
                .bind("sku", sku.code())
                .bind("quantity", quantity)
                .add());
        keeping.executeBatch();
    }

    /** Why they could not be taken. Under locks, so that it stays true; empty when by now they can. */
    private static List<Shortage> shortages(Link link, String holder, Map<Sku, Integer> lines) {
        if (!held(link, holder).isEmpty()) {
            throw new IllegalStateException(holder + " has a reservation already");
        }
        return shortages(
                read(link, "select * from stock where sku = any(:skus) order by sku for update", lines.keySet()),
                lines);
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
        Link link = units.writing(held.keySet());
        give(link, held);
        link.sql("delete from reservation where holder = :holder")
                .bind("holder", holder)
                .execute();
        return held;
    }

    private static void give(Link link, Map<Sku, Integer> pieces) {
        Command giving = link.sql("update stock set reserved = reserved - :quantity where sku = :sku");
        pieces.forEach((sku, quantity) ->
                giving.bind("sku", sku.code()).bind("quantity", quantity).add());
        giving.executeBatch();
    }

    @Override
    public boolean book(StockMovement movement) {
        Link link = units.writing(List.of(movement.sku()));
        int booked = link.sql("""
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
        link.sql("update stock set on_hand = on_hand + :pieces, departed = departed + :departed where sku = :sku")
                .bind("pieces", movement.change())
                .bind("departed", movement.departed())
                .bind("sku", movement.sku().code())
                .execute();
        return true;
    }

    @Override
    public List<StockMovement> recounts(Instant at) {
        // Each is found by its name: few items are on sale, and there may be millions of movements.
        return units.reading(link -> link.sql("""
                        select m.* from stock s
                        join stock_movement m on m.fact = 'recount:' || s.sku || ':' || cast(:millis as varchar)
                        where not exists (select 1 from stock_movement later where later.sku = m.sku
                            and later.kind = 'RECOUNT' and later.moved_at > m.moved_at)
                        order by s.sku
                        """)
                .bind("millis", Long.toString(at.toEpochMilli()))
                .list(row -> new StockMovement(
                        row.getString("fact"),
                        new Sku(row.getString("sku")),
                        row.getInt("pieces"),
                        StockMovement.Kind.valueOf(row.getString("kind")),
                        Columns.instant(row, "moved_at"))));
    }

    @Override
    public void open(Sku sku, boolean counted) {
        units.writing(List.of(sku))
                .sql("""
                        merge into stock s using (values (cast(:sku as varchar))) k (sku) on s.sku = k.sku
                        when matched then update set counted = :counted
                        when not matched then insert (sku, counted, on_hand, departed, reserved)
                            values (:sku, :counted, 0, 0, 0)
                        """)
                .bind("sku", sku.code())
                .bind("counted", counted)
                .execute();
    }

    /** In SKU order, and on PostgreSQL locked: of two who end one reservation, the second finds none. */
    private static Map<Sku, Integer> held(Link link, String holder) {
        Map<Sku, Integer> held = new TreeMap<>();
        link.sql("select sku, quantity from reservation where holder = :holder order by sku for update")
                .bind("holder", holder)
                .list(row -> held.put(new Sku(row.getString("sku")), row.getInt("quantity")));
        return held;
    }

    private static Map<Sku, Stock> read(Link link, String query, Collection<Sku> skus) {
        Map<Sku, Stock> stocks = new TreeMap<>();
        if (!skus.isEmpty()) {
            link.sql(query)
                    .bindArray("skus", "varchar", skus.stream().map(Sku::code).toList())
                    .list(row -> stocks.put(new Sku(row.getString("sku")), stock(row)));
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
