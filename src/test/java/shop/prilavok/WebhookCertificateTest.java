package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.fakes.FakeClock;

class WebhookCertificateTest {
    private final FakeClock clock = new FakeClock();

    @TempDir
    private Path folder;

    @Test
    void without_https_there_is_none() {
        assertThat(WebhookCertificate.of(settings(Map.of()), clock)).isEmpty();
    }

    @Test
    void one_of_the_shops_own_lies_in_its_folder_and_is_renewed_in_time() {
        WebhookCertificate own = WebhookCertificate.of(
                        settings(Map.of("PRILAVOK_WEBHOOK_TLS_PORT", "8443", "PRILAVOK_WEBHOOK_HOST", "магазин.рф")),
                        clock)
                .orElseThrow();
        assertThat(folder.resolve("outbox/webhook.pem")).exists();
        assertThat(own.shown()).asString().contains("xn--80aairftm.xn--p1ai");
        assertThat(own.renew()).isFalse();

        clock.advance(Duration.ofDays(340));

        assertThat(own.renew()).isTrue();
        assertThat(own.shown().first().getNotAfter().toInstant())
                .isAfter(clock.instant().plus(Duration.ofDays(300)));
    }

    @Test
    void the_merchants_own_is_read_again_when_he_renews_it_and_kept_when_the_new_one_is_broken() throws IOException {
        HeldCertificate first = new HeldCertificate.Builder().build();
        HeldCertificate second = new HeldCertificate.Builder().build();
        write(first.certificatePem() + first.privateKeyPkcs8Pem());
        WebhookCertificate given =
                WebhookCertificate.of(settings(given()), clock).orElseThrow();

        write(second.certificatePem());
        assertThat(given.renew()).isFalse();
        assertThat(given.shown().first()).isEqualTo(first.certificate());

        write(second.certificatePem() + second.privateKeyPkcs8Pem());
        assertThat(given.renew()).isTrue();
        assertThat(given.shown().first()).isEqualTo(second.certificate());
    }

    @Test
    void one_that_will_not_do_is_told_in_the_owners_language() throws IOException {
        write(new HeldCertificate.Builder().build().certificatePem());
        Map<String, String> given = given();
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> WebhookCertificate.of(settings(given), clock))
                .withMessageStartingWith("Магазин не открылся: сертификат")
                .withMessageContainingAll("webhook.pem", "PRILAVOK_WEBHOOK_CERTIFICATE", "0 private keys");

        given.put("PRILAVOK_LANGUAGE", "en");
        assertThatExceptionOfType(CannotOpen.class)
                .isThrownBy(() -> WebhookCertificate.of(settings(given), clock))
                .withMessageStartingWith("The shop cannot open: the webhook's certificate");
    }

    private void write(String pem) throws IOException {
        Files.writeString(folder.resolve("webhook.pem"), pem);
    }

    private Map<String, String> given() {
        return new HashMap<>(Map.of(
                "PRILAVOK_WEBHOOK_TLS_PORT",
                "8443",
                "PRILAVOK_WEBHOOK_CERTIFICATE",
                folder.resolve("webhook.pem").toString()));
    }

    private Settings settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PRILAVOK_TELEGRAM_TOKEN", "123456789:AAEexampleexampleexampleexample12345",
                "PRILAVOK_ADMIN_CHAT", "11",
                "PRILAVOK_SHEET_ID", "1AbC_d-EfGhIjK",
                "PRILAVOK_YOOKASSA_SHOP_ID", "100500",
                "PRILAVOK_YOOKASSA_SECRET_KEY", "test_key",
                "PRILAVOK_WEBHOOK_PATH", "a-word-that-nobody-knows",
                "PRILAVOK_DATA", folder.resolve("outbox").toString()));
        environment.putAll(more);
        return ((Settings.Good) Settings.read(environment, Map.of())).settings();
    }
}
