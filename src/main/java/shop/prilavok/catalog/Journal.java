package shop.prilavok.catalog;

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

    /**
     * Takes away what the merchant had added to the stock formula, once it is booked.
     *
     * @param added those pieces; when the cell adds others by then, it is left alone, for he has changed his mind
     */
    void restoreFormulaWithout(Sku sku, int added);

    /**
     * Puts the stock formula anew where it lost what it sums, sums something else, or was emptied; a cell that holds anything
     * else by then is left alone.
     */
    void repairFormula(Sku sku);

    OnTheWay onTheWay();
}
