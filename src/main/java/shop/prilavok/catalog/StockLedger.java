package shop.prilavok.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shop's own count of every item: the truth about stock, of which the sheet shows a copy. Writing methods are to be
 * called inside a {@link UnitOfWork} that named the items; reading ones anywhere. Every movement has a key, and a key
 * that was already booked changes nothing.
 */
public interface StockLedger {
    /** The stock of an item; empty when the ledger never heard of it. */
    Optional<Stock> stock(Sku sku);

    /** The stock of those items that the ledger knows. */
    Map<Sku, Stock> stocks(Collection<Sku> skus);

    /** Pieces that are kept for orders which are not paid yet, by item; items without any are left out. */
    Map<Sku, Integer> reserved();

    /** All pieces of these items that ever left. */
    Departures departures(Collection<Sku> skus);

    /**
     * The recounts that were booked at that moment, in SKU order, of items that were not counted again since.
     *
     * @param at in whole milliseconds
     */
    List<StockMovement> recounts(Instant at);

    /**
     * Reserves every line for the holder, or none of them.
     *
     * @param holder who the pieces are kept for, such as an order's number; holds at most one reservation
     * @param lines pieces by item, each above zero
     * @return what was short, each with what is left; empty when all was reserved
     */
    List<Shortage> reserve(String holder, Map<Sku, Integer> lines);

    /** Gives the holder's reserved pieces back to the shelf. Nothing happens when the holder has none. */
    void release(String holder);

    /**
     * Turns the holder's reservation into a sale, if all its pieces are still on hand: the merchant may have counted fewer
     * meanwhile.
     *
     * @return false when nothing was booked, for there is no reservation any more or a count left too few pieces; a
     *     reservation then stays
     */
    boolean sell(String holder, Instant at);

    /** Books a movement without any reservation, even below zero. A key that was booked before changes nothing. */
    boolean book(StockMovement movement);

    /** Opens an item's account at zero pieces if it has none, and says whether the item is counted. */
    void open(Sku sku, boolean counted);

    /** What was short in a cart. */
    record Shortage(Sku sku, int wanted, int available) {}
}
