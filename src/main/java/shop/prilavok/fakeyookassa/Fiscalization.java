package shop.prilavok.fakeyookassa;

/** Who makes a shop's receipts, and with it what a receipt must hold. */
public enum Fiscalization {
    /** Nobody: receipts may be sent, and none is asked for. */
    OFF("", 100),
    /** YooKassa itself, which sends them by e-mail only. */
    YOOKASSA("avanpost", 80),
    /** A cash register of the shop's own. */
    REGISTER("atol", 100);

    private final String provider;
    private final int mostRows;

    Fiscalization(String provider, int mostRows) {
        this.provider = provider;
        this.mostRows = mostRows;
    }

    String provider() {
        return provider;
    }

    int mostRows() {
        return mostRows;
    }
}
