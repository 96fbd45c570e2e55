package shop.prilavok.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * How much is tried. A few rounds in every build; at length with {@code -Dprilavok.crash=long}. Each round has its own
 * seed, {@code -Dprilavok.crash.seed=…} begins with that one. A seed gives the same plan again; how the threads run is up
 * to the machine.
 */
final class Rounds {
    private static final boolean LONG = "long".equals(System.getProperty("prilavok.crash"));
    private static final long FIRST = Long.getLong("prilavok.crash.seed", System.nanoTime() % 1_000_000);

    private Rounds() {}

    static int of(int usually, int atLength) {
        return LONG ? atLength : usually;
    }

    static long seed(int round) {
        return FIRST + round;
    }

    /** An empty folder that stays after the tests unless it is removed. */
    static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "crash").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the files of a folder into a new one. */
    static Path copy(Path from, String name) {
        Path to = folder(name);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    /** Removes a folder and its files. */
    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
