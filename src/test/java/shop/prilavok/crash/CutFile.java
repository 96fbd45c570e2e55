package shop.prilavok.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a file would be left after a power cut: its pages as of the last flush, and in order what was written since.
 * Pages are never changed once they are here, so copies are cheap. Not thread-safe; its {@link CutDisk} guards it.
 */
final class CutFile {
    /** What a disk writes in one piece. */
    static final int PAGE = 4096;

    private final Map<Long, byte[]> flushed;
    private long flushedSize;
    private final List<Change> unflushed;

    /** One thing that the disk may or may not have done before the power went. */
    sealed interface Change {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Page(long number, byte[] bytes) implements Change {}

    record Resize(long size) implements Change {}

    private CutFile(Map<Long, byte[]> flushed, long flushedSize, List<Change> unflushed) {
        this.flushed = new HashMap<>(flushed);
        this.flushedSize = flushedSize;
        this.unflushed = new ArrayList<>(unflushed);
    }

    /** A file that was there before. */
    static CutFile of(FileChannel there) throws IOException {
        CutFile file = new CutFile(Map.of(), 0, List.of());
        file.wrote(there, 0, there.size());
        file.flush();
        return file;
    }

    CutFile copy() {
        return new CutFile(flushed, flushedSize, unflushed);
    }

    /** Notes the pages that a write has touched. */
    void wrote(FileChannel live, long position, long length) throws IOException {
        long end = position + length;
        for (long number = position / PAGE; number * PAGE < end; number++) {
            ByteBuffer page = ByteBuffer.allocate((int) Math.min(PAGE, live.size() - number * PAGE));
            while (page.hasRemaining() && live.read(page, number * PAGE + page.position()) >= 0) {
                // until the page is full
            }
            unflushed.add(new Page(number, page.array()));
        }
    }

    void resized(long size) {
        unflushed.add(new Resize(size));
    }

    void flush() {
        unflushed.forEach(this::apply);
        unflushed.clear();
    }

    List<Change> unflushed() {
        return List.copyOf(unflushed);
    }

    private void apply(Change change) {
        if (change instanceof Page page) {
            flushed.put(page.number(), page.bytes());
            flushedSize = Math.max(flushedSize, page.number() * PAGE + page.bytes().length);
        } else if (change instanceof Resize resize) {
            flushedSize = resize.size();
            flushed.keySet().removeIf(number -> number * PAGE >= resize.size());
        }
    }

    /** Writes the file as it is when only these of the unflushed changes arrived. Pages that are missing are zeros. */
    void write(FileChannel to, List<Change> arrived) throws IOException {
        CutFile left = copy();
        arrived.forEach(left::apply);
        for (Map.Entry<Long, byte[]> page : left.flushed.entrySet()) {
            to.write(ByteBuffer.wrap(page.getValue()), page.getKey() * PAGE);
        }
        to.truncate(left.flushedSize);
        if (to.size() < left.flushedSize) {
            to.write(ByteBuffer.allocate(1), left.flushedSize - 1);
        }
    }
}
