package shop.prilavok.catalog;

import java.util.Map;
import java.util.OptionalInt;

/** What was last seen in the stock cells of the sheet. Writing is to be done inside a unit of work. */
public interface StockCells {
    Map<Sku, Seen> all();

    void save(Sku sku, Seen seen);

    /**
     * @param shown what the bot's formula showed when it was last there
     * @param typed a number found where the formula was, waiting to be booked or booked already
     * @param base what the merchant saw before he typed it, if nothing had changed since the last look
     * @param departed of all pieces that ever left, those that were surely subtracted in what he saw
     * @param booked whether the typed number is booked, and only the formula has yet to come back
     */
    record Seen(OptionalInt shown, OptionalInt typed, int base, int departed, boolean booked) {
        static final Seen NOTHING = withNothing(0);

        static Seen withNothing(int departed) {
            return new Seen(OptionalInt.empty(), OptionalInt.empty(), 0, departed, false);
        }

        static Seen withFormula(int value, int departed) {
            return new Seen(OptionalInt.of(value), OptionalInt.empty(), 0, departed, false);
        }

        Seen withTyped(int pieces, int visible) {
            return new Seen(shown, OptionalInt.of(pieces), visible, departed, false);
        }

        boolean isBooked(int pieces) {
            return booked && typed.orElse(-1) == pieces;
        }

        /** @param change booked for the typed number; pieces that it took away are no news to him */
        Seen asBooked(int change) {
            return new Seen(shown, typed, base, departed + Math.max(0, -change), true);
        }
    }
}
