package shop.prilavok.db;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** How an H2 file can be kept, to be measured: the shop's own way, and those that it is compared with. */
public enum Keeping {
    /** As {@link Database#inFolder} does: many units share one flush of a log. */
    LOGGED,
    /** A transaction and a flush for each unit, from many threads. */
    SYNCED,
    /** As H2 does by itself, from many threads: what it confirmed may be gone after a crash. */
    DEFAULT;

    /** @param added to each flush, to stand for a slower disk; zero for this one */
    public Database open(Path folder, InstantSource clock, Duration added) {
        String file = folder.toAbsolutePath().resolve("prilavok").toString();
        SlowDisk disk = new SlowDisk(added);
        return switch (this) {
            case LOGGED -> Database.logged(file, disk, disk, clock, news -> {}, cause -> {});
            case SYNCED -> Database.inFile(file, links -> new SyncedCommits(links, disk), clock, news -> {});
            case DEFAULT -> Database.inFile(file, ServerCommits::new, clock, news -> {});
        };
    }
}
