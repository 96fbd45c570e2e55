package shop.prilavok.fakeyookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Response;

class FaultsTest {
    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN,500,0",
        "FAILS_AFTER_EFFECT,500,1",
        "TOO_MANY_REQUESTS,429,0",
        "UNAUTHORIZED,401,0",
    })
    void fault_answers_with_its_status_and_with_or_without_effect(Fault fault, int status, int payments)
            throws Exception {
        till.yooKassa.faults().next(1, fault);

        assertThat(till.post("/payments", Till.LAMP, "p-1").status()).isEqualTo(status);
        assertThat(till.yooKassa.payments()).hasSize(payments);

        assertThat(till.post("/payments", Till.LAMP, "p-1").status()).isEqualTo(200);
        assertThat(till.yooKassa.payments()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP_BEFORE_EFFECT,0", "HANGS_UP_AFTER_EFFECT,1"})
    void hanging_up_leaves_the_shop_without_an_answer(Fault fault, int payments) throws Exception {
        till.yooKassa.faults().next(1, fault);

        assertThatThrownBy(() -> till.post("/payments", Till.LAMP, "p-1")).isInstanceOf(IOException.class);

        assertThat(till.yooKassa.payments()).hasSize(payments);
        assertThat(till.yooKassa.calls().get(0).status()).isZero();
    }

    @Test
    void hanging_call_has_its_effect_and_is_let_go_when_the_fault_ends() throws Exception {
        till.yooKassa.faults().untilOff(Fault.HANGS_AFTER_EFFECT);
        CompletableFuture<?> call = CompletableFuture.runAsync(() -> {
            try {
                till.post("/payments", Till.LAMP, "p-1");
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        await().until(() -> till.yooKassa.payments().size() == 1);
        assertThat(call).isNotDone();

        await().until(() -> {
            till.yooKassa.faults().off(); // the call may reach the silence only after the first "off"
            return call.isDone();
        });

        assertThat(call).isCompletedExceptionally();
    }

    @Test
    void fault_can_wait_for_one_kind_of_call() throws Exception {
        till.yooKassa.faults().next(1, Fault.DOWN, "POST /v3/refunds");
        String id = till.paid(Till.LAMP, PayMethod.CARD).id();

        assertThat(till.refund(id, "1490.00").status()).isEqualTo(500);
        assertThat(till.refund(id, "1490.00").status()).isEqualTo(200);
    }

    @Test
    void fault_without_a_number_lasts_until_it_is_switched_off() throws Exception {
        till.yooKassa.faults().untilOff(Fault.DOWN);
        for (int i = 0; i < 3; i++) {
            assertThat(till.get("/me").status()).isEqualTo(500);
        }

        till.yooKassa.faults().off();

        assertThat(till.get("/me").status()).isEqualTo(200);
    }

    @Test
    void slow_call_is_answered_all_the_same() throws Exception {
        till.yooKassa.faults().slowBy(Duration.ofMillis(20));
        till.yooKassa.faults().next(1, Fault.SLOW);

        assertThat(till.create(Till.LAMP).status()).isEqualTo(200);
    }

    @Test
    void shop_is_notified_until_it_answers_200() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (LocalServer shop = new LocalServer("127.0.0.1", 0, 2, 1 << 16, request -> {
                    heard.add(request.text());
                    return Response.text(heard.size() == 1 ? 503 : 200, "");
                })
                .start()) {
            till.yooKassa.notifyAt(URI.create("http://127.0.0.1:" + shop.port() + "/yookassa"));

            String id = till.paid(Till.LAMP, PayMethod.CARD).id();

            await().until(() -> heard.size() == 2);
            assertThat(heard.get(1))
                    .isEqualTo(heard.get(0))
                    .startsWith(
                            "{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"" + id);
        }
    }

    @Test
    void notifications_can_be_lost_or_doubled() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (LocalServer shop = new LocalServer("127.0.0.1", 0, 2, 1 << 16, request -> {
                    heard.add(request.text().replaceAll(".*\"event\":\"([^\"]+)\".*", "$1"));
                    return Response.text(200, "");
                })
                .start()) {
            till.yooKassa.notifyAt(URI.create("http://127.0.0.1:" + shop.port() + "/yookassa"));

            till.yooKassa.faults().webhookLost(true);
            String held = till.paid(Till.HELD_LAMP, PayMethod.CARD).id();
            till.yooKassa.faults().webhookLost(false);
            till.yooKassa.faults().webhookDoubled(true);
            till.post("/payments/" + held + "/capture", "{}");
            till.yooKassa.faults().webhookDoubled(false);
            till.refund(held, "1490.00");
            till.yooKassa.expire(till.create(Till.LAMP).id());

            await().until(() -> heard.size() >= 4);
            assertThat(heard)
                    .containsExactly("payment.succeeded", "payment.succeeded", "refund.succeeded", "payment.canceled");
        }
    }

    @Test
    void change_wakes_those_who_wait_for_it() throws Exception {
        long seen = till.yooKassa.version();
        assertThat(till.yooKassa.awaitChange(seen, Duration.ofMillis(1))).isEqualTo(seen);

        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return till.yooKassa.awaitChange(seen, Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        till.create(Till.LAMP);

        assertThat(waiting.get()).isGreaterThan(seen);
    }
}
