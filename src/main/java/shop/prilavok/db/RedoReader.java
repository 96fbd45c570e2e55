package shop.prilavok.db;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads back what a {@link RedoWriter} wrote: all records of one file, in their order. Not thread-safe. */
final class RedoReader {
    static final int NULL = 0;
    static final int TEXT = 1;
    static final int INT = 2;
    static final int LONG = 3;
    static final int FALSE = 4;
    static final int TRUE = 5;
    static final int MOMENT = 6;
    static final int BYTES = 7;
    static final int ARRAY = 8;
    static final OffsetDateTime EPOCH = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final List<String> known = new ArrayList<>();

    List<Redo.Statement> statements(byte[] record) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        int count = in.readInt();
        List<Redo.Statement> statements = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            String sql = sql(in);
            @Nullable Object[] values = new @Nullable Object[in.readUnsignedShort()];
            for (int place = 0; place < values.length; place++) {
                values[place] = value(in);
            }
            statements.add(new Redo.Statement(sql, values));
        }
        return statements;
    }

    private String sql(DataInputStream in) throws IOException {
        int number = in.readUnsignedShort();
        if (number == known.size()) {
            known.add(text(in));
        }
        return known.get(number);
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case NULL -> null;
            case TEXT -> text(in);
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FALSE -> false;
            case TRUE -> true;
            case MOMENT -> EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
            case BYTES -> bytes(in);
            case ARRAY -> array(in);
            default -> throw new IOException("A value of kind " + type + " is not known to this version");
        };
    }

    private static SqlArray array(DataInputStream in) throws IOException {
        String type = text(in);
        int count = in.readInt();
        List<@Nullable Object> elements = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            elements.add(value(in));
        }
        return new SqlArray(type, elements);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
