package shop.prilavok.db;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts statements into bytes for {@link RedoReader}. The text of each is written out once per file and referred to by
 * number afterwards. Not thread-safe.
 */
final class RedoWriter {
    private final Map<String, Integer> known = new HashMap<>();

    /** Another file begins. */
    void restart() {
        known.clear();
    }

    byte[] bytes(List<Redo.Statement> statements) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(statements.size() * 256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(statements.size());
        for (Redo.Statement statement : statements) {
            sql(out, statement.sql());
            out.writeShort(statement.values().length);
            for (Object value : statement.values()) {
                value(out, value);
            }
        }
        return bytes.toByteArray();
    }

    private void sql(DataOutputStream out, String sql) throws IOException {
        int next = known.size();
        int number = known.computeIfAbsent(sql, unknown -> next);
        out.writeShort(number);
        if (number == next) {
            text(out, sql);
        }
    }

    private static void value(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(RedoReader.NULL);
        } else if (value instanceof String text) {
            out.writeByte(RedoReader.TEXT);
            text(out, text);
        } else if (value instanceof Integer number) {
            out.writeByte(RedoReader.INT);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte(RedoReader.LONG);
            out.writeLong(number);
        } else if (value instanceof Boolean yes) {
            out.writeByte(yes ? RedoReader.TRUE : RedoReader.FALSE);
        } else if (value instanceof OffsetDateTime moment) {
            out.writeByte(RedoReader.MOMENT);
            out.writeLong(ChronoUnit.MICROS.between(RedoReader.EPOCH, moment));
        } else if (value instanceof byte[] bytes) {
            out.writeByte(RedoReader.BYTES);
            bytes(out, bytes);
        } else if (value instanceof SqlArray array) {
            out.writeByte(RedoReader.ARRAY);
            text(out, array.type());
            out.writeInt(array.elements().size());
            for (Object element : array.elements()) {
                value(out, element);
            }
        } else {
            throw new IllegalArgumentException("A statement has a value of " + value.getClass());
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
