package shop.prilavok.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens a database on a PostgreSQL server, with the tables as this version wants them. */
final class Server {
    private static final int OLDEST = 15;
    private static final String SECONDS = "60";

    private Server() {}

    /** @param user empty when the address itself names user and password */
    static HikariDataSource open(String url, String user, String password) {
        // A new version may have much to do to the tables of a large shop: that takes as long as it takes.
        try (HikariDataSource patient = Database.pool(config(url, user, password))) {
            requireVersion(patient);
            Database.prepare(patient);
        }
        HikariConfig config = config(url, user, password);
        // A server that is gone without a word would be waited for without end, by one who holds the locks of goods.
        config.addDataSourceProperty("socketTimeout", SECONDS);
        return Database.pool(config);
    }

    private static HikariConfig config(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The server's detail of an error shows the whole row, and with it names and addresses.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    private static void requireVersion(DataSource server) {
        try (Connection link = server.getConnection()) {
            int version = link.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IllegalStateException(
                        "PostgreSQL " + version + " is too old: the shop needs " + OLDEST + " or newer, for its MERGE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database server cannot be asked: " + e.getMessage(), e);
        }
    }
}
