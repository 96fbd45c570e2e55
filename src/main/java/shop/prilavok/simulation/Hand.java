package shop.prilavok.simulation;

import java.time.Instant;

/** One chore of the shop, and when it is worth while to do it next. */
final class Hand {
    private final Chore chore;
    private Instant next;
    private int busy;
    private long heard;

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

    /** Whether there was news for it since it was asked last. */
    boolean hears() {
        long news = chore.news().getAsLong();
        boolean more = news != heard;
        heard = news;
        return more;
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
