package shop.prilavok.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import shop.prilavok.db.OddFile;

/**
 * The tables of a shop's file, read behind the shop's back: which rows contradict each other, and which facts are missing.
 * Knows nothing of the classes that wrote them.
 */
final class Books implements AutoCloseable {
    private static final Set<String> WITH_MONEY =
            Set.of("Paid", "PaidShort", "Accepted", "Shipped", "Delivered", "Refunding", "Refunded");

    private final Connection connection;

    /**
     * Opens a file. A shop of this process may have it open at the same time.
     *
     * @param folder of the shop's data
     */
    Books(Path folder) throws SQLException {
        // The same address as the shop's, or H2 takes it for another database.
        // The shop tells H2 to keep the file open for ever, and H2 writes that down.
        String url = OddFile.address(folder) + ";IFEXISTS=TRUE;DB_CLOSE_DELAY=0";
        connection = DriverManager.getConnection(url, "sa", "");
    }

    /** What must be true after any commit. */
    private enum Rule {
        EVERY_ORDER_HAS_ITS_LINES("""
                select id from orders o where not exists (select 1 from order_line l where l.order_id = o.id)
                """),
        EVERY_ORDER_HAS_ONE_PAYMENT_OF_ITS_SUM("""
                select o.id from orders o
                where (select count(*) from payment p where p.order_id = o.id) <> 1
                   or (select max(p.amount) from payment p where p.order_id = o.id)
                      <> o.delivery_fee + (select sum(l.price * l.quantity) from order_line l where l.order_id = o.id)
                """),
        EVERY_CHANGE_OF_AN_ORDER_IS_IN_THE_AUDIT_ONCE("""
                select o.id from orders o
                where (select count(*) from state_change c where c.subject = 'order:' || o.id) <> o.version
                   or not exists (select 1 from state_change c where c.subject = 'order:' || o.id
                      and c.version = o.version and c.state = o.state and c.changed_by = o.changed_by)
                """),
        NOTHING_IS_IN_THE_AUDIT_THAT_DID_NOT_HAPPEN("""
                select subject from state_change c where not exists (
                    select 1 from orders o where c.subject = 'order:' || o.id and c.version <= o.version)
                    and subject like 'order:%'
                """),
        EVERY_PAYMENT_IS_ON_ITS_WAY("""
                select id from payment p where not exists (
                    select 1 from parcel c where c.lane = 'PAYMENT' and c.parcel_key = 'create:' || p.id)
                """),
        WHO_MAY_STILL_PAY_HAS_HIS_PIECES("""
                select o.id from orders o join order_line l on l.order_id = o.id
                left join reservation r on r.holder = 'order:' || o.id and r.sku = l.sku
                where o.state = 'AwaitingPayment' and (r.quantity is null or r.quantity <> l.quantity)
                """),
        NOTHING_IS_HELD_FOR_NOBODY("""
                select r.holder || ' ' || r.sku from reservation r where not exists (
                    select 1 from orders o where o.state = 'AwaitingPayment' and r.holder = 'order:' || o.id)
                """),
        RESERVED_IS_THE_SUM_OF_RESERVATIONS("""
                select sku from stock s
                where reserved <> coalesce((select sum(quantity) from reservation r where r.sku = s.sku), 0)
                """),
        STOCK_IS_THE_SUM_OF_MOVEMENTS("""
                select sku from stock s
                where on_hand <> coalesce((select sum(pieces) from stock_movement m where m.sku = s.sku), 0)
                """),
        NOTHING_IS_OVERSOLD("select sku from stock where counted and on_hand < reserved"),
        EVERY_SOLD_LINE_IS_BOOKED_ONCE("""
                select o.id from orders o join order_line l on l.order_id = o.id
                left join stock_movement m on m.fact = 'sale:' || o.id || ':' || l.sku
                where (o.sold or o.state in ('Paid', 'Accepted', 'Shipped', 'Delivered'))
                  and (m.pieces is null or m.pieces <> -l.quantity)
                """),
        NO_SALE_IS_WITHOUT_ITS_ORDER("""
                select m.fact from stock_movement m where m.kind = 'SALE' and not exists (
                    select 1 from orders o join order_line l on l.order_id = o.id
                    where (o.sold or o.state in ('Paid', 'Accepted', 'Shipped', 'Delivered', 'Refunded'))
                      and m.fact = 'sale:' || o.id || ':' || l.sku)
                """),
        EVERY_SALE_IS_ON_ITS_WAY_TO_THE_SHEET("""
                select fact from stock_movement m where m.kind = 'SALE' and not exists (
                    select 1 from parcel c where c.lane = 'SHEET' and c.parcel_key = m.fact)
                """),
        PAID_ORDERS_ARE_THOSE_WHOSE_PAYMENT_SUCCEEDED("""
                select o.id from orders o join payment p on p.order_id = o.id
                where (o.state in ('Paid', 'PaidShort', 'Accepted', 'Shipped', 'Delivered', 'Refunding', 'Refunded'))
                      <> (p.state = 'Succeeded')
                """),
        EVERY_REFUND_BELONGS_TO_AN_ORDER_THAT_GIVES_MONEY_BACK("""
                select r.id from refund r join orders o on o.id = r.order_id
                where o.state not in ('Refunding', 'Refunded')
                """);

        private final String culprits;

        Rule(String culprits) {
            this.culprits = culprits;
        }

        String sentence() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Contradictions, one in a line; empty when the books are sound. */
    List<String> contradictions() throws SQLException {
        List<String> found = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            List<String> culprits = column(rule.culprits);
            if (!culprits.isEmpty()) {
                found.add("untrue: " + rule.sentence() + ": " + few(culprits));
            }
        }
        return found;
    }

    /** The first of a list that may be long. */
    static String few(List<?> all) {
        return all.size() <= 10 ? all.toString() : all.subList(0, 10) + " and " + (all.size() - 10) + " more";
    }

    /** Those facts that the books do not know. */
    List<Fact> missing(Collection<Fact> facts) throws SQLException {
        Map<Long, String> states = new HashMap<>();
        Map<Long, String> tokens = new HashMap<>();
        for (List<String> row : rows("select id, state, token from orders")) {
            states.put(Long.valueOf(row.get(0)), row.get(1));
            tokens.put(Long.valueOf(row.get(0)), row.get(2));
        }
        Set<String> updates = Set.copyOf(column("select id from inbox"));
        return facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.UPDATE_STORED
                        ? !updates.contains(Long.toString(fact.number()))
                        : !fact.name().equals(tokens.get(fact.number()))
                                || !agrees(fact.kind(), states.getOrDefault(fact.number(), "")))
                .toList();
    }

    private static boolean agrees(Fact.Kind kind, String state) {
        return switch (kind) {
            case ORDER_PAID -> WITH_MONEY.contains(state);
            case ORDER_CANCELED -> Set.of("Canceled", "Refunding", "Refunded").contains(state);
            case ORDER_PLACED, UPDATE_STORED -> true;
        };
    }

    /** The first column of a query. */
    List<String> column(String query) throws SQLException {
        return rows(query).stream().map(row -> row.get(0)).toList();
    }

    /** A query's rows, each cell as text. */
    List<List<String>> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
