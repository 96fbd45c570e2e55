package shop.prilavok.catalog;

import java.util.Map;
import java.util.OptionalInt;

/** What was last seen in the stock cells of the sheet. Writing is to be done inside a unit of work. */
public interface StockCells {
    Map<Sku, Seen> all();

    void save(Sku sku, Seen seen);

    /**
     * @param shown what the bot's formula showed when it was last there, with what was added to it and is booked
     * @param typed a number found where the formula was, waiting to be booked or booked already
     * @param added the same of pieces that were added to the formula; never both
     * @param base what the merchant saw before he typed a number, if nothing had changed since the last look; of pieces that
     *     he added, those that were booked before he changed his mind
     * @param departed of all pieces that ever left, those that were surely subtracted in what he saw
     * @param booked whether that is booked, and only the formula has yet to come back
     */
    record Seen(OptionalInt shown, OptionalInt typed, OptionalInt added, int base, int departed, boolean booked) {
        private static final OptionalInt NONE = OptionalInt.empty();

        static final Seen NOTHING = withNothing(0);

        static Seen withNothing(int departed) {
            return new Seen(NONE, NONE, NONE, 0, departed, false);
        }

        static Seen withFormula(int value, int departed) {
            return new Seen(OptionalInt.of(value), NONE, NONE, 0, departed, false);
        }

        Seen withTyped(int pieces, int visible) {
            return new Seen(shown, OptionalInt.of(pieces), NONE, visible, departed, false);
        }

        /** What was added before and is booked may be among these; what was taken away may be as well, or not. */
        Seen withAdded(int pieces) {
            int amongThem = booked ? Math.max(0, added.orElse(0)) : base;
            return new Seen(shown, NONE, OptionalInt.of(pieces), added.isPresent() ? amongThem : 0, departed, false);
        }

        boolean isBooked(int pieces) {
            return booked && typed.orElse(-1) == pieces;
        }

        /** Pieces are never added by none. */
        boolean isAdded(int pieces) {
            return added.orElse(0) == pieces;
        }

        /** @param change booked for the typed number; pieces that it took away are no news to him */
        Seen asBooked(int change) {
            OptionalInt showing =
                    added.isPresent() && shown.isPresent() ? OptionalInt.of(shown.getAsInt() + change) : shown;
            return new Seen(showing, typed, added, base, departed + Math.max(0, -change), true);
        }
    }
}
