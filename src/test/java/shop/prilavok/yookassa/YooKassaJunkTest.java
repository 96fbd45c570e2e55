package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.fakes.Junk;
import shop.prilavok.http.Request;
import shop.prilavok.payment.GatewayAnswer;

class YooKassaJunkTest {
    private static final int[] STATUSES = {200, 400, 401, 403, 404, 405, 415, 429, 500, 502};

    static Stream<byte[]> notifications() {
        return Junk.like("""
                {"type":"notification","event":"payment.succeeded","object":{"id":"22d6d597-000f-5000-9000-145f6df21d6f"}}""", """
                {"type":"notification","event":"refund.succeeded","object":{"id":"r-1","payment_id":"p-1"}}""", "[".repeat(2_000));
    }

    @FuzzTest
    @MethodSource("notifications")
    void a_notification_hints_at_one_payment_or_at_none(byte[] body) {
        Request request =
                new Request("POST", "/yookassa/x", Map.of(), Map.of(), body, InetAddress.getLoopbackAddress());
        new YooKassaWebhook().payment(request).ifPresent(id -> assertThat(id).matches("[0-9A-Za-z-]{1,64}"));
    }

    static Stream<byte[]> answers() {
        return Junk.like("""
                {"id":"2419a771","status":"pending","amount":{"value":"100.00","currency":"RUB"},"test":true,\
                "metadata":{"order_id":"1"},"confirmation":{"confirmation_url":"https://yookassa.ru/pay"}}""", """
                {"id":"r-1","payment_id":"2419a771","status":"succeeded","amount":{"value":100,"currency":"RUB"}}""", """
                {"type":"error","code":"invalid_request","description":"Wrong","parameter":"amount"}""", """
                {"type":"processing","retry_after":1800}""", "<html>".repeat(500));
    }

    @FuzzTest
    @MethodSource("answers")
    void an_answer_is_a_payment_a_refusal_or_unknown_and_never_a_failure(byte[] junk) {
        String text = Junk.text(junk);
        Optional<String> retryAfter = Optional.of(text.substring(0, Math.min(8, text.length())));
        for (int status : STATUSES) {
            Reply reply = new Reply(status, text, retryAfter);
            believable(status, AnswerReader.read(reply, ObjectReader::payment));
            believable(status, AnswerReader.read(reply, ObjectReader::refund));
        }
    }

    private static void believable(int status, GatewayAnswer<?> answer) {
        if (answer instanceof GatewayAnswer.Known<?>) {
            assertThat(status).isEqualTo(200);
        } else if (answer instanceof GatewayAnswer.Unknown<?> unknown) {
            unknown.after().ifPresent(pause -> assertThat(pause).isPositive().isLessThanOrEqualTo(Duration.ofHours(1)));
        }
    }
}
