package shop.prilavok.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;

/**
 * One of the files of the {@link RedoLog}: whose it is, then records one after another. It is written over from its
 * beginning again and again; what is left behind the last record from an earlier time bears a lower number, and half a
 * record does not match its sum, so the end is found. Not thread-safe.
 */
final class RedoFile implements AutoCloseable {
    private static final int OWNER = 64;
    private static final int HEAD = 16; // length, sum, number

    private final FilePath path;
    private final Force force;
    private final FileChannel channel;
    private final RedoWriter writer = new RedoWriter();
    private long end = OWNER;

    /** @param changes of one batch */
    record Record(long number, List<Redo.Statement> changes) {}

    /** @param name may begin with the scheme of one of H2's file systems */
    RedoFile(String name, Force force) throws IOException {
        this.path = FilePath.get(name);
        this.force = force;
        this.channel = path.open("rw");
    }

    /** Does this file hold anything that is not this store's? */
    boolean isOfAnother(String store) throws IOException {
        if (channel.size() < OWNER) {
            return false;
        }
        byte[] owner = new byte[OWNER];
        read(ByteBuffer.wrap(owner), 0);
        // A power cut may leave zeros, which are nobody's. Trimmed, since strip() knows no zeros.
        String name = new String(owner, StandardCharsets.UTF_8).trim();
        return !name.isEmpty() && !name.equals(store);
    }

    /** All records that are whole and follow each other, from the first on. */
    List<Record> records() throws IOException {
        List<Record> records = new ArrayList<>();
        RedoReader reader = new RedoReader();
        long size = channel.size();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        for (long place = OWNER; place + HEAD <= size; ) {
            read(head.clear(), place);
            int length = head.flip().getInt();
            int sum = head.getInt();
            long number = head.getLong();
            place += HEAD;
            boolean follows = records.isEmpty()
                    || number == records.get(records.size() - 1).number() + 1;
            if (!follows || length <= 0 || length > size - place) {
                break;
            }
            byte[] body = new byte[length];
            read(ByteBuffer.wrap(body), place);
            if (sum != sum(number, body)) {
                break;
            }
            records.add(new Record(number, reader.statements(body)));
            place += length;
        }
        return records;
    }

    /** Begins from the beginning. What was written before is over: the store's own file has it. */
    void restart(String store) throws IOException {
        ByteBuffer owner =
                ByteBuffer.wrap(String.format("%-" + OWNER + "s", store).getBytes(StandardCharsets.UTF_8));
        write(owner, 0);
        writer.restart();
        end = OWNER;
    }

    /** Returns when it is on disk. After it has thrown the file has to begin from the beginning. */
    void append(long number, List<Redo.Statement> changes) throws IOException {
        byte[] body = writer.bytes(changes);
        ByteBuffer record = ByteBuffer.allocate(HEAD + body.length);
        record.putInt(body.length).putInt(sum(number, body)).putLong(number).put(body);
        write(record.flip(), end);
        force.force(channel);
        end += record.limit();
    }

    long size() {
        return end;
    }

    private static int sum(long number, byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        sum.update(body);
        return (int) sum.getValue();
    }

    private void read(ByteBuffer into, long place) throws IOException {
        while (into.hasRemaining()) {
            int count = channel.read(into, place + into.position());
            if (count < 0) {
                throw new IOException("The file " + path + " ends in the middle");
            }
        }
    }

    private void write(ByteBuffer bytes, long place) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, place + bytes.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** After it was closed. */
    void delete() {
        path.delete();
    }
}
