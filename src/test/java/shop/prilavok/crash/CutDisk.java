package shop.prilavok.crash;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder on a disk that keeps apart what was written and what was flushed, so that it can say what a power cut would
 * leave. H2 reaches it under the scheme {@code cut:}; it never really flushes. Directories are taken to be safe at once: a
 * file that was made, renamed or deleted is so after the cut, whatever became of its contents. Thread-safe.
 */
final class CutDisk implements AutoCloseable {
    private static final Map<Path, CutDisk> DISKS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Map<String, CutFile> files = new HashMap<>();
    private long operations;
    private long fatal = Long.MAX_VALUE;
    private Runnable last = () -> {};

    /** What happens to writes that were not flushed. */
    enum Loss {
        ALL,
        TAIL,
        MIDDLE,
        SOME;

        List<CutFile.Change> arrived(List<CutFile.Change> unflushed, RandomGenerator chance) {
            return switch (this) {
                case ALL -> List.of();
                case TAIL -> unflushed.subList(0, chance.nextInt(unflushed.size() + 1));
                case MIDDLE ->
                    Stream.concat(
                                    unflushed.stream().limit(unflushed.size() / 3),
                                    unflushed.stream().skip(unflushed.size() * 2L / 3))
                            .toList();
                case SOME ->
                    unflushed.stream().filter(change -> chance.nextBoolean()).toList();
            };
        }
    }

    /** A change of a file, made while nothing else on the disk moves. */
    interface Operation<T> {
        T perform(@Nullable CutFile file) throws IOException;
    }

    CutDisk(Path folder) {
        CutPath.register();
        this.folder = folder;
        DISKS.put(folder, this);
    }

    /** The disk that a file lies on. */
    static CutDisk of(Path file) throws IOException {
        CutDisk disk = DISKS.get(file.getParent());
        if (disk == null) {
            throw new IOException("There is no such disk: " + file.getParent());
        }
        return disk;
    }

    /** A file's name as H2 has to be told it. */
    String file(String name) {
        return CutPath.SCHEME + ":" + folder.resolve(name);
    }

    /**
     * Plans the cut: after so many more operations, a write among them may be half done. May be called again from there.
     *
     * @param last runs at that moment, while the disk stands still
     */
    synchronized void cutAfter(int more, Runnable last) {
        fatal = operations + more;
        this.last = last;
    }

    synchronized void opened(Path file, FileChannel live) throws IOException {
        if (!files.containsKey(file.toString())) {
            files.put(file.toString(), CutFile.of(live));
        }
    }

    /** Does something to a file, counts it, and cuts the power if it is time. */
    synchronized <T> T operate(Path file, Operation<T> operation) throws IOException {
        T result = operation.perform(files.get(file.toString()));
        if (++operations == fatal) {
            last.run();
        }
        return result;
    }

    synchronized void deleted(Path file) {
        files.remove(file.toString());
    }

    synchronized void moved(Path from, Path to) {
        CutFile file = files.remove(from.toString());
        if (file != null) {
            files.put(to.toString(), file);
        }
    }

    /** The disk as it would be found if the power went now. */
    synchronized Remains remains() {
        Map<String, CutFile> copies = new HashMap<>();
        files.forEach((name, file) -> copies.put(name, file.copy()));
        return new Remains(copies);
    }

    /** A disk after the cut; what of the unflushed writes arrived is still open. */
    record Remains(Map<String, CutFile> files) {
        /** Writes the files as one kind of loss leaves them into an empty folder. */
        void write(Path folder, Loss loss, RandomGenerator chance) throws IOException {
            for (Map.Entry<String, CutFile> file : files.entrySet()) {
                Path to = folder.resolve(Path.of(file.getKey()).getFileName());
                try (FileChannel channel =
                        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    List<CutFile.Change> unflushed =
                            new ArrayList<>(file.getValue().unflushed());
                    file.getValue().write(channel, loss.arrived(unflushed, chance));
                }
            }
        }

        /** Is there anything unflushed in a file whose name has this in it? */
        boolean isUnflushed(String part) {
            return files.entrySet().stream()
                    .anyMatch(file -> file.getKey().contains(part)
                            && !file.getValue().unflushed().isEmpty());
        }
    }

    @Override
    public void close() {
        DISKS.remove(folder);
        if (Files.exists(folder)) {
            Rounds.remove(folder);
        }
    }
}
