package shop.prilavok;

import java.util.Map;

/** Every setting of the shop: its name in the environment and in the settings file, and what holds without it. */
enum Setting {
    TELEGRAM_TOKEN("", true),
    TELEGRAM_URL("https://api.telegram.org", false),
    TELEGRAM_PROXY("", true),
    BOT_NAME("", false),
    ADMIN_CHAT("", false),
    ADMINS("", false),
    SHEET_ID("", false),
    GOOGLE_CREDENTIALS("credentials.json", false),
    GOOGLE_URL("https://sheets.googleapis.com", false),
    SHEET_POLL_SECONDS("15", false),
    PII_IN_SHEET("masked", false),
    YOOKASSA_SHOP_ID("", false),
    YOOKASSA_SECRET_KEY("", true),
    YOOKASSA_URL("https://api.yookassa.ru/v3", false),
    PAYMENT_POLL_SECONDS("10", false),
    PAYMENT_MODE("direct", false),
    RECEIPTS("off", false),
    RECEIPT_CONTACT("email", false),
    RECEIPT_TAX_SYSTEM("", false),
    RECEIPT_VAT("1", false),
    RECEIPT_SUBJECT("commodity", false),
    RECEIPT_MODE("full_payment", false),
    RECEIPT_MEASURE("piece", false),
    WEBHOOK_PATH("", true),
    WEBHOOK_TLS_PORT("", false),
    WEBHOOK_CERTIFICATE("", false),
    WEBHOOK_HOST("", false),
    WEBHOOK_SENDERS("any", false),
    WEBHOOK_PROXY("", false),
    SHOP_NAME("Прилавок", false),
    LANGUAGE("ru", false),
    TIME_ZONE("Europe/Moscow", false),
    DELIVERY("both", false),
    DELIVERY_PRICE("0", false),
    PICKUP_ADDRESS("", false),
    DATA("outbox", false),
    DATABASE_URL("", true),
    HTTP_HOST("127.0.0.1", false),
    HTTP_PORT("8080", false);

    private final String fallback;
    private final boolean secret;

    Setting(String fallback, boolean secret) {
        this.fallback = fallback;
        this.secret = secret;
    }

    /** The name as a merchant writes it. */
    String variable() {
        return "PRILAVOK_" + name();
    }

    /** What holds when nothing is set; empty when there is no default. */
    String fallback() {
        return fallback;
    }

    /** What it is set to: the environment is stronger than the file, and both than the default. */
    String in(Map<String, String> environment, Map<String, String> file) {
        String given = environment.getOrDefault(variable(), "").strip();
        if (given.isEmpty()) {
            given = file.getOrDefault(variable(), "").strip();
        }
        return given.isEmpty() ? fallback : given;
    }

    /** Must its value never be shown? */
    boolean isSecret() {
        return secret;
    }
}
