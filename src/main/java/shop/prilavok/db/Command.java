package shop.prilavok.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement, to be filled in by name and run once. Stays on one thread. */
final class Command {
    private static final Object UNFILLED = new Object();

    private final Link link;
    private final NamedSql named;
    private final PreparedStatement statement;
    private final @Nullable Object[] values;
    private final List<@Nullable Object[]> added = new ArrayList<>(0);

    Command(Link link, NamedSql named, PreparedStatement statement) {
        this.link = link;
        this.named = named;
        this.statement = statement;
        this.values = new @Nullable Object[named.size()];
        Arrays.fill(values, UNFILLED);
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
        for (int place : named.placesOf(name)) {
            values[place - 1] = kept;
        }
        return this;
    }

    /** @param type in SQL, such as {@code varchar} */
    Command bindArray(String name, String type, Collection<?> elements) {
        return bind(name, new SqlArray(type, List.copyOf(elements)));
    }

    /**
     * By place instead of by name.
     *
     * @param place counted from zero
     */
    void put(int place, @Nullable Object value) {
        values[place] = value;
    }

    /** Puts what was filled in into the batch. */
    Command add() {
        return fill(() -> {
            hand();
            statement.addBatch();
            added.add(values.clone());
            return this;
        });
    }

    /** How many were added. */
    int size() {
        return added.size();
    }

    /** The number of rows that changed. */
    int execute() {
        return run(() -> {
            hand();
            int changed = statement.executeUpdate();
            note(changed, values);
            return changed;
        });
    }

    /** The number of rows that each of the added ones changed. */
    int[] executeBatch() {
        return run(() -> {
            int[] changed = statement.executeBatch();
            for (int number = 0; number < changed.length; number++) {
                note(changed[number], added.get(number));
            }
            return changed;
        });
    }

    private void note(int changed, @Nullable Object[] with) {
        if (changed != 0) {
            link.changed(named, with);
        }
    }

    private void hand() throws SQLException {
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            if (value == UNFILLED) {
                throw new IllegalStateException("Value " + (place + 1) + " is missing for " + named.text());
            }
            statement.setObject(place + 1, value instanceof SqlArray array ? array.on(link.connection()) : value);
        }
    }

    <T> List<T> list(Row<T> row) {
        return run(() -> {
            List<T> all = new ArrayList<>();
            hand();
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
            hand();
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
