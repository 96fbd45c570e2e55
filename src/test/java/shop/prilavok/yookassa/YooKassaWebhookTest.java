package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.http.Request;

class YooKassaWebhookTest {
    private static final String PAID = """
            {"type":"notification","event":"payment.succeeded","object":{"id":"22d6d597-000f-5000-9000-145f6df21d6f"}}""";

    private final YooKassaWebhook webhook = new YooKassaWebhook();

    @Test
    void notification_hints_at_its_payment() {
        assertThat(post(PAID)).hasValue("22d6d597-000f-5000-9000-145f6df21d6f");
        assertThat(post("{\"type\":\"notification\",\"event\":\"refund.succeeded\",\"object\":"
                        + "{\"id\":\"r-1\",\"payment_id\":\"p-1\"}}"))
                .hasValue("p-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "payment.succeeded",
                "{\"type\":\"notification\",\"event\":\"payment.succeeded\"}",
                "{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":{}}}",
                "{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"../me\\n\"}}",
                "{\"type\":\"notification\",\"event\":\"payout.succeeded\",\"object\":{\"id\":\"po-1\"}}",
                "{\"type\":\"error\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"p-1\"}}"
            })
    void nonsense_hints_at_nothing(String body) {
        assertThat(post(body)).isEmpty();
    }

    @Test
    void hugeness_depth_and_other_methods_hint_at_nothing() {
        assertThat(post(PAID + " ".repeat(64 * 1024 - PAID.length()))).isPresent();
        assertThat(post(PAID + " ".repeat(64 * 1024 - PAID.length() + 1))).isEmpty();
        assertThat(post("[".repeat(60_000))).isEmpty();
        assertThat(webhook.payment(request("GET", PAID))).isEmpty();
    }

    private Optional<String> post(String body) {
        return webhook.payment(request("POST", body));
    }

    private static Request request(String method, String body) {
        return new Request(
                method,
                "/yookassa",
                Map.of(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                InetAddress.getLoopbackAddress());
    }
}
