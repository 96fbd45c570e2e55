package shop.prilavok.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling from the first pause to the longest, each with up to a quarter of
 * chance on top, so that many failed parcels do not come back at one moment. Thread-safe if the source of chance is.
 */
public record RetrySchedule(Duration first, Duration longest, RandomGenerator chance) {
    public RetrySchedule {
        if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Pauses must last and not shrink: " + first + ", " + longest);
        }
    }

    /**
     * @param attempts failed attempts so far, at least 1
     */
    public Duration pause(int attempts) {
        int doublings = Math.min(attempts - 1, 20); // a million times the first pause: far from any overflow
        long millis = Math.min(longest.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(millis + chance.nextLong(millis / 4 + 1));
    }
}
