package shop.prilavok.sheets;

/**
 * How a column of a new tab is laid out.
 *
 * @param width in pixels
 * @param hand who writes into it: a cell has one writer
 */
record ColumnPlan(Column column, int width, Look look, Hand hand) {
    /** Who writes into a column. */
    enum Hand {
        MERCHANT,
        SHOP
    }
}
