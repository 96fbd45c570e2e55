package shop.prilavok.db;

import shop.prilavok.outbox.Lane;

/** What a commit may have brought work for. */
public enum News {
    UPDATES,
    SHEET,
    TELEGRAM,
    PAYMENT,
    REFUND,
    CHECKS;

    static News of(Lane lane) {
        return switch (lane) {
            case SHEET -> SHEET;
            case TELEGRAM -> TELEGRAM;
            case PAYMENT -> PAYMENT;
            case REFUND -> REFUND;
        };
    }
}
