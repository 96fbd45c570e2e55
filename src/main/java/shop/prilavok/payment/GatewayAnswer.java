package shop.prilavok.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came back from the payment service. */
public sealed interface GatewayAnswer<T> {
    /** Done, or found. */
    record Known<T>(T object) implements GatewayAnswer<T> {}

    /**
     * Definitely not done, and the same request will never be.
     *
     * @param code the service's word, such as {@code invalid_request}
     * @param description for the log and the admins, in English
     */
    record Refused<T>(String code, String description) implements GatewayAnswer<T> {}

    /** Our credentials are not accepted, or may not do this. Nothing was done. */
    record NotAllowed<T>(String description) implements GatewayAnswer<T> {}

    /** The same answer about what the function makes of its object; an answer without an object stays as it is. */
    default <R> GatewayAnswer<R> map(Function<T, R> change) {
        if (this instanceof Known<T> known) {
            return new Known<>(change.apply(known.object()));
        }
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.code(), refused.description());
        }
        if (this instanceof NotAllowed<T> notAllowed) {
            return new NotAllowed<>(notAllowed.description());
        }
        Unknown<T> unknown = (Unknown<T>) this;
        return new Unknown<>(unknown.why(), unknown.after());
    }

    /**
     * Nobody knows whether it was done: the same bytes have to go again.
     *
     * @param after how long the service asked to wait, if it said so
     */
    record Unknown<T>(String why, Optional<Duration> after) implements GatewayAnswer<T> {}
}
