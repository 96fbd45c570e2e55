package shop.prilavok.order;

/**
 * Whom to call about an order. {@link #toString} shows neither name nor number.
 *
 * @param name as the customer typed it, 1 to {@value #MAX_NAME} characters
 */
public record Contact(String name, Phone phone) {
    public static final int MAX_NAME = 100;

    public Contact {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + MAX_NAME + " characters, not " + name.length());
        }
    }

    @Override
    public String toString() {
        return "Contact[" + phone.masked() + "]";
    }
}
