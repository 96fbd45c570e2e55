package shop.prilavok.catalog;

/**
 * Something about the sheet that is wrong: in a cell, which the merchant has to mend, or on the way to it.
 *
 * @param place where, in words that the merchant knows it by: {@code Товары!F12}, the key's file, the address of its robot
 * @param found what stands there, or what Google says, for the log; may be long, may be empty
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
        OLD_PRICE_NOT_A_NUMBER,
        OLD_PRICE_NOT_ABOVE_PRICE,
        RANK_NOT_WHOLE,
        VAT_NOT_UNDERSTOOD,
        STOCK_NOT_A_NUMBER,
        STOCK_NEGATIVE,
        STOCK_NOT_WHOLE,
        PHOTO_NOT_A_LINK,
        SHOWN_NOT_UNDERSTOOD,
        FORMULA_ERROR,
        TEXT_TOO_LONG,
        TERMS_ROWS_GONE,
        DELIVERY_NAME_MISSING,
        DELIVERY_TWICE,
        FEE_MISSING,
        SUM_NOT_UNDERSTOOD,
        ANSWER_NOT_UNDERSTOOD,
        CODE_MISSING,
        CODE_NOT_USABLE,
        CODE_TWICE,
        DISCOUNT_MISSING,
        DISCOUNT_NOT_UNDERSTOOD,
        DISCOUNT_IN_TWO_WAYS,
        DATE_NOT_UNDERSTOOD,
        COUNT_NOT_WHOLE,
        SETTING_MISSING,
        SETTING_UNKNOWN,
        SETTING_TWICE,
        PIECES_NOT_WHOLE,
        TEXT_INVISIBLE,
        KEY_FILE_MISSING,
        KEY_FILE_UNREADABLE,
        KEY_FILE_NOT_JSON,
        KEY_FILE_NOT_A_KEY,
        KEY_FILE_OF_ANOTHER_KIND,
        KEY_FILE_FIELD_MISSING,
        KEY_FILE_BROKEN,
        KEY_REFUSED,
        SHEET_NOT_SHARED,
        SHEETS_API_OFF,
        SHEET_NOT_FOUND,
        SHEET_NOT_GOOGLES,
        SHEET_REFUSED,
        SHEET_OUT_OF_REACH,
        SHEET_QUOTA_SPENT,
        SHEET_SILENT,
        SHEET_NOT_TAKEN_OVER,
        SHEET_NOT_READ_YET
    }
}
