package shop.prilavok.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Promo codes that customers tried and that do not exist: nobody is to find one by trying. After {@value #MOST} of them within
 * an hour a customer waits until the first of these is an hour old. Thread-safe. Kept in memory only, so a restart forgives
 * all; one person with several accounts is not known as one.
 */
final class PromoGuesses {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<CustomerId, Deque<Instant>> wrong = new HashMap<>(); // guarded by this, the oldest first

    PromoGuesses(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void wrong(CustomerId customer) {
        Instant now = clock.instant();
        wrong.values().forEach(moments -> moments.removeIf(moment -> !isRecent(moment, now)));
        wrong.values().removeIf(Deque::isEmpty);
        wrong.computeIfAbsent(customer, unknown -> new ArrayDeque<>(MOST)).addLast(now);
    }

    synchronized boolean isBlocked(CustomerId customer) {
        Instant now = clock.instant();
        return wrong.getOrDefault(customer, new ArrayDeque<>(0)).stream()
                        .filter(moment -> isRecent(moment, now))
                        .count()
                >= MOST;
    }

    /** What lies ahead was written before the clock was put back: nobody can say how long ago. */
    private static boolean isRecent(Instant moment, Instant now) {
        return moment.isAfter(now.minus(WITHIN)) && !moment.isAfter(now);
    }
}
