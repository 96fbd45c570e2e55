package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Money;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeOutbox;
import shop.prilavok.fakes.FakePayments;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.http.Network;
import shop.prilavok.http.Request;
import shop.prilavok.http.Senders;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.yookassa.YooKassaWebhook;

class WebhookTest {
    private static final String WORD = "a-word-that-nobody-knows";
    private static final String PATH = "/yookassa/" + WORD;
    private static final String YOOKASSA = "185.71.76.5";
    private static final String STRANGER = "203.0.113.7";
    private static final String PAID = """
            {"type":"notification","event":"payment.succeeded","object":{"id":"yk-1","status":"succeeded","paid":true}}""";

    private final FakeClock clock = new FakeClock();
    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakePayments payments = new FakePayments(unit);
    private final FakeOutbox outbox = new FakeOutbox(unit, clock);
    private final PaymentErrands errands = new PaymentErrands(outbox, clock);
    private final Webhook webhook = webhook(Senders.anybody());

    @BeforeEach
    void open() {
        unit.perform(() -> payments.add(pending(1, "yk-1")));
    }

    @Test
    void a_notification_has_its_payment_looked_at_and_changes_nothing_else() {
        assertThat(status("POST", PATH, PAID)).isEqualTo(200);

        assertThat(outbox.undelivered(Lane.PAYMENT))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.kind()).isEqualTo("sync"))
                .extracting(Parcel::payload)
                .isEqualTo("p-1");
        assertThat(payments.find(new PaymentId("p-1"))).hasValue(pending(1, "yk-1"));
    }

    @Test
    void a_thousand_of_them_within_a_second_are_one_look() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(status("POST", PATH, PAID)).isEqualTo(200);
        }

        assertThat(outbox.undelivered(Lane.PAYMENT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "junk",
                "{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"somebody-else\"}}",
                "{\"type\":\"notification\",\"event\":\"payout.succeeded\",\"object\":{\"id\":\"yk-1\"}}"
            })
    void what_nobody_understands_or_knows_is_answered_and_forgotten(String body) {
        assertThat(status("POST", PATH, body)).isEqualTo(200);
        assertThat(outbox.undelivered(Lane.PAYMENT)).isEmpty();
    }

    @Test
    void a_payment_that_has_ended_is_not_looked_at() {
        unit.perform(() -> payments.save(
                new Payment.Succeeded(new PaymentId("p-1"), pending(1, "yk-1").intent(), "yk-1")));

        assertThat(status("POST", PATH, PAID)).isEqualTo(200);
        assertThat(outbox.undelivered(Lane.PAYMENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/yookassa", "/yookassa/", PATH + "/", PATH + "x", "/yookassa/A-word-that-nobody-knows"})
    void who_does_not_know_the_word_finds_nothing(String path) {
        assertThat(status("POST", path, PAID)).isEqualTo(404);
        assertThat(outbox.undelivered(Lane.PAYMENT)).isEmpty();
    }

    @Test
    void without_a_word_there_is_no_webhook() {
        Webhook none = new Webhook(
                new Settings.Webhook(Optional.empty(), Senders.anybody(), Optional.empty()), unit, payments, errands);

        assertThat(none.answer(request("POST", "/yookassa/", PAID, STRANGER, Map.of()))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "BREW"})
    void only_post_will_do(String method) {
        assertThat(status(method, PATH, PAID)).isEqualTo(405);
        assertThat(outbox.undelivered(Lane.PAYMENT)).isEmpty();
    }

    @Test
    void what_cannot_be_stored_is_to_be_sent_again() {
        Webhook full = new Webhook(
                settings(Senders.anybody()),
                unit,
                payments,
                new PaymentErrands(
                        (toLane, topic, kind, key, payload) -> {
                            throw new IllegalStateException("disk full");
                        },
                        clock));

        // The server makes 500 of it.
        assertThatThrownBy(() -> full.answer(request("POST", PATH, PAID, STRANGER, Map.of())))
                .hasMessage("disk full");
    }

    @Test
    void where_only_yookassa_may_call_nobody_else_does_whatever_he_says_of_himself() {
        Webhook guarded = webhook(new Senders(YooKassaWebhook.SENDERS, Optional.of(Network.parse("127.0.0.1"))));

        assertThat(guarded.answer(request("POST", PATH, PAID, YOOKASSA, Map.of()))
                        .status())
                .isEqualTo(200);
        assertThat(guarded.answer(request("POST", PATH, PAID, "127.0.0.1", Map.of("x-forwarded-for", YOOKASSA)))
                        .status())
                .isEqualTo(200);
        clock.advance(java.time.Duration.ofSeconds(5));
        assertThat(guarded.answer(request("POST", PATH, PAID, STRANGER, Map.of("x-forwarded-for", YOOKASSA)))
                        .status())
                .isEqualTo(403);
        assertThat(guarded.answer(request(
                                "POST", PATH, PAID, "127.0.0.1", Map.of("x-forwarded-for", YOOKASSA + ", " + STRANGER)))
                        .status())
                .isEqualTo(403);
        assertThat(outbox.undelivered(Lane.PAYMENT)).hasSize(1);
    }

    @Test
    void strangers_are_told_of_once_per_network_and_never_what_they_sent() {
        Webhook guarded = webhook(new Senders(YooKassaWebhook.SENDERS, Optional.empty()));
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(Webhook.class);
        lines.start();
        log.addAppender(lines);
        try {
            for (int i = 0; i < 100; i++) {
                guarded.answer(request("POST", PATH, PAID, "203.0.113." + i, Map.of()));
            }
            for (int i = 0; i < 5_000; i++) {
                guarded.answer(request("POST", PATH, PAID, "10." + i / 250 + "." + i % 250 + ".1", Map.of()));
            }
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list).hasSize(1_000);
        assertThat(lines.list.get(0).getFormattedMessage())
                .contains("203.0.113.0/24", "PRILAVOK_WEBHOOK_SENDERS", "PRILAVOK_WEBHOOK_PROXY");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(WORD) || line.contains("yk-1"));
    }

    private int status(String method, String path, String body) {
        return webhook.answer(request(method, path, body, STRANGER, Map.of())).status();
    }

    private Webhook webhook(Senders senders) {
        return new Webhook(settings(senders), unit, payments, errands);
    }

    private static Settings.Webhook settings(Senders senders) {
        return new Settings.Webhook(Optional.of(WORD), senders, Optional.empty());
    }

    private static Payment.Pending pending(long order, String gatewayId) {
        return new Payment.Pending(
                new PaymentId("p-" + order),
                new Intent(
                        new OrderId(order),
                        Money.ofRoubles(500),
                        "key-" + order,
                        "{}",
                        Instant.parse("2026-11-21T09:00:00Z")),
                gatewayId,
                "https://pay.example/" + gatewayId);
    }

    private static Request request(String method, String path, String body, String peer, Map<String, String> headers) {
        return new Request(
                method,
                path,
                Map.<String, List<String>>of(),
                headers,
                body.getBytes(StandardCharsets.UTF_8),
                InetAddresses.forString(peer));
    }
}
