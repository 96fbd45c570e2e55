package shop.prilavok.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling from the first pause to the longest, each with up to a quarter of
 * chance on top, so that many failed parcels do not come back at one moment. Thread-safe if the source of chance is.
 */
public record RetrySchedule(Duration first, Duration longest, RandomGenerator chance) {
    public RetrySchedule {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Pauses must be above zero and growing: " + first + ", " + longest);
        }
    }

    /**
     * @param attempts failed attempts so far, at least 1
     */
    public Duration pause(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), 30);
        long millis = Math.min(longest.toMillis(), first.toMillis() << doublings);
        if (millis <= 0) { // the shift overflowed
            millis = longest.toMillis();
        }
        return Duration.ofMillis(millis + chance.nextLong(millis / 4 + 1));
    }
}
