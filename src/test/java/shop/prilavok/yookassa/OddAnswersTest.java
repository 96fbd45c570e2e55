package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.contract.YooKassaSpec;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayAnswer.Known;
import shop.prilavok.payment.GatewayAnswer.NotAllowed;
import shop.prilavok.payment.GatewayAnswer.Refused;
import shop.prilavok.payment.GatewayAnswer.Unknown;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayRefund;

/** What the sandbox never says, and the world may. */
class OddAnswersTest {
    private static final String PAYMENT = """
            {"id":"2419a771","status":"pending","amount":{"value":"100.00","currency":"RUB"}}""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void credentials_go_in_the_header_and_json_is_announced() throws Exception {
        answer(200, PAYMENT);

        gateway().capture("2419a771", "c-1");

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).startsWith("POST /v3/payments/2419a771/capture ");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic MTAwNTAwOnRlc3Rfc2VjcmV0");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Idempotence-Key")).isEqualTo("c-1");
        assertThat(request.getBody()).isNotNull();
        assertThat(request.getBody().utf8()).isEqualTo("{}");
    }

    @Test
    void poorest_payment_and_words_of_the_future_are_understood() {
        answer(200, PAYMENT);
        GatewayPayment poor = payment();
        assertThat(poor.account()).isEmpty();
        assertThat(poor.test()).isFalse();
        assertThat(poor.metadata()).isEmpty();
        assertThat(poor.confirmationUrl()).isEmpty();

        answer(200, PAYMENT.replace("\"pending\"", "\"frozen\",\"new\":[{\"a\":1}],\"cancellation_details\":\"?\""));
        assertThat(payment().status()).isEqualTo(GatewayPayment.Status.OTHER);

        answer(200, PAYMENT.replace("\"pending\"", "\"pending\",\"metadata\":{\"order_id\":7,\"x\":null,\"y\":[]}"));
        assertThat(payment().metadata()).containsOnlyKeys("order_id").containsEntry("order_id", "7");
    }

    @Test
    void sum_is_read_to_the_kopeck() {
        answer(200, PAYMENT.replace("100.00", "90071992547409.93"));
        assertThat(payment().amount()).isEqualTo(new Money(9_007_199_254_740_993L));

        answer(200, PAYMENT.replace("\"100.00\"", "250.0"));
        assertThat(payment().amount()).isEqualTo(Money.ofRoubles(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.001", "1e999999999", "1e-999999999", "", "сто", "99999999999999999999.00"})
    void sum_that_is_no_number_of_kopecks_is_not_believed(String value) {
        answer(200, PAYMENT.replace("100.00", value));

        assertThat(gateway().get("2419a771")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "OK", "{\"id\":\"1\"", "<html>Вход в сеть</html>"})
    void good_status_with_a_strange_body_proves_nothing(String body) {
        answer(200, body);

        assertThat(gateway().create("p-1", "{}")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204, 301, 302, 307, 408, 409, 413, 429, 500, 502, 503, 504, 520})
    void anything_that_is_not_yookassas_own_refusal_is_unknown(int status) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", server.url("/elsewhere"))
                .build());

        assertThat(gateway().create("p-1", "{}"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.why()).contains(String.valueOf(status)));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void refusal_by_a_page_of_somebody_else_is_unknown(int status) {
        answer(status, "<html><h1>Blocked</h1></html>");

        assertThat(gateway().create("p-1", "{}")).isInstanceOf(Unknown.class);
    }

    @Test
    void forbidden_is_a_matter_of_the_credentials() {
        answer(403, "{\"type\":\"error\",\"id\":\"1\",\"code\":\"forbidden\",\"description\":\"No rights\"}");

        assertThat(gateway().create("p-1", "{}")).isEqualTo(new NotAllowed<GatewayPayment>("No rights"));
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 415})
    void refusal_that_never_has_a_body_is_definite(int status) {
        answer(status, "");

        assertThat(gateway().create("p-1", "{}")).isInstanceOf(Refused.class);
    }

    @Test
    void pause_that_was_asked_for_is_passed_on() {
        answer(202, "{\"type\":\"processing\",\"retry_after\":1800}");
        assertThat(pause()).hasValue(Duration.ofMillis(1800));

        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "7")
                .build());
        assertThat(pause()).hasValue(Duration.ofSeconds(7));

        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "999999")
                .build());
        assertThat(pause()).hasValue(Duration.ofHours(1));

        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT")
                .build());
        assertThat(pause()).isEmpty();
    }

    @Test
    void endless_reply_is_cut_off() {
        answer(200, PAYMENT.substring(0, PAYMENT.length() - 1) + ",\"x\":\"" + "x".repeat(2 << 20) + "\"}");

        assertThat(gateway().get("2419a771")).isInstanceOf(Unknown.class);
    }

    @Test
    void id_is_one_part_of_the_path_whatever_is_in_it() throws Exception {
        answer(404, "{\"type\":\"error\",\"id\":\"1\",\"code\":\"not_found\"}");

        assertThat(gateway().get("../me?x=1#y")).isEqualTo(new Refused<GatewayPayment>("not_found", "not_found"));

        assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v3/payments/..%2Fme%3Fx=1%23y ");
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_the_wild_is_understood() throws IOException {
        Optional<Path> examples = YooKassaSpec.specs("yookassa-fixtures");
        if (examples.isEmpty()) {
            System.out.println("SKIPPED: no yookassa-fixtures in -Dprilavok.specs");
        }
        assumeTrue(examples.isPresent(), "no examples at hand");
        try (Stream<Path> files = Files.list(examples.orElseThrow())) {
            List<Path> all = files.sorted().toList();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> understand(file)));
        }
    }

    private void understand(Path file) throws IOException {
        String name = file.getFileName().toString();
        JsonNode json = JSON.readTree(Files.readString(file));
        if (name.contains("-error-400-")) {
            answer(400, json.toString());
            Class<?> expected = name.contains("duplicated") ? Unknown.class : Refused.class;
            assertThat(gateway().create("p-1", "{}")).isInstanceOf(expected);
        } else if (name.contains("-202-")) {
            answer(202, json.toString());
            assertThat(gateway().create("p-1", "{}")).isInstanceOf(Unknown.class);
        } else if (name.contains("eceipt") || name.contains("paymentOptions")) {
            answer(200, json.toString()); // neither a payment nor a refund, and not to be taken for one
            assertThat(gateway().get("1")).isInstanceOf(Unknown.class);
        } else if (name.contains("efund")) {
            for (JsonNode refund : json.has("items") ? json.get("items") : List.of(json)) {
                answer(200, refund.toString());
                GatewayAnswer<GatewayRefund> answer = gateway().getRefund("1");
                assertThat(answer).isInstanceOf(Known.class);
                assertThat(((Known<GatewayRefund>) answer).object().status()).isNotEqualTo(GatewayRefund.Status.OTHER);
            }
        } else {
            JsonNode whole = json.has("object") ? json.get("object") : json;
            for (JsonNode payment : whole.has("items") ? whole.get("items") : List.of(whole)) {
                answer(200, payment.toString());
                assertThat(payment().status()).isNotEqualTo(GatewayPayment.Status.OTHER);
            }
        }
    }

    private GatewayPayment payment() {
        GatewayAnswer<GatewayPayment> answer = gateway().get("2419a771");
        assertThat(answer).isInstanceOf(Known.class);
        return ((Known<GatewayPayment>) answer).object();
    }

    private Optional<Duration> pause() {
        GatewayAnswer<GatewayPayment> answer = gateway().create("p-1", "{}");
        assertThat(answer).isInstanceOf(Unknown.class);
        return ((Unknown<GatewayPayment>) answer).after();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private YooKassaGateway gateway() {
        return new YooKassaGateway(
                new YooKassaOptions(
                        server.url("/v3").uri(),
                        "100500",
                        "test_secret",
                        false,
                        "shop-1",
                        order -> "https://t.me/prilavok_bot"),
                Optional.empty());
    }
}
