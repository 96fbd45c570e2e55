package shop.prilavok.order;

import shop.prilavok.catalog.Money;

/** How the goods of an order get to the customer. */
public sealed interface Delivery {
    /** What the merchant calls it; empty for the shop's usual way. */
    String option();

    Money fee();

    /** Whether the customer pays for the whole order when he gets it, and nothing before. */
    boolean onReceipt();

    /**
     * Is money to come before the goods go? Not when he pays on receipt, nor when there is nothing to pay.
     *
     * @param total of the whole order
     */
    default boolean isPrepaid(Money total) {
        return !onReceipt() && total.isPositive();
    }

    /**
     * The customer comes for them.
     *
     * @param place where to, in the merchant's words; empty when it is the shop's usual place
     */
    record Pickup(String option, Money fee, String place, boolean onReceipt) implements Delivery {
        /** Paid for beforehand. */
        public Pickup(String option, Money fee, String place) {
            this(option, fee, place, false);
        }

        /** At the shop's usual place, for nothing. */
        public Pickup() {
            this("", Money.ZERO, "");
        }
    }

    /**
     * They are brought. {@link #toString} does not show the address.
     *
     * @param address as the customer typed it, {@value #MIN_ADDRESS} to {@value #MAX_ADDRESS} characters
     */
    record ToAddress(String address, Money fee, String option, boolean onReceipt) implements Delivery {
        public static final int MIN_ADDRESS = 8;
        public static final int MAX_ADDRESS = 300;

        public ToAddress {
            if (address.strip().length() < MIN_ADDRESS || address.length() > MAX_ADDRESS) {
                throw new IllegalArgumentException("An address has " + MIN_ADDRESS + " to " + MAX_ADDRESS
                        + " characters, not " + address.length());
            }
        }

        /** Paid for beforehand. */
        public ToAddress(String address, Money fee, String option) {
            this(address, fee, option, false);
        }

        /** In the shop's usual way. */
        public ToAddress(String address, Money fee) {
            this(address, fee, "");
        }

        @Override
        public String toString() {
            return "ToAddress[fee=" + fee + "]";
        }
    }
}
