package shop.prilavok.order;

/** Who buys: the messenger's number of the person. */
public record CustomerId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
