package shop.prilavok.catalog;

import java.time.Instant;

/**
 * One change of an item's count.
 *
 * @param key says which fact this is, such as {@code sale:1042:TEA-1}; the same fact is booked once
 * @param change pieces, negative when they leave
 */
public record StockMovement(String key, Sku sku, int change, Kind kind, Instant at) {
    /** Pieces that leave by it, 0 when some come. */
    public int departed() {
        return Math.max(0, -change);
    }

    /** Why pieces came or went. */
    public enum Kind {
        OPENING,
        SALE,
        RETURN,
        /** Money went back and the pieces did not: no count changes by it, but the journal tells of it. */
        WRITE_OFF,
        RECOUNT,
        /** No piece moved, and the ledger has none of these: the journal in the sheet is brought back to the ledger. */
        RECONCILIATION
    }

    /** Names the count of an item at a moment. */
    public static String recountKey(Sku sku, Instant at) {
        return "recount:" + sku + ":" + at.toEpochMilli();
    }
}
