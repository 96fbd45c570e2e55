package shop.prilavok.simulation;

import java.time.Instant;

/** One chore of the shop, and when it is worth while to do it next. */
final class Hand {
    private final Chore chore;
    private Instant next;
    private int busy;

    Hand(Chore chore, Instant next) {
        this.chore = chore;
        this.next = next;
    }

    String name() {
        return chore.name();
    }

    Chore chore() {
        return chore;
    }

    /** In the world's time. */
    Instant next() {
        return next;
    }

    void next(Instant at) {
        next = at;
    }

    /** Something happened that may have brought work. */
    void wake(Instant at) {
        if (at.isBefore(next)) {
            next = at;
        }
    }

    boolean isFree() {
        return busy < chore.hands();
    }

    boolean isBusy() {
        return busy > 0;
    }

    void begin() {
        busy++;
    }

    void end() {
        busy--;
    }
}
