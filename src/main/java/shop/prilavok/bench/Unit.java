package shop.prilavok.bench;

/** What a figure counts. */
public enum Unit {
    PER_SECOND("/s"),
    PER_MINUTE("/min"),
    MILLISECONDS("ms"),
    SECONDS("s"),
    MEGABYTES("MB"),
    COUNT("");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** How it stands behind a number; empty for plain counts. */
    String sign() {
        return sign;
    }
}
