package shop.prilavok.payment;

/**
 * Our own name of one attempt to be paid, made before the payment service hears of it. Also the tail of its idempotence
 * keys.
 *
 * @param value 1 to 50 letters, digits and dashes, such as a UUID
 */
public record PaymentId(String value) {
    public PaymentId {
        if (!value.matches("[0-9A-Za-z-]{1,50}")) {
            throw new IllegalArgumentException("Not a payment id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
