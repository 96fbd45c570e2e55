package shop.prilavok.payment;

/**
 * Our own name of one refund, made before the payment service hears of it.
 *
 * @param value 1 to 50 letters, digits and dashes, such as a UUID
 */
public record RefundId(String value) {
    public RefundId {
        if (!value.matches("[0-9A-Za-z-]{1,50}")) {
            throw new IllegalArgumentException("Not a refund id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
