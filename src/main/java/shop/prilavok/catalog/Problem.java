package shop.prilavok.catalog;

/**
 * Something in the sheet that the merchant has to mend.
 *
 * @param place where, in the sheet's own words, such as {@code Товары!F12}
 * @param found what stands there, cut to a readable length; may be empty
 */
public record Problem(Kind kind, String place, String found) {
    /** What is wrong. How to mend it is a text of the chat. */
    public enum Kind {
        TAB_MISSING,
        COLUMN_MISSING,
        COLUMN_TWICE,
        ALL_ROWS_GONE,
        SKU_MISSING,
        SKU_TOO_LONG,
        SKU_TWICE,
        CATEGORY_MISSING,
        NAME_MISSING,
        PRICE_MISSING,
        PRICE_NOT_A_NUMBER,
        PRICE_NOT_ABOVE_ZERO,
        PRICE_TOO_FINE,
        STOCK_NOT_A_NUMBER,
        STOCK_NEGATIVE,
        STOCK_NOT_WHOLE,
        PHOTO_NOT_A_LINK,
        SHOWN_NOT_UNDERSTOOD,
        FORMULA_ERROR,
        TEXT_TOO_LONG
    }
}
