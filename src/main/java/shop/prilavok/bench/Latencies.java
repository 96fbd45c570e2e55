package shop.prilavok.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * How long each of many calls took. Percentiles are exact: of all the times, by nearest rank. Immutable.
 *
 * <p>A percentile that the number of calls does not bear is not given: the 95th needs 20 of them, the 99th 100.
 */
public final class Latencies {
    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** @param nanos at least one, in any order */
    public static Latencies ofNanos(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nanos is empty: nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** The times of several threads as one. */
    public static Latencies together(Collection<Latencies> parts) {
        return ofNanos(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    public int count() {
        return sorted.length;
    }

    public Duration min() {
        return Duration.ofNanos(sorted[0]);
    }

    public Duration p50() {
        return percentile(50);
    }

    public Optional<Duration> p95() {
        return borne(95, 20);
    }

    public Optional<Duration> p99() {
        return borne(99, 100);
    }

    public Duration max() {
        return Duration.ofNanos(sorted[sorted.length - 1]);
    }

    private Optional<Duration> borne(int percent, int needed) {
        return sorted.length < needed ? Optional.empty() : Optional.of(percentile(percent));
    }

    /** The smallest time that at least so many percent of the calls did not exceed. */
    Duration percentile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent is not between 1 and 100: " + percent);
        }
        long rank = (sorted.length * (long) percent + 99) / 100; // rounded up
        return Duration.ofNanos(sorted[(int) rank - 1]);
    }

    /** Collects times as they come. For one thread; several are put {@linkplain #together together} afterwards. */
    public static final class Recorder {
        private long[] nanos = new long[1024];
        private int count;

        public void add(long oneMore) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = oneMore;
        }

        public int count() {
            return count;
        }

        /** What came so far; at least one. */
        public Latencies latencies() {
            return ofNanos(Arrays.copyOf(nanos, count));
        }
    }
}
