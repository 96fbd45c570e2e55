package shop.prilavok.sheets;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets the same thing be written once in ten minutes: what somebody types over is not fought with. Not thread-safe. */
final class Patience<T> {
    private static final long SECONDS = 600;

    private final InstantSource clock;
    private final Set<T> done = new HashSet<>();
    private long period;

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    /** Names these ten minutes. */
    long period() {
        return clock.instant().getEpochSecond() / SECONDS;
    }

    /** Those that were not let through in these ten minutes; from now on they were. */
    List<T> letThrough(Collection<T> things) {
        if (period() != period) {
            period = period();
            done.clear();
        }
        return things.stream().filter(done::add).toList();
    }
}
