package shop.prilavok.db;

import java.nio.file.Path;
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
        return Database.logged(file, Flush.CHECKPOINT, Force.DATA, InstantSource.system(), news -> {}, cause -> {});
    }

    /** How H2 knows the shop's file, for whoever wants to look into it beside the shop. */
    public static String address(Path folder) {
        return H2File.address(folder.toAbsolutePath().resolve("prilavok").toString());
    }

    /** Without the log, and without a flush: H2 as it comes confirms commits before they are on disk. */
    public static Database unsynced(String file) {
        Durability none = Durability.flushing(link -> {});
        return Database.inFile(
                file, links -> new GroupCommits(links, none, System::nanoTime), InstantSource.system(), news -> {});
    }
}
