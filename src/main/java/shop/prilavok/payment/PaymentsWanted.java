package shop.prilavok.payment;

import java.time.Instant;

/** Which payments a list of the payment service is to hold. Both ends of a time belong to it. */
public sealed interface PaymentsWanted {
    record Made(Instant from, Instant to) implements PaymentsWanted {}

    /** Those whose money the shop got in this time. */
    record Captured(Instant from, Instant to) implements PaymentsWanted {}

    /** Those whose money waits on the customer's card for the shop's word. */
    record OnHold() implements PaymentsWanted {}
}
