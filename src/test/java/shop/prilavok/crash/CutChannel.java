package shop.prilavok.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;

/** An open file of a {@link CutDisk}. */
final class CutChannel extends FileBaseDefault {
    private final CutDisk disk;
    private final Path file;
    private final FileChannel live;

    CutChannel(CutDisk disk, Path file, FileChannel live) {
        this.disk = disk;
        this.file = file;
        this.live = live;
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
        return live.read(to, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        return disk.operate(file, pages -> {
            int length = live.write(from, position);
            if (pages != null) { // else it was deleted while it was open
                pages.wrote(live, position, length);
            }
            return length;
        });
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.operate(file, pages -> {
            if (pages != null) {
                pages.flush();
            }
            return file;
        });
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        disk.operate(file, pages -> {
            live.truncate(size);
            if (pages != null) {
                pages.resized(size);
            }
            return file;
        });
    }

    @Override
    public long size() throws IOException {
        return live.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return live.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        live.close();
    }

    @Override
    public String toString() {
        return CutPath.SCHEME + ":" + file;
    }
}
