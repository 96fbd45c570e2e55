package shop.prilavok.outbox;

/** One outside service. Lanes fail and recover on their own. */
public enum Lane {
    SHEET,
    TELEGRAM,
    PAYMENT
}
