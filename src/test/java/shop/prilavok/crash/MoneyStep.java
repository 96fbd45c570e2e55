package shop.prilavok.crash;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shop.prilavok.http.Request;

/** A call of the shop on the way that money takes; after each of them one side knows more than the other. */
enum MoneyStep {
    PAYMENT("post /v3/payments"),
    LOOK("get /v3/payments/[^/]+"),
    CAPTURE("post /v3/payments/[^/]+/capture"),
    RELEASE("post /v3/payments/[^/]+/cancel"),
    REFUND("post /v3/refunds"),
    LINK("post /bot.*", "/pay/"),
    RECEIPT("post /bot.*/sendmessage", "✅ Заказ № ");

    private final Pattern call;
    private final String words;

    MoneyStep(String call) {
        this(call, "");
    }

    MoneyStep(String call, String words) {
        this.call = Pattern.compile(call);
        this.words = words;
    }

    Predicate<Request> request() {
        return request ->
                isCall(request.method(), request.path()) && request.text().contains(words);
    }

    /** Does it go there? */
    boolean isCall(String method, String path) {
        String line = (method + " " + path).toLowerCase(Locale.ROOT); // clients write a method as they like
        return call.matcher(line).matches();
    }
}
