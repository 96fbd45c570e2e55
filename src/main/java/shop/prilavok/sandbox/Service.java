package shop.prilavok.sandbox;

import java.util.Locale;

/** An outside system that the sandbox plays. */
public enum Service {
    TELEGRAM,
    SHEETS,
    YOOKASSA;

    /** The name in addresses, on the command line and in the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
