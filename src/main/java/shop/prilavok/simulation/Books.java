package shop.prilavok.simulation;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * The shop's database: H2 in memory, which outlives the shop's process but not the simulation's. Kept for many runs, since
 * making the tables takes longer than a simulated day; {@link #wipe} makes it as new.
 */
public final class Books {
    private static final Set<String> KEPT = Set.of("FLYWAY_SCHEMA_HISTORY", "OUTBOX_LANE");

    /** Tables to which others refer, and which can therefore not be truncated; none refers to a later one. */
    private static final List<String> REFERRED_TO = List.of("REFUND", "PAYMENT", "ORDERS", "STOCK", "PROMO_TALLY");

    private final String url;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> taken = new LinkedHashSet<>();
    private final IdentityHashMap<Connection, Statements> statements = new IdentityHashMap<>();
    private final Connection own;
    private final List<String> wiping = new ArrayList<>();
    private long commits;

    public Books(String name) {
        url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=100;QUERY_CACHE_SIZE=512";
        own = connect();
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As new: no rows, all numbers from the beginning. */
    public void wipe() {
        release();
        commits = 0;
        if (wiping.isEmpty()) {
            wiping.addAll(wiping());
        }
        try (Statement statement = own.createStatement()) {
            for (String sql : wiping) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without switching constraints off, after which all statements would have to be compiled anew. */
    private List<String> wiping() {
        List<String> wipes = new ArrayList<>();
        rows("select table_name t from information_schema.tables where table_schema = 'PUBLIC' order by table_name")
                .stream()
                .map(table -> table.text("t"))
                .filter(table -> !KEPT.contains(table.toUpperCase(Locale.ROOT)))
                .filter(table -> !REFERRED_TO.contains(table.toUpperCase(Locale.ROOT)))
                .forEach(table -> wipes.add("truncate table \"" + table + "\" restart identity"));
        REFERRED_TO.forEach(table -> wipes.add("delete from " + table));
        wipes.add("alter table refund alter column place restart with 1");
        wipes.add("alter table payment alter column place restart with 1");
        wipes.add("alter sequence order_number restart");
        return wipes;
    }

    /** What any connection of a process that died had not committed is gone. */
    public void release() {
        for (Connection connection : taken) {
            giveBack(connection);
        }
        taken.clear();
    }

    private void giveBack(Connection connection) {
        try {
            statementsOf(connection).giveBack();
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.push(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Statements statementsOf(Connection connection) {
        return statements.computeIfAbsent(connection, Statements::new);
    }

    /** Whether a transaction is open that has written something. */
    public boolean isInTransaction() {
        try {
            for (Connection connection : taken) {
                if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                        && session.containsUncommitted()) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long commits() {
        return commits;
    }

    /** The rows of a query, column names in lower case. Reads what is committed. */
    public List<Row> rows(String sql, Object... arguments) {
        try (PreparedStatement statement = own.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    Row row = new Row();
                    for (int i = 1; i <= width; i++) {
                        row.put(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number that a query gives; 0 when it gives none. */
    public long number(String sql, Object... arguments) {
        List<Row> rows = rows(sql, arguments);
        return !rows.isEmpty() && rows.get(0).first() instanceof Number number ? number.longValue() : 0;
    }

    /** The database as one life of the shop sees it. */
    public DataSource forLife(Life life) {
        return new Source(life);
    }

    private final class Source implements DataSource {
        private final Life life;

        Source(Life life) {
            this.life = life;
        }

        @Override
        public Connection getConnection() {
            life.requireAlive();
            Connection real = idle.isEmpty() ? connect() : idle.pop();
            taken.add(real);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> invoke(real, method, arguments));
        }

        private @Nullable Object invoke(Connection real, Method method, Object @Nullable [] arguments)
                throws Throwable {
            String name = method.getName();
            if (name.equals("close")) {
                if (taken.remove(real)) {
                    giveBack(real);
                }
                return null;
            }
            if (name.equals("isClosed")) {
                return !taken.contains(real);
            }
            if (life.isOver() && (name.equals("rollback") || name.equals("setAutoCommit"))) {
                return null; // the end of a process rolls back by itself
            }
            if (name.equals("commit")) {
                life.pass("before a commit");
            } else {
                life.requireAlive();
            }
            if (name.equals("prepareStatement") && arguments != null && arguments.length == 1) {
                return statementsOf(real).prepare(String.valueOf(arguments[0]));
            }
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (name.equals("commit")) {
                commits++;
                life.pass("after a commit");
            }
            return result;
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("Nothing to unwrap");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
