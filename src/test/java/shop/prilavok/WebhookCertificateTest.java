package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import shop.prilavok.fakes.FakeClock;

class WebhookCertificateTest {
    private final FakeClock clock = new FakeClock();

    @TempDir
    private Path folder;

    @Test
    void one_of_the_shops_own_lies_in_its_folder_and_is_renewed_in_time() {
        WebhookCertificate own =
                certificate(Map.of("PRILAVOK_WEBHOOK_TLS_PORT", "8443", "PRILAVOK_WEBHOOK_HOST", "магазин.рф"));
        X509Certificate made = first(own);
        assertThat(folder.resolve("outbox/webhook.pem")).exists();
        assertThat(made.getSubjectX500Principal()).hasToString("CN=xn--80aairftm.xn--p1ai");
        assertThat(first(own)).isEqualTo(made);

        clock.advance(Duration.ofDays(340));

        assertThat(first(own).getNotAfter().toInstant()).isAfter(clock.instant().plus(Duration.ofDays(300)));
    }

    @Test
    void the_merchants_own_is_read_again_and_never_written() throws IOException {
        HeldCertificate first = new HeldCertificate.Builder().build();
        HeldCertificate second = new HeldCertificate.Builder().build();
        write(first.certificatePem() + first.privateKeyPkcs8Pem());
        WebhookCertificate given = certificate(given());
        assertThat(first(given)).isEqualTo(first.certificate());

        write(second.certificatePem());
        assertThat(given.current()).isEmpty();
        assertThat(folder.resolve("webhook.pem")).hasContent(second.certificatePem());

        write(second.certificatePem() + second.privateKeyPkcs8Pem());
        assertThat(first(given)).isEqualTo(second.certificate());
    }

    @Test
    void one_that_will_not_do_is_told_with_what_it_has_to_be() throws IOException {
        write(new HeldCertificate.Builder().build().certificatePem());
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(WebhookCertificate.class);
        told.start();
        log.addAppender(told);
        try {
            assertThat(certificate(given()).current()).isEmpty();
        } finally {
            log.detachAppender(told);
        }

        assertThat(told.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("webhook.pem", "PRILAVOK_WEBHOOK_CERTIFICATE", "BEGIN PRIVATE KEY", "0 private keys");
    }

    /** As if certbot's hook had been cut off, and the shop were started anew. */
    @Test
    void one_that_will_not_do_keeps_only_https_shut_and_only_until_it_is_mended() throws IOException {
        HeldCertificate good = new HeldCertificate.Builder().build();
        write(good.certificatePem());
        Map<String, String> given = given();
        given.put("PRILAVOK_WEBHOOK_TLS_PORT", "0");
        given.put("PRILAVOK_HTTP_PORT", "0");
        try (Shop shop = new Shop(settings(given), Clock.systemUTC())) {
            Ports ports = shop.ports();
            ports.open();
            assertThat(ports.httpPort()).isPositive();
            assertThat(ports.httpsPort()).isEmpty();

            write(good.certificatePem() + good.privateKeyPkcs8Pem());
            ports.renewCertificate();
            assertThat(ports.httpsPort())
                    .hasValueSatisfying(port -> assertThat(port).isPositive());

            write("");
            ports.renewCertificate();
            assertThat(ports.httpsPort()).isPresent();
        }
    }

    /** As a certificate that was bought comes, with the bundle of those that vouch for it upside down. */
    @Test
    void certificates_in_the_wrong_order_keep_only_https_shut() throws IOException {
        HeldCertificate root = new HeldCertificate.Builder()
                .commonName("root")
                .certificateAuthority(1)
                .build();
        HeldCertificate middle = new HeldCertificate.Builder()
                .commonName("middle")
                .certificateAuthority(0)
                .signedBy(root)
                .build();
        HeldCertificate own = new HeldCertificate.Builder()
                .commonName("shop")
                .signedBy(middle)
                .build();
        String before = own.privateKeyPkcs8Pem() + own.certificatePem();
        Map<String, String> given = given();
        given.put("PRILAVOK_WEBHOOK_TLS_PORT", "0");
        given.put("PRILAVOK_HTTP_PORT", "0");
        write(before + root.certificatePem() + middle.certificatePem());
        try (Shop shop = new Shop(settings(given), Clock.systemUTC())) {
            Ports ports = shop.ports();
            ports.open();
            assertThat(ports.httpPort()).isPositive();
            assertThat(ports.httpsPort()).isEmpty();

            write(before + middle.certificatePem() + root.certificatePem());
            ports.renewCertificate();
            assertThat(ports.httpsPort()).isPresent();

            write(before + root.certificatePem() + middle.certificatePem());
            ports.renewCertificate();
            assertThat(ports.httpsPort()).isPresent();
        }
    }

    private WebhookCertificate certificate(Map<String, String> more) {
        Settings settings = settings(more);
        return new WebhookCertificate(settings.webhook().tls().orElseThrow(), settings.data(), clock);
    }

    private static X509Certificate first(WebhookCertificate certificate) {
        return certificate.current().orElseThrow().first();
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
