package shop.prilavok.catalog;

import java.time.Instant;
import java.util.List;

/** Tells the merchant what the shop made of the numbers in his sheet. To be called inside the unit of work that did it. */
public interface StockNews {
    /** @param at names these counts, so that they can be undone; in whole milliseconds */
    void recounted(Instant at, List<Recount> counts);

    /** The journal had been edited or cut: rows were added that bring its sums back to the books. */
    void reconciled(Instant at, List<Correction> corrections);

    /**
     * A number that he typed and that was booked.
     *
     * @param typed what he typed
     * @param change pieces that came or went by it, never 0
     * @param onHand what the shop has now; less than typed when sales were subtracted that he may not have seen
     */
    record Recount(String name, int typed, int change, int onHand) {}

    /** @param change what the sheet's sum lacked, or had too much */
    record Correction(String name, int change, int onHand) {}
}
