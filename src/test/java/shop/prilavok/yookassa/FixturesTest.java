package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shop.prilavok.contract.YooKassaSpec;
import shop.prilavok.http.Request;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayAnswer.Known;
import shop.prilavok.payment.GatewayAnswer.Refused;
import shop.prilavok.payment.GatewayAnswer.Unknown;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.Page;

/** Answers of YooKassa that were published or seen, old ones among them: each is understood for what it is. */
class FixturesTest {
    private static final int GOOD = 200;

    @TestFactory
    Stream<DynamicTest> every_known_answer_is_understood() throws IOException {
        Optional<Path> folder = YooKassaSpec.specs("yookassa-fixtures");
        assumeTrue(folder.isPresent(), "SKIPPED: no yookassa-fixtures at hand");
        List<Path> files;
        try (Stream<Path> found = Files.list(folder.orElseThrow())) {
            files = found.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> read(file.getFileName().toString(), Files.readString(file))));
    }

    private static void read(String name, String text) {
        switch (name.replaceFirst("\\.json$", "")) {
            case "doc-error-400-idempotence-duplicated" ->
                assertThat(payment(400, text)).isInstanceOf(Unknown.class);
            case "doc-error-400-idempotence-too-long", "seen-error-400-receipt-payment_subject" ->
                assertThat(payment(400, text)).isInstanceOf(Refused.class);
            case "doc-legacy-202-processing" ->
                assertThat(payment(202, text))
                        .isInstanceOfSatisfying(
                                Unknown.class,
                                later -> assertThat(later.after()).hasValue(Duration.ofMillis(1800)));
            case "doc-notification-waiting_for_capture" ->
                assertThat(new YooKassaWebhook().payment(notification(text)))
                        .hasValue("22d6d597-000f-5000-9000-145f6df21d6f");
            case "doc-payment-pending" ->
                assertThat(known(payment(GOOD, text)).confirmationUrl())
                        .hasValueSatisfying(url -> assertThat(url).startsWith("https://yoomoney.ru/"));
            case "php-createPaymentErrorsGeneralFixtures" ->
                assertThat(known(payment(GOOD, text)).cancellationReason()).hasValue("general_decline");
            case "php-cancelPaymentFixtures",
                    "php-capturePaymentFixtures",
                    "php-createPaymentFixtures",
                    "php-paymentInfoFixtures" ->
                assertThat(known(payment(GOOD, text)).status()).isEqualTo(GatewayPayment.Status.SUCCEEDED);
            case "php-createRefundFixtures", "php-refundInfoFixtures" ->
                assertThat(known(AnswerReader.read(good(text), ObjectReader::refund))
                                .status())
                        .isEqualTo(GatewayRefund.Status.SUCCEEDED);
            case "php-getPaymentsFixtures" -> {
                GatewayAnswer<Page<GatewayPayment>> list =
                        AnswerReader.read(good(text), json -> ObjectReader.page(json, ObjectReader::payment));
                assertThat(known(list).items()).isNotEmpty();
            }
            case "php-refundsInfoFixtures" -> {
                GatewayAnswer<Page<GatewayRefund>> list =
                        AnswerReader.read(good(text), json -> ObjectReader.page(json, ObjectReader::refund));
                assertThat(known(list).items()).hasSize(1);
            }
            case "php-createReceiptFixtures", "php-paymentOptionsFixtures" ->
                assertThat(payment(GOOD, text)).as("never taken for a payment").isInstanceOf(Unknown.class);
            default -> fail("nobody reads " + name);
        }
    }

    private static GatewayAnswer<GatewayPayment> payment(int status, String text) {
        return AnswerReader.read(new Reply(status, text, Optional.empty()), ObjectReader::payment);
    }

    private static Reply good(String text) {
        return new Reply(GOOD, text, Optional.empty());
    }

    private static <T> T known(GatewayAnswer<T> answer) {
        assertThat(answer).isInstanceOf(Known.class);
        return ((Known<T>) answer).object();
    }

    private static Request notification(String text) {
        return new Request(
                "POST",
                "/",
                Map.of(),
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                InetAddress.getLoopbackAddress());
    }
}
