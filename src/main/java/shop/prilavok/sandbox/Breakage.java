package shop.prilavok.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** What a newcomer can break on the page, to see the shop survive it. */
public enum Breakage {
    /** The sheet refuses every call. */
    SHEETS_DOWN("sheets-down", Service.SHEETS),
    /** The sheet answers each call seconds late. */
    SHEETS_SLOW("sheets-slow", Service.SHEETS),
    /** The sheet says that the quota is used up. */
    SHEETS_QUOTA("sheets-quota", Service.SHEETS),
    /** The sheet does what it is asked and the answer is lost. */
    SHEETS_LOST("sheets-lost", Service.SHEETS),
    /** No notification of a payment arrives. */
    WEBHOOK_LOST("webhook-lost", Service.YOOKASSA),
    /** The payment service refuses every call. */
    YOOKASSA_DOWN("yookassa-down", Service.YOOKASSA),
    /** Telegram says that the bot sends too much. */
    TELEGRAM_FLOOD("telegram-flood", Service.TELEGRAM);

    private final String code;
    private final Service service;

    Breakage(String code, Service service) {
        this.code = code;
        this.service = service;
    }

    /** The name that the page uses. */
    public String code() {
        return code;
    }

    Service service() {
        return service;
    }

    static Optional<Breakage> of(String code) {
        return Arrays.stream(values())
                .filter(breakage -> breakage.code.equals(code))
                .findFirst();
    }
}
