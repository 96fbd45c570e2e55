package shop.prilavok.fakeyookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.fakeyookassa.Till.Answer;

class CallsTest {
    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void wrong_secret_is_refused() throws Exception {
        till.authorization = Till.basic("100500", "test_other");

        Answer refused = till.create(Till.LAMP);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/code")).isEqualTo("invalid_credentials");
        assertThat(refused.at("/description")).startsWith("Error in shopId or secret key.");
        assertThat(till.yooKassa.payments()).isEmpty();
    }

    @Test
    void only_json_is_understood() throws Exception {
        till.contentType = "application/x-www-form-urlencoded";
        assertThat(till.create(Till.LAMP).status()).isEqualTo(415);

        till.contentType = "application/json; charset=utf-8";
        assertThat(till.create(Till.LAMP).status()).isEqualTo(200);
        assertThat(till.create("{\"amount\":").status()).isEqualTo(400);
        assertThat(till.create("[]").status()).isEqualTo(400);
        assertThat(till.create("{}").status()).isEqualTo(400);
    }

    @Test
    void unknown_things_are_not_found_and_wrong_methods_not_allowed() throws Exception {
        assertThat(till.get("/payments/2419a771-000f-5000-9000-1edaf29243f2").status())
                .isEqualTo(404);
        assertThat(till.get("/refunds/2419a771-000f-5000-9000-1edaf29243f2").status())
                .isEqualTo(404);
        assertThat(till.call("DELETE", "/payments", "", "k").status()).isEqualTo(405);
        assertThat(till.call("PUT", "/refunds", "{}", "k").status()).isEqualTo(405);
        assertThat(till.page("GET", "/v2/payments").statusCode()).isEqualTo(404);
    }

    @Test
    void same_request_under_the_same_key_is_done_once_and_shows_the_payment_as_it_is_now() throws Exception {
        String id = till.post("/payments", Till.LAMP, "p-1").id();
        till.yooKassa.pay(id, PayMethod.CARD);

        Answer again = till.post("/payments", Till.LAMP, "p-1");

        assertThat(again.id()).isEqualTo(id);
        assertThat(again.at("/status")).isEqualTo("succeeded");
        assertThat(till.yooKassa.payments()).hasSize(1);
    }

    @Test
    void same_request_from_many_sides_at_once_is_done_once() {
        int rounds = 50;
        ExecutorService sides = Executors.newFixedThreadPool(6);
        try {
            List<CompletableFuture<String>> calls = IntStream.range(0, rounds * 6)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> post("p-" + call / 6), sides))
                    .toList();

            assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(rounds);
            assertThat(till.yooKassa.payments()).hasSize(rounds);
        } finally {
            sides.shutdownNow();
        }
    }

    @Test
    void other_request_under_the_same_key_is_refused() throws Exception {
        till.post("/payments", Till.LAMP, "p-1");

        Answer refused = till.post("/payments", Till.LAMP.replace("1490", "1491"), "p-1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/description")).isEqualTo("Idempotence key duplicated");
        assertThat(refused.at("/parameter")).isEqualTo("Idempotence-Key");
        assertThat(till.post("/refunds", Till.LAMP, "p-1").at("/description")).isEqualTo("Idempotence key duplicated");
        assertThat(till.yooKassa.payments()).hasSize(1);
    }

    @Test
    void key_is_forgotten_24_hours_after_its_first_use() throws Exception {
        String first = till.post("/payments", Till.LAMP, "p-1").id();
        till.later(Duration.ofHours(24).minusMillis(1));
        assertThat(till.post("/payments", Till.LAMP, "p-1").id()).isEqualTo(first);

        till.later(Duration.ofMillis(1));

        assertThat(till.post("/payments", Till.LAMP, "p-1").id()).isNotEqualTo(first);
    }

    @Test
    void refused_request_does_not_use_up_its_key() throws Exception {
        assertThat(till.post("/payments", "{}", "p-1").status()).isEqualTo(400);
        assertThat(till.post("/payments", Till.LAMP, "p-1").status()).isEqualTo(200);
    }

    @Test
    void key_is_needed_and_has_a_length() throws Exception {
        assertThat(till.post("/payments", Till.LAMP, null).at("/parameter")).isEqualTo("Idempotence-Key");
        assertThat(till.post("/payments", Till.LAMP, "k".repeat(64)).status()).isEqualTo(200);
        Answer refused = till.post("/payments", Till.LAMP, "k".repeat(65));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/description")).startsWith("Idempotence key is too long");
    }

    @Test
    void account_tells_about_itself() throws Exception {
        Answer me = till.get("/me");

        assertThat(me.at("/account_id")).isEqualTo("100500");
        assertThat(me.json().path("test").asBoolean()).isTrue();
        assertThat(me.at("/payment_methods/1")).isEqualTo("sbp");
    }

    @Test
    void every_call_is_on_record() throws Exception {
        till.post("/payments", Till.LAMP, "p-1");
        till.get("/me");

        assertThat(till.yooKassa.calls())
                .extracting(YooKassaCall::method, YooKassaCall::path, YooKassaCall::key, YooKassaCall::status)
                .containsExactly(tuple("POST", "/v3/payments", "p-1", 200), tuple("GET", "/v3/me", "", 200));
        assertThat(till.yooKassa.calls().get(0).body()).isEqualTo(Till.LAMP);
    }

    private String post(String key) {
        try {
            return till.post("/payments", Till.LAMP, key).id();
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
