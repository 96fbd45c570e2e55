package shop.prilavok;

import java.util.List;

/** YooKassa's words for goods, for the way to pay, and for measures; of each those that a shop like this can need. */
final class ReceiptCodes {
    static final List<String> SUBJECTS =
            List.of("commodity", "excise", "job", "service", "property_right", "payment", "composite", "another");
    static final List<String> MODES = List.of(
            "full_prepayment",
            "partial_prepayment",
            "advance",
            "full_payment",
            "partial_payment",
            "credit",
            "credit_payment");
    static final List<String> MEASURES = List.of(
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
            "another");

    private ReceiptCodes() {}
}
