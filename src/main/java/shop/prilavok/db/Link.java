package shop.prilavok.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection, and its statements kept ready: to prepare them again for each unit would cost more than to run them. Used
 * by one thread at a time.
 */
final class Link implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Link.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> ready = new HashMap<>();
    private @Nullable Redo redo;

    Link(Connection connection) {
        this.connection = connection;
    }

    /** A statement to fill in and run, once. */
    Command sql(String sql) {
        NamedSql named = NamedSql.of(sql);
        // Taken out while it is used: a row may be read while the rows of the same statement are.
        PreparedStatement statement = ready.remove(named.text());
        try {
            if (statement == null) {
                statement = connection.prepareStatement(named.text());
            }
            return new Command(this, named, statement);
        } catch (SQLException e) {
            throw StoreFailure.of(named, e);
        }
    }

    void execute(String sql) {
        sql(sql).execute();
    }

    /** From now on what changes over this connection is written down here as well. */
    void recording(Redo into) {
        redo = into;
    }

    void changed(NamedSql named, @Nullable Object[] values) {
        if (redo != null) {
            redo.add(named.source(), values);
        }
    }

    /** Does again what was written down. */
    void redo(Redo.Statement change) {
        Command command = sql(change.sql());
        for (int place = 0; place < change.values().length; place++) {
            command.put(place, change.values()[place]);
        }
        command.execute();
    }

    void savepoint() {
        requireStanding();
        execute("savepoint unit");
        if (redo != null) {
            redo.mark();
        }
    }

    void rollBackToSavepoint() {
        execute("rollback to savepoint unit");
        if (redo != null) {
            redo.backToMark();
        }
    }

    /** Does H2 hold so much that it is soon going to write its file by itself? */
    boolean isCrowded() {
        try {
            MVStore store = store();
            return store.getUnsavedMemory() > store.getAutoCommitMemory() / 2;
        } catch (SQLException e) {
            throw new StoreFailure("The database does not tell what it holds", e);
        }
    }

    /** Has H2 closed its file, as it does when it cannot be written? */
    boolean isFallen() {
        try {
            MVStore store = store();
            return store.getPanicException() != null || store.isClosed();
        } catch (SQLException | RuntimeException e) {
            return true; // the session has no database any more
        }
    }

    /** Asked a question after it fell, H2 was seen to search for an answer for ever. */
    void requireStanding() {
        if (isFallen()) {
            throw new IllegalStateException("The database has closed its file");
        }
    }

    /** To close it the pool would ask H2 as well. It is lost to the pool, which is of no more use. */
    private boolean isBetterLeftAlone() throws SQLException {
        return !connection.isClosed() && connection.isWrapperFor(JdbcConnection.class) && isFallen();
    }

    private MVStore store() throws SQLException {
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        return ((SessionLocal) session).getDatabase().getStore().getMvStore();
    }

    Connection connection() {
        return connection;
    }

    /** From now on nothing is kept that is not committed. Gives the connection back when that fails. */
    Link begin() {
        try {
            return done("begin", () -> connection.setAutoCommit(false));
        } catch (StoreFailure e) {
            discard();
            throw e;
        }
    }

    void commit() {
        done("commit", connection::commit);
    }

    private interface Act {
        void act() throws SQLException;
    }

    private Link done(String what, Act act) {
        try {
            act.act();
            return this;
        } catch (SQLException e) {
            throw new StoreFailure("The database did not " + what, e);
        }
    }

    /** Takes back what was lent for one command. */
    void giveBack(NamedSql named, PreparedStatement statement) throws SQLException {
        PreparedStatement other = ready.put(named.text(), statement);
        if (other != null) {
            other.close();
        }
    }

    void throwAway(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            log.debug("A statement that failed could not be closed either", e);
        }
    }

    /** Closes a connection that is no good any more; what was not committed is rolled back. */
    void discard() {
        try {
            if (!isBetterLeftAlone()) {
                connection.close();
            }
        } catch (SQLException e) {
            log.warn("A broken connection could not be closed: {}", e.getMessage());
        }
    }

    /** Gives the connection back; what was not committed is rolled back. */
    @Override
    public void close() {
        done("take the connection back", () -> {
            if (!isBetterLeftAlone()) {
                connection.close();
            }
        });
    }
}
