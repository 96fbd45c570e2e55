package shop.prilavok.bench;

import java.time.Duration;

/** A measured number. */
public record Figure(double value, Unit unit) {
    private static final double NANOS = 1e9;

    /** So many in so long a time. */
    public static Figure perSecond(long count, Duration time) {
        return new Figure(count * NANOS / time.toNanos(), Unit.PER_SECOND);
    }

    /** So many in so long a time. */
    public static Figure perMinute(long count, Duration time) {
        return new Figure(60 * count * NANOS / time.toNanos(), Unit.PER_MINUTE);
    }

    public static Figure milliseconds(Duration time) {
        return new Figure(time.toNanos() / 1e6, Unit.MILLISECONDS);
    }

    public static Figure seconds(Duration time) {
        return new Figure(time.toNanos() / NANOS, Unit.SECONDS);
    }

    public static Figure megabytes(long bytes) {
        return new Figure(bytes / (1024.0 * 1024.0), Unit.MEGABYTES);
    }

    public static Figure count(long count) {
        return new Figure(count, Unit.COUNT);
    }

    /** How many times the other this is; of one unit. */
    double times(Figure other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException(unit + " cannot be compared with " + other.unit);
        }
        return value / other.value;
    }
}
