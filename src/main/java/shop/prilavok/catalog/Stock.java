package shop.prilavok.catalog;

/** How many of an item there are. */
public sealed interface Stock {
    /** May a customer take this many more now? */
    boolean has(int quantity);

    /** Pieces booked so far, reserved ones included: the sum of all movements. */
    int onHand();

    /** The merchant left the cell empty: as many as anybody wants. The sum of movements is kept all the same. */
    record Uncounted(int onHand) implements Stock {
        @Override
        public boolean has(int quantity) {
            return true;
        }
    }

    /**
     * @param onHand pieces that belong to the shop, reserved ones included; negative after a recount that found fewer
     *     than were already sold
     * @param reserved pieces promised to orders that are not paid yet
     */
    record Counted(int onHand, int reserved) implements Stock {
        /** What a customer can still take, never below zero. */
        public int available() {
            return Math.max(0, onHand - reserved);
        }

        @Override
        public boolean has(int quantity) {
            return onHand - reserved >= quantity;
        }
    }
}
