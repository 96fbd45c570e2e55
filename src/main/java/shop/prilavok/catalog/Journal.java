package shop.prilavok.catalog;

import java.util.Set;

/**
 * The journal in the sheet. Rows appear there later, in order, each exactly once, however often Google fails. Writing
 * methods are to be called inside a {@link UnitOfWork}: the row belongs to the change that it tells of.
 */
public interface Journal {
    void append(JournalEntry entry);

    /**
     * Puts the stock formula into the item's stock cell, where the merchant had typed a number that is now booked.
     *
     * @param typed that number; when the cell holds another one by then, it is left alone, for he has counted again
     */
    void restoreFormula(Sku sku, int typed);

    /** What left without the merchant knowing: its rows are on their way, or were set aside as undeliverable. */
    Departures unseen();

    /** Items whose formula is on its way back, or was set aside as undeliverable. */
    Set<Sku> restoring();
}
