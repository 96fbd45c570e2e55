package shop.prilavok.order;

import shop.prilavok.catalog.Money;

/** How the goods get to the customer. */
public sealed interface Delivery {
    Money fee();

    /** The customer comes for them. */
    record Pickup() implements Delivery {
        @Override
        public Money fee() {
            return Money.ZERO;
        }
    }

    /**
     * They are brought. {@link #toString} does not show the address.
     *
     * @param address as the customer typed it, {@value #MIN_ADDRESS} to {@value #MAX_ADDRESS} characters
     */
    record ToAddress(String address, Money fee) implements Delivery {
        public static final int MIN_ADDRESS = 8;
        public static final int MAX_ADDRESS = 300;

        public ToAddress {
            if (address.strip().length() < MIN_ADDRESS || address.length() > MAX_ADDRESS) {
                throw new IllegalArgumentException("An address has " + MIN_ADDRESS + " to " + MAX_ADDRESS
                        + " characters, not " + address.length());
            }
        }

        @Override
        public String toString() {
            return "ToAddress[fee=" + fee + "]";
        }
    }
}
