package shop.prilavok.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's clock, put forward; it goes on running. Thread-safe. */
final class MovableClock extends Clock {
    private final AtomicLong ahead; // milliseconds
    private final ZoneId zone;

    MovableClock(Duration ahead) {
        this(new AtomicLong(ahead.toMillis()), ZoneOffset.UTC);
    }

    private MovableClock(AtomicLong ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /** How far it was put forward so far. */
    Duration ahead() {
        return Duration.ofMillis(ahead.get());
    }

    /** Puts it forward, and with it the same clock in other zones. */
    void pass(Duration time) {
        ahead.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plusMillis(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(ahead, other);
    }
}
