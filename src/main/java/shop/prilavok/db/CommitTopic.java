package shop.prilavok.db;

import shop.prilavok.outbox.Lane;

/** What a commit may have brought work for. */
public enum CommitTopic {
    UPDATES,
    SHEET,
    TELEGRAM,
    PAYMENT,
    REFUND,
    CHECKS;

    static CommitTopic of(Lane lane) {
        return switch (lane) {
            case SHEET -> SHEET;
            case TELEGRAM -> TELEGRAM;
            case PAYMENT -> PAYMENT;
            case REFUND -> REFUND;
        };
    }
}
