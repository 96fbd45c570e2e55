package shop.prilavok.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * H2's file, so written that a power cut leaves one that opens. H2 writes a chunk of hundreds of pages, and flushes it only
 * then. A disk does its writes in any order, and H2 takes a chunk for whole when the first and the last block are there: so
 * it would open a file with pages missing in between, or not open it at all.
 *
 * <p>Here the first block of a chunk is written when all others are on the disk. Without it there is no chunk: H2 goes back
 * to the one before, which nothing was written over. And nothing at all is written before what was written earlier is on the
 * disk, so that no chunk and no header of the file ever refers to one that is not. That is one more flush for each chunk, as
 * a rule; H2 writes one for some megabytes of changes.
 */
final class OrderedChannel extends FileBaseDefault {
    private static final int BLOCK = 4096;
    private static final int CHUNKS = 2 * BLOCK; // here they begin; before them is the file's own header, twice

    private final FileChannel file;
    private boolean flushed; // all that was written, also by a process before; guarded by this

    OrderedChannel(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        // Slices, for the buffer's own limit must stay: while H2 writes a chunk others read its pages out of this
        // buffer.
        int length = from.remaining();
        int first = position >= CHUNKS ? Math.min(BLOCK, length) : length;
        if (first < length) {
            writeNext(from.slice(from.position() + first, length - first), position + first);
        }
        writeNext(from.slice(from.position(), first), position);
        from.position(from.limit());
        return length;
    }

    private void writeNext(ByteBuffer from, long position) throws IOException {
        if (!flushed) {
            force(true);
        }
        flushed = false;
        for (long place = position; from.hasRemaining(); ) {
            place += file.write(from, place);
        }
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
        file.force(metaData);
        flushed = true;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        file.truncate(size);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return OrderedPath.SCHEME + ":" + file;
    }
}
