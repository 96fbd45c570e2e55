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

    /** What is done about an answer that tells nothing of the payment or the refund; empty for any other. */
    static Optional<ErrandResult> ofSilence(GatewayAnswer<?> answer) {
        if (answer instanceof GatewayAnswer.Unknown<?> unknown) {
            return Optional.of(new Again(unknown.why(), unknown.after(), true));
        }
        if (answer instanceof GatewayAnswer.NotAllowed<?> notAllowed) {
            // No outage: the service answers, and whoever lacks one right may still have the others.
            return Optional.of(new Again("not allowed: " + notAllowed.description(), Optional.empty(), false));
        }
        return Optional.empty();
    }

    /** Repeating would be useless or dangerous; the admins were told. */
    record Hopeless(String why) implements ErrandResult {}
}
