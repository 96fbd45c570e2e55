package shop.prilavok;

/** YooKassa's words for goods, for the way to pay, and for measures; of each those that a shop like this can need. */
final class ReceiptSigns {
    static final String[] SUBJECTS = {
        "commodity", "excise", "job", "service", "property_right", "payment", "composite", "another"
    };
    static final String[] MODES = {
        "full_prepayment",
        "partial_prepayment",
        "advance",
        "full_payment",
        "partial_payment",
        "credit",
        "credit_payment"
    };
    static final String[] MEASURES = {
        "piece",
        "gram",
        "kilogram",
        "ton",
        "centimeter",
        "decimeter",
        "meter",
        "square_centimeter",
        "square_decimeter",
        "square_meter",
        "milliliter",
        "liter",
        "cubic_meter",
        "hour",
        "day",
        "another"
    };

    private ReceiptSigns() {}
}
