package shop.prilavok.payment;

import java.time.Instant;

/** Which refunds a list of the payment service is to hold. Both ends of a time belong to it. */
public sealed interface RefundsWanted {
    record Made(Instant from, Instant to) implements RefundsWanted {}

    record Of(String gatewayPaymentId) implements RefundsWanted {}
}
