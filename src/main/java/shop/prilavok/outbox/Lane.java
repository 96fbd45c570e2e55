package shop.prilavok.outbox;

/** One outside service, or one of its duties that may be refused by itself. Lanes fail and recover on their own. */
public enum Lane {
    SHEET,
    TELEGRAM,
    PAYMENT,
    /** Of their own, so that refunds which the payment service does not make now keep no customer from paying. */
    REFUND
}
