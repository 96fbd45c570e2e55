package shop.prilavok.functional;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.db.OddFile;

/** The rows of an open shop's books, read behind its back. */
final class BookRows {
    /** What tells of money, goods and customers. Only parcels, leases and the sheet's batches may come and go. */
    private static final List<String> TABLES = List.of(
            "item",
            "stock",
            "reservation",
            "stock_movement",
            "orders",
            "state_change",
            "order_line",
            "preference",
            "own_text",
            "promo_tally",
            "promo_use",
            "wish",
            "customer_note",
            "cart_line",
            "payment",
            "refund",
            "refund_line",
            "money_entry",
            "orphan_payment",
            "refused_call",
            "gateway_account",
            "chat_session",
            "order_card",
            "inbox");

    private final String url;

    /** @param folder of the shop's data; the shop is open in this process */
    BookRows(Path folder) {
        // The same address as the shop's, or H2 takes it for another database.
        url = OddFile.address(folder) + ";IFEXISTS=TRUE;DB_CLOSE_DELAY=0";
    }

    /** Waits until nothing is on its way any more but to the sheet; then all rows by table, each with its cells as text. */
    Map<String, List<String>> atRest() {
        String waiting = "parcel where state = 'WAITING' and lane <> 'SHEET'";
        Town.eventually("every parcel is delivered", () -> rows(waiting).isEmpty());
        Map<String, List<String>> books = new LinkedHashMap<>();
        TABLES.forEach(table -> books.put(table, rows(table)));
        return books;
    }

    private List<String> rows(String table) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table + " order by 1, 2")) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(result.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
