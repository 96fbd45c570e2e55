package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import shop.prilavok.contract.YooKassaSpec;
import shop.prilavok.http.LocalServer;

/** A fake YooKassa on a free port, a clock to turn, and a shop's client that checks each answer by the specification. */
final class Till implements AutoCloseable {
    static final String LAMP = """
            {"amount":{"value":"1490.00","currency":"RUB"},"capture":true,"description":"Заказ № 72",\
            "confirmation":{"type":"redirect","return_url":"https://t.me/prilavok_bot?start=pay_1"},\
            "metadata":{"order_id":"72"}}""";
    static final String HELD_LAMP = LAMP.replace("\"capture\":true", "\"capture\":false");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Optional<YooKassaSpec> SPEC = YooKassaSpec.find();

    /** One answer; {@code json} is missing where there was no body. */
    record Answer(int status, String text, JsonNode json) {
        String id() {
            return json.path("id").asText();
        }

        String at(String pointer) {
            return json.at(pointer).asText();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalServer server;
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private int keys;
    String authorization = basic("100500", "test_secret");
    String contentType = "application/json";
    final FakeYooKassa yooKassa;

    Till() {
        this(YooKassaAccount.of("100500", "test_secret"));
    }

    Till(YooKassaAccount account) {
        yooKassa = new FakeYooKassa(account, (InstantSource) () -> now, new Random(7));
        server = new LocalServer("127.0.0.1", 0, 8, 1 << 16, yooKassa).start();
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Answer create(String body) throws IOException, InterruptedException {
        return post("/payments", body);
    }

    Answer paid(String body, PayMethod method) throws IOException, InterruptedException {
        String id = create(body).id();
        yooKassa.pay(id, method);
        return get("/payments/" + id);
    }

    Answer refund(String payment, String rubles) throws IOException, InterruptedException {
        return post(
                "/refunds",
                "{\"payment_id\":\"%s\",\"amount\":{\"value\":\"%s\",\"currency\":\"RUB\"}}"
                        .formatted(payment, rubles));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "key-" + keys++);
    }

    Answer post(String path, String body, @Nullable String key) throws IOException, InterruptedException {
        return call("POST", path, body, key);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call("GET", path, "", null);
    }

    Answer call(String method, String path, String body, @Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/v3" + path))
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Content-Type", contentType);
        }
        if (key != null) {
            request.header("Idempotence-Key", key);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String text = response.body();
        if (text.isEmpty()) {
            return new Answer(response.statusCode(), text, JSON.missingNode());
        }
        String resource = path.split("\\?", 2)[0];
        SPEC.ifPresent(spec -> {
            if (response.statusCode() == 200 && method.equals("POST")) {
                spec.checkRequest(method, resource, body);
            }
            spec.checkAnswer(method, resource, response.statusCode(), text);
        });
        return new Answer(response.statusCode(), text, JSON.readTree(text));
    }

    HttpResponse<String> page(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        yooKassa.close();
        server.close();
    }
}
