package shop.prilavok.payment;

import java.time.Instant;
import java.util.Optional;
import shop.prilavok.catalog.Money;

/**
 * What the payment service tells of a payment for the books, as far as it does.
 *
 * @param capturedAt when the shop got the money
 * @param income what is left of it for the shop, after the fee
 * @param receipt whether the receipt is at the tax office: {@code pending}, {@code succeeded} or {@code canceled}
 */
public record Settlement(Optional<Instant> capturedAt, Optional<Money> income, Optional<String> receipt) {
    /** It tells nothing. */
    public static final Settlement UNTOLD = new Settlement(Optional.empty(), Optional.empty(), Optional.empty());
}
