package shop.prilavok.db;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved. */
final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-01T09:00:00.123456Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
