package shop.prilavok.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A list as a value of a statement.
 *
 * @param type of its elements, in SQL, such as {@code varchar}
 */
record SqlArray(String type, List<?> elements) {
    Array on(Connection connection) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }
}
