package shop.prilavok.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is going to happen, by time; things of the same moment in the order in which they were entered. */
final class Timeline {
    private record Entry(Instant at, long number, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long entered;

    void enter(Instant at, Runnable what) {
        entries.add(new Entry(at, entered++, what));
    }

    /** When the next thing happens; null when nothing is planned. */
    @Nullable
    Instant next() {
        Entry first = entries.peek();
        return first == null ? null : first.at();
    }

    Runnable take() {
        return entries.remove().what();
    }
}
