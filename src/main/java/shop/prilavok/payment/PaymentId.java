package shop.prilavok.payment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own name of one attempt to be paid, made before the payment service hears of it. Also the tail of its idempotence
 * keys.
 *
 * @param value 1 to 50 letters, digits and dashes, such as a UUID
 */
public record PaymentId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,50}");

    public PaymentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a payment id: " + value);
        }
    }

    /** Empty for what was never an id of ours. */
    public static Optional<PaymentId> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new PaymentId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
