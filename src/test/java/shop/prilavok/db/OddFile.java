package shop.prilavok.db;

import java.time.InstantSource;

/** Databases on files that no shop would use: on a disk that fails, or without a flush. */
public final class OddFile {
    private OddFile() {}

    /**
     * The shop's database on another file system of H2.
     *
     * @param file without its ending
     */
    public static Database durable(String file) {
        return open(file, Flush.CHECKPOINT);
    }

    /** The same, with the flush left out: H2 as it comes confirms commits before they are on disk. */
    public static Database unsynced(String file) {
        return open(file, link -> {});
    }

    private static Database open(String file, Flush flush) {
        return Database.inFile(
                file, links -> new GroupCommits(links, flush, System::nanoTime), InstantSource.system(), news -> {});
    }
}
