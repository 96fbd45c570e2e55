package shop.prilavok.simulation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row that a query gave, its columns by name in lower case. */
public final class Row {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    void put(String column, @Nullable Object value) {
        columns.put(column, value);
    }

    /** Empty for null. */
    public String text(String column) {
        return Objects.toString(columns.get(column), "");
    }

    /** Throws for null, and for anything else than a moment. */
    Instant moment(String column) {
        if (columns.get(column) instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        throw new IllegalArgumentException("No moment: " + column + " of " + this);
    }

    /** 0 for null. */
    public long number(String column) {
        return columns.get(column) instanceof Number number ? number.longValue() : 0;
    }

    public boolean isOn(String column) {
        return Boolean.TRUE.equals(columns.get(column));
    }

    /** Does the other one say the same in each column of this one? */
    boolean isPartOf(Row other) {
        return other.columns.entrySet().containsAll(columns.entrySet());
    }

    @Nullable
    Object first() {
        return columns.values().iterator().next();
    }

    /** The same row gives the same text on every Java. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        columns.forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append('=')
                .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
        return text.toString();
    }
}
