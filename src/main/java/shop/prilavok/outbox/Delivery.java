package shop.prilavok.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Carries parcels of one topic to an outside service. Called from several threads, never for one topic at once. */
@FunctionalInterface
public interface Delivery {
    /**
     * Delivers these parcels, in order, all or none. May be called again with the same parcels after a crash or an
     * unknown result, so it must be repeatable.
     */
    Outcome deliver(List<Parcel> parcels);

    /** How it went. */
    sealed interface Outcome {}

    /** Done, or no longer needed. */
    record Delivered() implements Outcome {}

    /**
     * Not now.
     *
     * @param after how long the service asked to wait, if it said so; otherwise the retry schedule decides
     * @param outage true when the service as a whole failed, which counts against its circuit breaker
     */
    record TryLater(Optional<Duration> after, boolean outage, String why) implements Outcome {
        public static TryLater outage(String why) {
            return new TryLater(Optional.empty(), true, why);
        }

        public static TryLater in(Duration after, String why) {
            return new TryLater(Optional.of(after), false, why);
        }
    }

    /** Never: a human has to look at it. */
    record Undeliverable(String why) implements Outcome {}
}
