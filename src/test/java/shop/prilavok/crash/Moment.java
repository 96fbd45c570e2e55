package shop.prilavok.crash;

import java.util.Locale;
import java.util.function.Predicate;
import shop.prilavok.http.Request;

/** When to kill. Each but the last two is a step of a conversation after which one side knows more than the other. */
enum Moment {
    UPDATES_ACKNOWLEDGED(Wire.TELEGRAM, "/getUpdates", false),
    UPDATES_HANDED_OVER(Wire.TELEGRAM, "/getUpdates", true),
    MESSAGE_SENT(Wire.TELEGRAM, "/sendMessage", true),
    MESSAGE_EDITED(Wire.TELEGRAM, "/editMessageText", true),
    PAYMENT_ASKED_FOR(Wire.YOOKASSA, "POST /v3/payments", false),
    PAYMENT_MADE(Wire.YOOKASSA, "POST /v3/payments", true),
    PAYMENT_LOOKED_AT(Wire.YOOKASSA, "GET /v3/payments/", true),
    BATCH_ARRIVED(Wire.GOOGLE, ":batchUpdate", false),
    BATCH_APPLIED(Wire.GOOGLE, ":batchUpdate", true),
    STARTING(Wire.NONE, "", false),
    ANY(Wire.NONE, "", false);

    enum Wire {
        TELEGRAM,
        YOOKASSA,
        GOOGLE,
        NONE
    }

    final Wire wire;
    final boolean done;
    private final String call;

    Moment(Wire wire, String call, boolean done) {
        this.wire = wire;
        this.call = call;
        this.done = done;
    }

    Predicate<Request> request() {
        String part = call.toLowerCase(Locale.ROOT); // clients write a method as they like
        return request -> (request.method() + " " + request.path())
                .toLowerCase(Locale.ROOT)
                .contains(part);
    }
}
