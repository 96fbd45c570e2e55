package shop.prilavok.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Virtual time. The shop's machine may go wrong by a skew; the rest of the world does not notice. */
public final class WorldClock extends Clock {
    private Instant now;

    public WorldClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void moveTo(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Skewed(this, zone);
    }

    /** The clock on the shop's wall. */
    public static final class Skewed extends Clock {
        private final WorldClock world;
        private final ZoneId zone;
        private final Duration[] skew;

        public Skewed(WorldClock world, ZoneId zone) {
            this(world, zone, new Duration[] {Duration.ZERO});
        }

        private Skewed(WorldClock world, ZoneId zone, Duration[] skew) {
            this.world = world;
            this.zone = zone;
            this.skew = skew;
        }

        public void jump(Duration by) {
            skew[0] = skew[0].plus(by);
        }

        /** How far it is ahead of the world. */
        public Duration skew() {
            return skew[0];
        }

        @Override
        public Instant instant() {
            return world.now.plus(skew[0]);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Skewed(world, other, skew);
        }
    }
}
