package shop.prilavok.fakeyookassa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import shop.prilavok.fakeyookassa.FakePayment.Canceled;
import shop.prilavok.fakeyookassa.FakePayment.Pending;
import shop.prilavok.fakeyookassa.FakePayment.Succeeded;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/**
 * The page where a buyer decides how the payment goes, in the language that the shop asked for, or else in the browser's.
 * Plain HTML with forms.
 */
final class PaymentPage {
    private static final Pattern PATH = Pattern.compile("/pay/([\\w-]+)(?:/(card|sbp|decline|expire))?");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Moscow"));

    private final FakeYooKassa yooKassa;
    private final String frame;

    PaymentPage(FakeYooKassa yooKassa) {
        this.yooKassa = yooKassa;
        this.frame = resource("page.html");
    }

    Response answer(Request request) {
        var path = PATH.matcher(request.path());
        FakePayment payment = path.matches() ? yooKassa.payment(path.group(1)).orElse(null) : null;
        Tongue tongue = Tongue.of(payment == null ? "" : payment.terms().locale(), request);
        if (payment == null) {
            return page(404, tongue.say("Счёт не найден", "Bill not found"), missing(tongue), tongue);
        }
        String step = path.group(2);
        if (!request.method().equals(step == null ? "GET" : "POST")) {
            return Response.text(405, "");
        }
        if (step == null) {
            return page(200, sum(payment.kopecks(), tongue), body(payment, tongue), tongue);
        }
        act(payment.id(), step);
        return Response.text(303, "").with("Location", "/pay/" + payment.id());
    }

    private void act(String id, String step) {
        try {
            switch (step) {
                case "card" -> yooKassa.pay(id, PayMethod.CARD);
                case "sbp" -> yooKassa.pay(id, PayMethod.SBP);
                case "decline" -> yooKassa.decline(id, "insufficient_funds");
                default -> yooKassa.expire(id);
            }
        } catch (IllegalStateException late) {
            // A second tap, or a page left open too long: the page that follows shows how things stand.
        }
    }

    private static String missing(Tongue tongue) {
        return "<h1>" + tongue.say("Такого счёта нет", "There is no such bill") + "</h1><p class=\"note\">"
                + tongue.say("Проверьте ссылку.", "Please check the link.") + "</p>";
    }

    private static String body(FakePayment payment, Tongue tongue) {
        String head = "<p class=\"what\">" + escape(payment.terms().description()) + "</p><p class=\"sum\">"
                + sum(payment.kopecks(), tongue) + "</p>";
        return head + (payment.state() instanceof Pending ? choice(payment, tongue) : result(payment, tongue));
    }

    private static String choice(FakePayment payment, Tongue tongue) {
        String id = payment.id();
        StringBuilder html = new StringBuilder();
        if (payment.terms().allows(PayMethod.CARD)) {
            html.append(button(id, "card", "primary", tongue.say("Оплатить картой", "Pay by card")));
        }
        if (payment.terms().allows(PayMethod.SBP)) {
            html.append(button(id, "sbp", "primary sbp", tongue.say("Оплатить по СБП", "Pay by SBP")));
        }
        html.append("<p class=\"or\">")
                .append(tongue.say("или посмотреть, что будет при неудаче", "or see what happens when it fails"))
                .append("</p><div class=\"pair\">");
        html.append(button(id, "decline", "quiet", tongue.say("Банк отклонил", "Bank declines")));
        html.append(button(id, "expire", "quiet", tongue.say("Дать ссылке истечь", "Let the link expire")));
        String end = CLOCK.format(payment.terms().at().plus(FakePayment.TIME_TO_PAY));
        return html.append("</div><p class=\"note\">")
                .append(tongue.say(
                        "Ссылка действует до " + end + " мск", "The link works until " + end + " Moscow time"))
                .append("</p>")
                .toString();
    }

    private static String result(FakePayment payment, Tongue tongue) {
        String mark;
        String title;
        String words;
        if (payment.state() instanceof Canceled canceled) {
            mark = "bad\">✕";
            title = tongue.say("Оплата не прошла", "The payment failed");
            words = reason(canceled.reason(), tongue)
                    + tongue.say(" Новую ссылку можно получить в магазине.", " The shop gives you a new link.");
        } else if (payment.state() instanceof Succeeded) {
            mark = "good\">✓";
            title = tongue.say("Оплачено", "Paid");
            String back = sum(payment.refunded(), tongue);
            words = payment.refunded() > 0
                    ? tongue.say("Магазин вернул " + back + ".", "The shop has returned " + back + ".")
                    : tongue.say(
                            "Вернитесь в магазин: он подтвердит заказ.",
                            "Go back to the shop: it will confirm the order.");
        } else {
            mark = "good\">✓";
            title = tongue.say("Оплачено", "Paid");
            words = tongue.say(
                    "Деньги отложены на карте, магазин подтверждает заказ.",
                    "The money is held on the card, and the shop is confirming the order.");
        }
        return "<div class=\"mark " + mark + "</div><h1>" + title + "</h1><p class=\"note\">" + words
                + "</p><a class=\"primary\" href=\"" + escape(payment.terms().returnUrl())
                + "\">" + tongue.say("Вернуться в магазин", "Back to the shop") + "</a>";
    }

    private static String reason(String code, Tongue tongue) {
        return switch (code) {
            case "insufficient_funds" ->
                tongue.say(
                        "На карте не хватило денег. Деньги не списаны.",
                        "There was not enough money on the card. Nothing was charged.");
            case "expired_on_confirmation" ->
                tongue.say(
                        "Время на оплату вышло. Деньги не списаны.", "The time to pay is over. Nothing was charged.");
            case "expired_on_capture" ->
                tongue.say(
                        "Магазин не подтвердил оплату вовремя. Деньги вернулись на карту.",
                        "The shop did not confirm the payment in time. The money is back on the card.");
            case "canceled_by_merchant" ->
                tongue.say(
                        "Магазин отменил оплату. Деньги вернулись на карту.",
                        "The shop cancelled the payment. The money is back on the card.");
            default ->
                tongue.say(
                        "Банк отклонил платёж. Деньги не списаны.",
                        "The bank declined the payment. Nothing was charged.");
        };
    }

    private static String button(String id, String step, String look, String title) {
        return "<form method=\"post\" action=\"/pay/" + id + "/" + step + "\"><button id=\"" + step + "\" class=\""
                + look + "\">" + title + "</button></form>";
    }

    private Response page(int status, String title, String body, Tongue tongue) {
        String html = frame.replace("{language}", tongue.say("ru", "en"))
                .replace("{sandbox}", tongue.say("Песочница", "Sandbox"))
                .replace("{badge}", tongue.say("Песочница — деньги не настоящие", "Sandbox — no real money"))
                .replace(
                        "{footer}",
                        tongue.say(
                                "Это учебная касса: она не связана ни с одним банком и ничего не спишет.",
                                "This till is for practice: it knows no bank and charges nothing."))
                .replace("{title}", escape(title))
                .replace("{body}", body);
        return Response.html(status, html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private static String sum(long kopecks, Tongue tongue) {
        String pattern = kopecks % 100 == 0 ? "%,.0f" : "%,.2f";
        String english = String.format(Locale.ROOT, pattern, BigDecimal.valueOf(kopecks, 2));
        return tongue.say(english.replace(',', '\u00a0').replace('.', ',') + "\u00a0₽", "₽" + english);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PaymentPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shop's word for its buyer, else the language that a browser asks for first; Russian where it asks for none. */
    private enum Tongue {
        RUSSIAN,
        ENGLISH;

        static Tongue of(String locale, Request request) {
            String first = (locale.isEmpty() ? request.header("Accept-Language").orElse("") : locale)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return first.isEmpty() || first.startsWith("ru") ? RUSSIAN : ENGLISH;
        }

        String say(String russian, String english) {
            return this == RUSSIAN ? russian : english;
        }
    }
}
