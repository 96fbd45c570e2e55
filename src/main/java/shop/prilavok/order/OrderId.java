package shop.prilavok.order;

/** Number of an order, as the customer and the merchant see it. */
public record OrderId(long value) {
    public OrderId {
        if (value <= 0) {
            throw new IllegalArgumentException("Order number must be above zero: " + value);
        }
    }

    /** Under what name the stock ledger keeps this order's pieces. */
    public String holder() {
        return "order:" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
