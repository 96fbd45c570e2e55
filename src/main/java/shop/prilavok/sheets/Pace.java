package shop.prilavok.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How soon the sheet is looked at again: three times as often while somebody shops or edits, and for two minutes after that.
 * Never more often than every five seconds for that, which leaves room for the looks that the writer needs. Not thread-safe.
 */
public final class Pace {
    private static final int FASTER = 3;
    private static final Duration FASTEST = Duration.ofSeconds(5);
    private static final Duration LIVELY = Duration.ofMinutes(2);

    private final Duration atEase;
    private final LongSupplier activity;
    private final InstantSource clock;
    private long heard;
    private Optional<SheetView> seen = Optional.empty();
    private Instant livelyUntil = Instant.MIN;

    /**
     * @param atEase from one look to the next while nothing happens
     * @param activity how often somebody did something in the shop, ever more
     */
    public Pace(Duration atEase, LongSupplier activity, InstantSource clock) {
        this.atEase = atEase;
        this.activity = activity;
        this.clock = clock;
        this.heard = activity.getAsLong();
    }

    Duration atEase() {
        return atEase;
    }

    /** @param view what a look has just found */
    Duration after(SheetView view) {
        long now = activity.getAsLong();
        boolean isEdited = seen.filter(before -> !before.showsTheSameAs(view)).isPresent();
        if (now != heard || isEdited) {
            livelyUntil = clock.instant().plus(LIVELY);
        }
        heard = now;
        seen = Optional.of(view);
        if (!clock.instant().isBefore(livelyUntil)) {
            return atEase;
        }
        Duration third = atEase.dividedBy(FASTER);
        Duration fast = third.compareTo(FASTEST) < 0 ? FASTEST : third;
        return fast.compareTo(atEase) < 0 ? fast : atEase;
    }
}
