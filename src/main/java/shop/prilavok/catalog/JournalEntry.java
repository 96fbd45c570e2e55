package shop.prilavok.catalog;

import java.time.Instant;

/**
 * One row of the sheet's journal: a stock or money fact that the merchant can read.
 *
 * @param key says which fact this is; stands in the row, so that a row written twice could be found
 * @param order the order's number, or empty
 * @param change pieces, negative for a sale
 * @param price of one piece
 * @param sum what came in (positive) or went back (negative)
 */
public record JournalEntry(
        String key,
        Instant at,
        String order,
        Sku sku,
        String name,
        StockMovement.Kind kind,
        int change,
        Money price,
        Money sum) {
    /** A movement that no money came or went by. */
    public static JournalEntry of(StockMovement movement, String name, Money price) {
        return new JournalEntry(
                movement.key(),
                movement.at(),
                "",
                movement.sku(),
                name,
                movement.kind(),
                movement.change(),
                price,
                Money.ZERO);
    }
}
