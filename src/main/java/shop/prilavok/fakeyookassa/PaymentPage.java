package shop.prilavok.fakeyookassa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import shop.prilavok.fakeyookassa.FakePayment.Canceled;
import shop.prilavok.fakeyookassa.FakePayment.Pending;
import shop.prilavok.fakeyookassa.FakePayment.Succeeded;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/** The page where a buyer decides how the payment goes. Plain HTML with forms, nothing from elsewhere. */
final class PaymentPage {
    private static final Pattern PATH = Pattern.compile("/pay/([\\w-]+)(?:/(card|sbp|decline|expire))?");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Moscow"));
    private static final Map<String, String> REASONS = Map.of(
            "insufficient_funds", "На карте не хватило денег. Деньги не списаны.",
            "expired_on_confirmation", "Время на оплату вышло. Деньги не списаны.",
            "expired_on_capture", "Магазин не подтвердил оплату вовремя. Деньги вернулись на карту.",
            "canceled_by_merchant", "Магазин отменил оплату. Деньги вернулись на карту.");

    private final FakeYooKassa yooKassa;
    private final String frame;

    PaymentPage(FakeYooKassa yooKassa) {
        this.yooKassa = yooKassa;
        this.frame = resource("page.html");
    }

    Response answer(Request request) {
        var path = PATH.matcher(request.path());
        FakePayment payment = path.matches() ? yooKassa.payment(path.group(1)).orElse(null) : null;
        if (payment == null) {
            return page(404, "Счёт не найден", "<h1>Такого счёта нет</h1><p class=\"note\">Проверьте ссылку.</p>");
        }
        String step = path.group(2);
        if (!request.method().equals(step == null ? "GET" : "POST")) {
            return Response.text(405, "");
        }
        if (step == null) {
            return page(200, sum(payment.kopecks()), body(payment));
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

    private static String body(FakePayment payment) {
        String head = "<p class=\"what\">" + escape(payment.terms().description()) + "</p><p class=\"sum\">"
                + sum(payment.kopecks()) + "</p>";
        return head + (payment.state() instanceof Pending ? choice(payment) : result(payment));
    }

    private static String choice(FakePayment payment) {
        String id = payment.id();
        StringBuilder html = new StringBuilder();
        if (payment.terms().allows(PayMethod.CARD)) {
            html.append(button(id, "card", "primary", "Оплатить картой"));
        }
        if (payment.terms().allows(PayMethod.SBP)) {
            html.append(button(id, "sbp", "primary sbp", "Оплатить по СБП"));
        }
        html.append("<p class=\"or\">или посмотреть, что будет при неудаче</p><div class=\"pair\">");
        html.append(button(id, "decline", "quiet", "Банк отклонил"));
        html.append(button(id, "expire", "quiet", "Дать ссылке истечь"));
        html.append("</div><p class=\"note\">Ссылка действует до ");
        html.append(CLOCK.format(payment.terms().at().plus(FakePayment.TIME_TO_PAY)))
                .append(" мск</p>");
        return html.toString();
    }

    private static String result(FakePayment payment) {
        String mark;
        String title;
        String words;
        if (payment.state() instanceof Canceled canceled) {
            mark = "bad\">✕";
            title = "Оплата не прошла";
            words = REASONS.getOrDefault(canceled.reason(), "Банк отклонил платёж. Деньги не списаны.")
                    + " Новую ссылку можно получить в магазине.";
        } else if (payment.state() instanceof Succeeded) {
            mark = "good\">✓";
            title = "Оплачено";
            words = payment.refunded() > 0
                    ? "Магазин вернул " + sum(payment.refunded()) + "."
                    : "Вернитесь в магазин: он подтвердит заказ.";
        } else {
            mark = "good\">✓";
            title = "Оплачено";
            words = "Деньги отложены на карте, магазин подтверждает заказ.";
        }
        return "<div class=\"mark " + mark + "</div><h1>" + title + "</h1><p class=\"note\">" + words
                + "</p><a class=\"primary\" href=\"" + escape(payment.terms().returnUrl())
                + "\">Вернуться в магазин</a>";
    }

    private static String button(String id, String step, String look, String title) {
        return "<form method=\"post\" action=\"/pay/" + id + "/" + step + "\"><button id=\"" + step + "\" class=\""
                + look + "\">" + title + "</button></form>";
    }

    private Response page(int status, String title, String body) {
        String html = frame.replace("{title}", escape(title)).replace("{body}", body);
        return Response.html(status, html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private static String sum(long kopecks) {
        String rubles = String.format(Locale.ROOT, "%,d", kopecks / 100).replace(',', '\u00a0');
        return rubles + (kopecks % 100 == 0 ? "" : String.format(Locale.ROOT, ",%02d", kopecks % 100)) + "\u00a0₽";
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
}
