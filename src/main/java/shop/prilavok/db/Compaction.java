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
 * Makes H2's file small again while the shop is open. Every flush makes it grow, for nothing in it is ever written over. So
 * the file is closed, compacted and opened again; whoever wants to read or write meanwhile waits, for a fraction of a second
 * per hundred megabytes of data. Therefore only when there is much to gain and nothing was written for a while; in a shop
 * that never rests only when there is very much to gain.
 *
 * <p>Thread-safe. A kill in the middle leaves either the old file or the new one.
 */
final class Compaction {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final long LARGE = 64L << 20;
    private static final long HUGE = 512L << 20;
    private static final long MILLI = 1_000_000;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Path file;
    private final HikariDataSource pool;
    private final Runnable shutDown;
    private final InstantSource clock;
    private volatile Instant lastWrite;
    private volatile long smallest; // of the file, after the last time

    /** @param smallest size of the file when it was compacted at the last stop; zero when it was not, or there is no file */
    Compaction(Path file, long smallest, HikariDataSource pool, Runnable shutDown, InstantSource clock) {
        this.file = file;
        this.smallest = smallest;
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
        return size() > 2 * smallest + (quiet ? LARGE : HUGE);
    }

    /** While nobody writes. Gives up if somebody reads for long, or when there is no room for a second file. */
    void run() {
        long before = size();
        long room = file.toFile().getUsableSpace();
        if (room < before) {
            log.warn(
                    "The database file is not compacted: it has {} MB, and the disk has but {} MB left",
                    before >> 20,
                    room >> 20);
            return;
        }
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
            long after = size();
            if (after >= before) {
                // H2 keeps to itself why, and goes on with the file that it had.
                log.warn("The database file could not be compacted: it still has {} MB", after >> 20);
                return;
            }
            smallest = after;
            log.info("The database file was compacted from {} to {} MB", before >> 20, after >> 20);
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
