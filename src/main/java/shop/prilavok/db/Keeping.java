package shop.prilavok.db;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** How an H2 file can be kept, to be measured: the shop's own way, and those that it is compared with. */
public enum Keeping {
    /** As {@link Database#inFolder} does: many units share a flush. */
    GROUPED,
    /** A transaction and a flush for each unit, from many threads. */
    SYNCED,
    /** As H2 does by itself, from many threads: what it confirmed may be gone after a crash. */
    DEFAULT;

    /** @param added to each flush, to stand for a slower disk; zero for this one */
    public Database open(Path folder, InstantSource clock, Duration added) {
        Flush flush = added.isZero() ? Flush.CHECKPOINT : slowedBy(added);
        return Database.inFile(
                folder.toAbsolutePath().resolve("prilavok").toString(),
                links -> switch (this) {
                    case GROUPED -> new GroupCommits(links, flush, System::nanoTime);
                    case SYNCED -> new SyncedCommits(links, flush);
                    case DEFAULT -> new ServerCommits(links);
                },
                clock,
                news -> {});
    }

    /** One at a time: a disk does not begin a flush before the last one is over. */
    private static Flush slowedBy(Duration added) {
        return new Flush() {
            @Override
            public synchronized void flush(Link link) {
                CHECKPOINT.flush(link);
                long end = System.nanoTime() + added.toNanos();
                for (long left = added.toNanos(); left > 0; left = end - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }
        };
    }
}
