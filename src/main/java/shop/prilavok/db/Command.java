package shop.prilavok.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement, to be filled in by name and run once. Stays on one thread. */
final class Command {
    private final Link link;
    private final NamedSql named;
    private final PreparedStatement statement;
    private int size;

    Command(Link link, NamedSql named, PreparedStatement statement) {
        this.link = link;
        this.named = named;
        this.statement = statement;
    }

    /** Makes a value of one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    /**
     * Moments are kept in UTC, in whole microseconds: the finest that both databases know. They are cut, not rounded, so
     * that nothing is ever due before its time came.
     */
    Command bind(String name, @Nullable Object value) {
        Object kept = value instanceof Instant moment
                ? moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                : value;
        return fill(() -> {
            for (int place : named.placesOf(name)) {
                statement.setObject(place, kept);
            }
            return this;
        });
    }

    /** @param type in SQL, such as {@code varchar} */
    Command bindArray(String name, String type, Collection<?> values) {
        return fill(() -> {
            for (int place : named.placesOf(name)) {
                statement.setArray(place, link.connection().createArrayOf(type, values.toArray()));
            }
            return this;
        });
    }

    /** Puts what was filled in into the batch. */
    Command add() {
        return fill(() -> {
            statement.addBatch();
            size++;
            return this;
        });
    }

    /** How many were added. */
    int size() {
        return size;
    }

    /** The number of rows that changed. */
    int execute() {
        return run(statement::executeUpdate);
    }

    /** The number of rows that each of the added ones changed. */
    int[] executeBatch() {
        return run(statement::executeBatch);
    }

    <T> List<T> list(Row<T> row) {
        return run(() -> {
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(row.read(rows));
                }
            }
            return all;
        });
    }

    /** The first row, if there is any. */
    <T> Optional<T> first(Row<T> row) {
        return run(() -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
            }
        });
    }

    /** The only row. */
    <T> T one(Row<T> row) {
        return first(row).orElseThrow(() -> new IllegalStateException("There is no row for " + named.text()));
    }

    private <T> T run(Asking<T> question) {
        return fill(() -> {
            T answer = question.ask();
            link.giveBack(named, statement);
            return answer;
        });
    }

    /** A statement that failed is not used again. */
    private <T> T fill(Asking<T> question) {
        boolean well = false;
        try {
            T answer = question.ask();
            well = true;
            return answer;
        } catch (SQLException e) {
            throw StoreFailure.of(named, e);
        } finally {
            if (!well) {
                link.throwAway(statement);
            }
        }
    }
}
