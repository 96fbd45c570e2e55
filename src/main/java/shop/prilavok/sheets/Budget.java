package shop.prilavok.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How many calls a minute we allow ourselves, so that Google has no reason to refuse one. Thread-safe. */
final class Budget {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final InstantSource clock;
    private final Deque<Instant> spent = new ArrayDeque<>();
    private Instant closedUntil = Instant.MIN;

    Budget(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Spends one call, or tells how long to wait before asking again. */
    synchronized Optional<Duration> spend() {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return Optional.of(Duration.between(now, closedUntil));
        }
        while (!spent.isEmpty() && !spent.peekFirst().plus(WINDOW).isAfter(now)) {
            spent.removeFirst();
        }
        if (spent.size() >= perMinute) {
            return Optional.of(Duration.between(now, spent.getFirst().plus(WINDOW)));
        }
        spent.addLast(now);
        return Optional.empty();
    }

    /** Google says that the quota is spent: nothing more for so long. */
    synchronized void close(Duration pause) {
        closedUntil = clock.instant().plus(pause);
    }
}
