package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.contract.YooKassaSpec;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.Fiscalization;
import shop.prilavok.fakeyookassa.PayMethod;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;
import shop.prilavok.http.LocalServer;
import shop.prilavok.order.Contact;
import shop.prilavok.order.Email;
import shop.prilavok.order.Phone;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayAnswer.Known;
import shop.prilavok.payment.GatewayAnswer.NotAllowed;
import shop.prilavok.payment.GatewayAnswer.Refused;
import shop.prilavok.payment.GatewayAnswer.Unknown;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.Page;
import shop.prilavok.payment.PartReceipt;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.PaymentsWanted;
import shop.prilavok.payment.ReceiptRow;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RefundsWanted;

/** The adapter against the sandbox's YooKassa, over HTTP. */
class YooKassaGatewayTest {
    private static final PaymentId ATTEMPT = new PaymentId("attempt-1");
    private static final Optional<YooKassaSpec> SPEC = YooKassaSpec.find();
    private static final YooKassaAccount FISCAL =
            YooKassaAccount.of("100500", "test_secret").with(Fiscalization.REGISTER);
    private static final ReceiptTerms TERMS =
            new ReceiptTerms(Optional.of(2), 11, "commodity", "full_payment", "piece");
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final FakeYooKassa yooKassa =
            new FakeYooKassa(YooKassaAccount.of("100500", "test_secret"), (InstantSource) () -> now, new Random(7));
    private final LocalServer server = new LocalServer("127.0.0.1", 0, 8, 1 << 16, yooKassa).start();
    private YooKassaGateway gateway = gateway("test_secret", false);

    @AfterEach
    void close() {
        SPEC.ifPresent(spec -> yooKassa.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .forEach(call -> spec.checkRequest("POST", call.path().substring("/v3".length()), call.body())));
        yooKassa.close();
        server.close();
    }

    @Test
    void created_payment_is_ours_and_has_a_link() {
        GatewayPayment payment = created();

        assertThat(payment.status()).isEqualTo(GatewayPayment.Status.PENDING);
        assertThat(payment.amount()).isEqualTo(Money.parse("1790.50"));
        assertThat(payment.currency()).isEqualTo("RUB");
        assertThat(payment.metadata())
                .isEqualTo(Map.of(
                        GatewayPayment.ORDER,
                        "72",
                        GatewayPayment.ATTEMPT,
                        "attempt-1",
                        GatewayPayment.SHOP,
                        "shop-1"));
        assertThat(payment.account()).hasValue("100500");
        assertThat(payment.test()).isTrue();
        assertThat(payment.confirmationUrl()).hasValue("http://127.0.0.1:" + server.port() + "/pay/" + payment.id());
        assertThat(yooKassa.payments().get(0).terms().returnUrl()).isEqualTo("https://t.me/prilavok_bot?start=pay_72");
    }

    @Test
    void body_and_key_are_sent_as_they_were_stored() {
        String stored = gateway.paymentBody(ATTEMPT, Order72.FACTS).replace(",", " ,\n  ");

        gateway.create("p-attempt-1", stored);

        assertThat(yooKassa.calls()).singleElement().satisfies(call -> {
            assertThat(call.body()).isEqualTo(stored);
            assertThat(call.key()).isEqualTo("p-attempt-1");
        });
    }

    @Test
    void bodies_hold_nothing_about_the_customer() {
        String body = gateway.paymentBody(ATTEMPT, Order72.FACTS)
                + gateway.refundBody(
                        new RefundId("refund-1"), Order72.FACTS, "p", Money.ofRoubles(1), PartReceipt.WHOLE);

        assertThat(body).contains("Заказ № 72").doesNotContain("Каренина", "9161234567", "Тверская", "1001");
        assertThat(gateway.paymentBody(ATTEMPT, Order72.in("en"))).contains("Order 72");
    }

    @Test
    void sum_of_nothing_is_never_asked_for() {
        assertThatThrownBy(() ->
                        gateway.refundBody(new RefundId("refund-1"), Order72.FACTS, "p", Money.ZERO, PartReceipt.WHOLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void payment_is_followed_from_pending_to_its_end() {
        String paid = created().id();
        yooKassa.pay(paid, PayMethod.SBP);
        assertThat(known(gateway.get(paid)).status()).isEqualTo(GatewayPayment.Status.SUCCEEDED);

        String declined = known(gateway.create("p-2", body())).id();
        yooKassa.decline(declined, "insufficient_funds");
        assertThat(known(gateway.get(declined)).status()).isEqualTo(GatewayPayment.Status.CANCELED);
        assertThat(known(gateway.get(declined)).cancellationReason()).hasValue("insufficient_funds");

        String forgotten = known(gateway.create("p-3", body())).id();
        now = now.plus(Duration.ofHours(1));
        assertThat(known(gateway.get(forgotten)).cancellationReason()).hasValue("expired_on_confirmation");
    }

    @Test
    void a_receipt_makes_up_the_payment_and_goes_to_the_customer() {
        FakeYooKassa strict = new FakeYooKassa(FISCAL, (InstantSource) () -> now, new Random(8));
        try (LocalServer fiscal = new LocalServer("127.0.0.1", 0, 4, 1 << 16, strict).start()) {
            YooKassaGateway there = new YooKassaGateway(
                    new YooKassaOptions(
                            URI.create("http://127.0.0.1:" + fiscal.port() + "/v3"),
                            "100500",
                            "test_secret",
                            false,
                            "shop-1",
                            Optional.of(TERMS),
                            order -> "https://t.me/bot"),
                    Optional.empty());
            assertThat(there.create("p-0", gateway.paymentBody(ATTEMPT, Order72.FACTS)))
                    .as("a shop with receipts gets no payment without one")
                    .isInstanceOf(Refused.class);
            String byPhone = there.paymentBody(ATTEMPT, Order72.FACTS);
            String byEmail = there.paymentBody(
                    ATTEMPT, Order72.to(new Contact("Анна", new Phone("+79161234567"), Email.of("anna@example.org"))));

            assertThat(known(there.create("p-1", byPhone)).amount()).isEqualTo(Money.parse("1790.50"));
            assertThat(known(there.create("p-2", byEmail)).amount()).isEqualTo(Money.parse("1790.50"));

            assertThat(byPhone)
                    .contains("\"customer\":{\"phone\":\"79161234567\"}", "\"tax_system_code\":2")
                    .contains("\"payment_subject\":\"service\"", "Доставка");
            assertThat(byEmail).contains("\"customer\":{\"email\":\"anna@example.org\"}");
            SPEC.ifPresent(spec -> {
                spec.checkRequest("POST", "/payments", byPhone);
                spec.checkRequest("POST", "/payments", byEmail);
            });
        } finally {
            strict.close();
        }
    }

    @Test
    void a_part_that_goes_back_has_a_receipt_of_its_own_and_the_whole_has_none() {
        FakeYooKassa strict = new FakeYooKassa(FISCAL, (InstantSource) () -> now, new Random(8));
        try (LocalServer fiscal = new LocalServer("127.0.0.1", 0, 4, 1 << 16, strict).start()) {
            YooKassaGateway there = new YooKassaGateway(
                    new YooKassaOptions(
                            URI.create("http://127.0.0.1:" + fiscal.port() + "/v3"),
                            "100500",
                            "test_secret",
                            false,
                            "shop-1",
                            Optional.of(TERMS),
                            order -> "https://t.me/bot"),
                    Optional.empty());
            String paid = known(there.create("p-1", there.paymentBody(ATTEMPT, Order72.FACTS)))
                    .id();
            strict.pay(paid, PayMethod.CARD);
            List<ReceiptRow> rows = List.of(
                    new ReceiptRow("Лампа", Money.ofRoubles(745), 1, false, Optional.empty()),
                    new ReceiptRow("", Money.parse("300.50"), 1, true, Optional.empty()));

            PartReceipt lamp = new PartReceipt(rows, there.paymentBody(ATTEMPT, Order72.FACTS));
            String part = there.refundBody(new RefundId("refund-1"), Order72.FACTS, paid, Money.parse("1045.50"), lamp);
            assertThat(part)
                    .contains("\"description\":\"Лампа\",\"quantity\":1,\"amount\":{\"value\":\"745.00\"")
                    .contains("\"vat_code\":11")
                    .contains("\"description\":\"Доставка\"", "\"payment_subject\":\"service\"")
                    .contains("\"customer\":{\"phone\":\"79161234567\"}");
            assertThat(known(there.refund("r-1", part)).amount()).isEqualTo(Money.parse("1045.50"));
            assertThat(there.refundBody(
                            new RefundId("refund-2"), Order72.FACTS, paid, Money.parse("1790.50"), PartReceipt.WHOLE))
                    .doesNotContain("receipt");
            assertThat(gateway.refundBody(new RefundId("refund-3"), Order72.FACTS, paid, Money.ofRoubles(745), lamp))
                    .as("receipts were switched off since")
                    .contains("\"vat_code\":11");
            PartReceipt unregistered = new PartReceipt(rows, gateway.paymentBody(ATTEMPT, Order72.FACTS));
            assertThat(there.refundBody(
                            new RefundId("refund-4"), Order72.FACTS, paid, Money.ofRoubles(745), unregistered))
                    .as("receipts were switched on since")
                    .doesNotContain("receipt");
            SPEC.ifPresent(spec -> spec.checkRequest("POST", "/refunds", part));
        } finally {
            strict.close();
        }
    }

    @Test
    void lists_are_read_page_by_page_and_only_of_the_time_that_is_wanted() {
        known(gateway.create("p-early", body()));
        now = now.plus(Duration.ofHours(3));
        for (int made = 0; made < 130; made++) {
            known(gateway.create("p-" + made, body()));
        }
        PaymentsWanted lately = new PaymentsWanted.Made(now.minus(Duration.ofHours(1)), now);

        Page<GatewayPayment> first = known(gateway.payments(lately, Optional.empty()));
        Page<GatewayPayment> second = known(gateway.payments(lately, first.next()));

        assertThat(first.items()).hasSize(100);
        assertThat(second.items()).hasSize(30);
        assertThat(second.next()).isEmpty();
        assertThat(first.items().get(0).isOf(ATTEMPT)).isTrue();
    }

    @Test
    void lists_show_what_was_captured_what_is_held_and_what_went_back() {
        String paid = created().id();
        yooKassa.pay(paid, PayMethod.SBP);
        gateway = gateway("test_secret", true);
        String held = known(gateway.create("p-2", body())).id();
        yooKassa.pay(held, PayMethod.CARD);
        RefundId refund = new RefundId("refund-1");
        known(gateway.refund(
                "r-1", gateway.refundBody(refund, Order72.FACTS, paid, Money.ofRoubles(100), PartReceipt.WHOLE)));

        assertThat(known(gateway.payments(
                                new PaymentsWanted.Captured(now.minusSeconds(60), now.plusSeconds(60)),
                                Optional.empty()))
                        .items())
                .extracting(GatewayPayment::id)
                .containsExactly(paid);
        assertThat(known(gateway.payments(new PaymentsWanted.OnHold(), Optional.empty()))
                        .items())
                .extracting(GatewayPayment::id)
                .containsExactly(held);
        assertThat(known(gateway.refunds(new RefundsWanted.Of(paid), Optional.empty()))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.isOf(refund)).isTrue());
        assertThat(known(gateway.refunds(new RefundsWanted.Of(held), Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(known(gateway.refunds(
                                new RefundsWanted.Made(now.minusSeconds(60), now.plusSeconds(60)), Optional.empty()))
                        .items())
                .hasSize(1);
    }

    @Test
    void held_money_is_taken_or_let_go() {
        gateway = gateway("test_secret", true);
        String first = created().id();
        yooKassa.pay(first, PayMethod.CARD);
        assertThat(known(gateway.get(first)).status()).isEqualTo(GatewayPayment.Status.WAITING_FOR_CAPTURE);

        assertThat(known(gateway.capture(first, "c-1")).status()).isEqualTo(GatewayPayment.Status.SUCCEEDED);

        String second = known(gateway.create("p-2", body())).id();
        yooKassa.pay(second, PayMethod.CARD);
        assertThat(known(gateway.cancel(second, "x-2")).cancellationReason()).hasValue("canceled_by_merchant");
        assertThat(yooKassa.captured()).isEqualTo(179_050);
    }

    @Test
    void pending_payment_cannot_be_canceled() {
        assertThat(gateway.cancel(created().id(), "x-1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("invalid_request"));
    }

    @Test
    void refund_is_followed_to_its_end() {
        String payment = created().id();
        yooKassa.pay(payment, PayMethod.CARD);
        yooKassa.faults().refundsWait(true);

        String body = gateway.refundBody(
                new RefundId("refund-1"), Order72.FACTS, payment, Money.parse("745.00"), PartReceipt.WHOLE);
        GatewayRefund refund = known(gateway.refund("r-1", body));
        assertThat(refund.status()).isEqualTo(GatewayRefund.Status.PENDING);
        assertThat(refund.amount()).isEqualTo(Money.ofRoubles(745));
        assertThat(refund.gatewayPaymentId()).isEqualTo(payment);

        yooKassa.finishRefund(refund.id(), FakeRefund.Status.CANCELED);
        assertThat(known(gateway.getRefund(refund.id())).status()).isEqualTo(GatewayRefund.Status.CANCELED);
        assertThat(known(gateway.getRefund(refund.id())).cancellationReason()).hasValue("insufficient_funds");

        GatewayRefund again = known(gateway.refund("r-2", body));
        yooKassa.finishRefund(again.id(), FakeRefund.Status.SUCCEEDED);
        assertThat(known(gateway.getRefund(again.id())).status()).isEqualTo(GatewayRefund.Status.SUCCEEDED);
    }

    @Test
    void refusal_names_code_and_parameter() {
        GatewayAnswer<GatewayPayment> answer = gateway.create("p-1", body().replace("1790.50", "1790.5"));

        assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("invalid_request");
            assertThat(refused.description()).contains("Specify the amount").endsWith("(amount.value)");
        });
        assertThat(gateway.get("2419a771-000f-5000-9000-1edaf29243f2")).isInstanceOf(Refused.class);
    }

    @Test
    void key_that_was_used_for_other_bytes_leaves_it_unknown_what_was_made() {
        gateway.create("p-1", body());

        assertThat(gateway.create("p-1", body() + " ")).isInstanceOf(Unknown.class);
    }

    @Test
    void wrong_secret_is_told_apart_from_a_refusal() {
        assertThat(gateway("test_other", false).create("p-1", body()))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        answer -> assertThat(answer.description())
                                .startsWith("Error in shopId or secret key.")
                                .doesNotContain("test_other"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAUTHORIZED", "SLOW"},
            mode = EnumSource.Mode.EXCLUDE)
    void after_any_unknown_result_the_same_bytes_make_one_payment(Fault fault) {
        yooKassa.faults().next(1, fault);
        String body = body();

        assertThat(impatient().create("p-1", body)).isInstanceOf(Unknown.class);
        assertThat(gateway.create("p-1", body)).isInstanceOf(Known.class);

        assertThat(yooKassa.payments()).hasSize(1);
        yooKassa.faults().off();
    }

    @Test
    void unreachable_service_is_an_unknown_result() {
        server.close();

        assertThat(gateway.create("p-1", body())).isInstanceOf(Unknown.class);
        assertThat(gateway.get("p")).isInstanceOf(Unknown.class);
    }

    @Test
    void secret_is_not_shown() {
        assertThat(options("test_secret", false).toString()).contains("100500").doesNotContain("test_secret");
    }

    private GatewayPayment created() {
        return known(gateway.create("p-" + ATTEMPT, body()));
    }

    private String body() {
        return gateway.paymentBody(ATTEMPT, Order72.FACTS);
    }

    private YooKassaGateway gateway(String secret, boolean hold) {
        return new YooKassaGateway(options(secret, hold), Optional.empty());
    }

    private YooKassaGateway impatient() {
        return new YooKassaGateway(options("test_secret", false), Optional.empty(), Duration.ofSeconds(2));
    }

    private YooKassaOptions options(String secret, boolean hold) {
        return new YooKassaOptions(
                URI.create("http://127.0.0.1:" + server.port() + "/v3/"),
                "100500",
                secret,
                hold,
                "shop-1",
                order -> "https://t.me/prilavok_bot?start=pay_" + order.id());
    }

    private static <T> T known(GatewayAnswer<T> answer) {
        assertThat(answer).isInstanceOf(Known.class);
        return ((Known<T>) answer).object();
    }
}
