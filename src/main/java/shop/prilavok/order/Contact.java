package shop.prilavok.order;

import java.util.Optional;

/**
 * Whom to call about an order. {@link #toString} shows neither name, number nor address.
 *
 * @param name as the customer typed it, 1 to {@value #MAX_NAME} characters
 * @param email where the receipt goes, in shops that need it
 */
public record Contact(String name, Phone phone, Optional<Email> email) {
    public static final int MAX_NAME = 100;

    public Contact {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + MAX_NAME + " characters, not " + name.length());
        }
    }

    /** One who was not asked for an e-mail address. */
    public Contact(String name, Phone phone) {
        this(name, phone, Optional.empty());
    }

    @Override
    public String toString() {
        return "Contact[" + phone.masked() + "]";
    }
}
