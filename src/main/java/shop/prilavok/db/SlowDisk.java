package shop.prilavok.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A disk whose flushes take longer. One at a time: a disk does not begin a flush before the last one is over. */
final class SlowDisk implements Flush, Force {
    private final Duration added;

    /** @param added to each flush; zero for the disk as it is */
    SlowDisk(Duration added) {
        this.added = added;
    }

    @Override
    public void flush(Link link) {
        CHECKPOINT.flush(link);
        linger();
    }

    @Override
    public void force(FileChannel file) throws IOException {
        DATA.force(file);
        linger();
    }

    private void linger() {
        if (!added.isZero()) {
            oneAtATime();
        }
    }

    private synchronized void oneAtATime() {
        long end = System.nanoTime() + added.toNanos();
        for (long left = added.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
