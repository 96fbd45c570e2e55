package shop.prilavok.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts what rounds of one kind came to, and keeps the images of those that went wrong. */
final class Tally {
    private final String what;
    private final long began = System.nanoTime();
    private final List<String> failures = new ArrayList<>();
    private int rounds;
    private int opened;
    private long confirmed;
    private long lost;

    Tally(String what) {
        this.what = what;
    }

    void add(long seed, Path image, int facts, Inspection found) {
        rounds++;
        confirmed += facts;
        lost += found.lost();
        opened += found.opened() ? 1 : 0;
        if (found.isSound()) {
            Rounds.remove(image);
        } else {
            failures.add("seed " + seed + ", kept in " + image + ": " + String.join("\n", found.complaints()));
        }
    }

    List<String> failures() {
        return failures;
    }

    long lost() {
        return lost;
    }

    void print() {
        System.out.printf(
                "%s: first seed %d, %d rounds, %d facts confirmed, %d lost, %d of %d files opened, %d s%n",
                what,
                Rounds.seed(0),
                rounds,
                confirmed,
                lost,
                opened,
                rounds,
                (System.nanoTime() - began) / 1_000_000_000);
    }
}
