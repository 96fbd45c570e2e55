package shop.prilavok.functional;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes up what a hostile stranger may send to a webhook. The same seed gives the same requests. */
final class Forger {
    private static final int LIMIT = 64 * 1024;
    private static final List<String> EVENTS = List.of(
            "payment.succeeded",
            "payment.canceled",
            "payment.waiting_for_capture",
            "refund.succeeded",
            "payout.succeeded",
            "payment_method.active",
            "payment.");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW", "post", "P\u0001ST", "");
    private static final List<String> PATHS = List.of(
            "/",
            "/health/",
            "*",
            "/yookassa/",
            "/yookassa/%00",
            "/yookassa/..%2f",
            "//yookassa//",
            "/%zz",
            "/?a=%ff",
            "/yookassa/;jsessionid=1",
            "http://elsewhere.example/yookassa",
            "/" + "a".repeat(9_000));

    private final Random random;
    private final String path;
    private final String openPayment;

    /**
     * @param path of the webhook: this stranger knows the secret
     * @param openPayment YooKassa's id of a payment that the shop waits for: he knows even that
     */
    Forger(long seed, String path, String openPayment) {
        this.random = new Random(seed);
        this.path = path;
        this.openPayment = openPayment;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Forgery(String kind, byte[] bytes) {}

    Forgery next() {
        int kind = random.nextInt(100);
        if (kind < 25) {
            return new Forgery("says that money came", post(path, notification(openPayment)));
        }
        if (kind < 40) {
            return new Forgery("of a payment that nobody knows", post(path, notification("id-" + random.nextInt())));
        }
        if (kind < 60) {
            return new Forgery("spoilt body", post(path, spoilt(ascii(notification(openPayment)))));
        }
        if (kind < 70) {
            String method = one(METHODS);
            return new Forgery("method " + method, ascii(head(method, path, 0)));
        }
        if (kind < 80) {
            return new Forgery("another path", post(one(PATHS), notification(openPayment)));
        }
        if (kind < 84) {
            return new Forgery("says to be huge", ascii(head("POST", path, LIMIT + 1 + random.nextInt(1_000_000_000))));
        }
        if (kind < 86) {
            return new Forgery("is huge", chunked());
        }
        if (kind < 92) {
            return new Forgery("spoilt from the first byte", spoilt(post(path, notification(openPayment))));
        }
        byte[] request = post(path, notification(openPayment));
        byte[] cut = Arrays.copyOf(request, random.nextInt(request.length));
        return new Forgery("cut off after " + cut.length, cut);
    }

    /** A request that lacks its end. */
    byte[] slow() {
        byte[] request = post(path, notification(openPayment));
        return Arrays.copyOf(request, 1 + random.nextInt(request.length - 1));
    }

    private String notification(String payment) {
        String field = random.nextInt(5) == 0 ? "payment_id" : "id";
        return """
                {"type":"notification","event":"%s","object":{"%s":"%s","status":"succeeded","paid":true,"test":true,
                "amount":{"value":"%d.00","currency":"RUB"},"captured_at":"2026-11-21T09:00:00.000Z"}}""".formatted(one(EVENTS), field, payment, random.nextInt(100_000));
    }

    private byte[] chunked() {
        StringBuilder text = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: shop\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 20; i++) {
            text.append("1000\r\n").append("[".repeat(0x1000)).append("\r\n");
        }
        return ascii(text.append("0\r\n\r\n").toString());
    }

    /** Some bytes changed, and perhaps the end lost. */
    private byte[] spoilt(byte[] good) {
        byte[] spoilt = random.nextBoolean() ? good.clone() : Arrays.copyOf(good, 1 + random.nextInt(good.length));
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    private byte[] post(String to, String body) {
        return post(to, ascii(body));
    }

    private byte[] post(String to, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii(head("POST", to, body.length)));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String head(String method, String to, int length) {
        return method + " " + to + " HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: 185.71.76." + random.nextInt(32) + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
