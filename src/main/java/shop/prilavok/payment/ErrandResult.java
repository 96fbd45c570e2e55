package shop.prilavok.payment;

import java.time.Duration;
import java.util.Optional;

/** How an errand went. */
public sealed interface ErrandResult {
    /** Done, or no longer needed. */
    record Done() implements ErrandResult {}

    /**
     * @param after how long the service asked to wait, if it said so
     * @param outage true when the service as a whole does not work
     */
    record Again(String why, Optional<Duration> after, boolean outage) implements ErrandResult {}

    /** Repeating would be useless or dangerous; the admins were told. */
    record Hopeless(String why) implements ErrandResult {}
}
