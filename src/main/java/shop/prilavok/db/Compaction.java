package shop.prilavok.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes H2's file small again while the shop is open. Every flush makes it grow, and H2 by itself was seen to give nothing
 * back: a file with 100 KB of data stayed at 98 MB for as long as one cared to watch. So the file is closed, compacted and
 * opened again; whoever wants to read or write meanwhile waits, for a fraction of a second per hundred megabytes of data.
 * Therefore only when nothing was written for a while, and when there is much to gain.
 *
 * <p>Thread-safe. A kill in the middle leaves either the old file or the new one.
 */
final class Compaction {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final long LARGE = 64L << 20;
    private static final long MILLI = 1_000_000;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Path file;
    private final HikariDataSource pool;
    private final Runnable shutDown;
    private final InstantSource clock;
    private volatile Instant lastWrite;
    private volatile long smallest; // of the file, after the last time

    Compaction(Path file, HikariDataSource pool, Runnable shutDown, InstantSource clock) {
        this.file = file;
        this.pool = pool;
        this.shutDown = shutDown;
        this.clock = clock;
        this.lastWrite = clock.instant();
    }

    void written() {
        lastWrite = clock.instant();
    }

    /** Twice the data and a good bit more: then most of it is in vain. */
    boolean isWorthwhile() {
        boolean quiet = !clock.instant().isBefore(lastWrite.plus(QUIET));
        return quiet && size() > 2 * smallest + LARGE;
    }

    /** While nobody writes. Gives up if somebody reads for long. */
    void run() {
        long before = size();
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            connections.softEvictConnections();
            for (int waited = 0; connections.getActiveConnections() > 0; waited++) {
                if (waited == PATIENCE_MILLIS) {
                    log.info("The database file is not compacted now: somebody reads");
                    return;
                }
                LockSupport.parkNanos(MILLI);
            }
            shutDown.run();
            smallest = size();
            log.info("The database file was compacted from {} to {} MB", before >> 20, smallest >> 20);
        } finally {
            connections.resumePool();
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
