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
     * @param base what the merchant could see when he typed it: the recount is the difference to it
     * @param booked whether the typed number is booked, and only the formula has yet to come back
     */
    record Seen(OptionalInt shown, OptionalInt typed, int base, boolean booked) {
        static final Seen NOTHING = new Seen(OptionalInt.empty(), OptionalInt.empty(), 0, false);

        Seen withFormula(int value) {
            return new Seen(OptionalInt.of(value), OptionalInt.empty(), 0, false);
        }

        Seen withTyped(int pieces, int visible) {
            return new Seen(shown, OptionalInt.of(pieces), visible, false);
        }

        Seen asBooked() {
            return new Seen(shown, typed, base, true);
        }
    }
}
