package shop.prilavok.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.fakes.FakeClock;

class OwnCertificateTest {
    private final FakeClock clock = new FakeClock();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shop.example.com", "203.0.113.7", "2001:db8::7", "xn--80aswg.xn--p1ai"})
    void a_certificate_is_made_once_and_kept(String host) throws Exception {
        ServerCertificate made = own(host).current();
        clock.advance(Duration.ofDays(300));

        assertThat(own(host).current().first()).isEqualTo(made.first());
        assertThat(made.first().getNotAfter()).isAfter(java.util.Date.from(clock.instant()));
    }

    @Test
    void only_its_owner_may_read_it_and_nothing_else_is_left_behind() throws Exception {
        own("shop.example.com").current();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void it_is_made_anew_a_month_before_it_ends() throws Exception {
        ServerCertificate first = own("shop.example.com").current();
        clock.advance(Duration.ofDays(336));

        ServerCertificate second = own("shop.example.com").current();

        assertThat(second.first()).isNotEqualTo(first.first());
        assertThat(second.first().getNotAfter()).isAfter(first.first().getNotAfter());
        assertThat(own("shop.example.com").current().first()).isEqualTo(second.first());
    }

    @Test
    void it_is_made_anew_for_another_host() throws Exception {
        ServerCertificate first = own("shop.example.com").current();

        assertThat(own("203.0.113.7").current().first()).isNotEqualTo(first.first());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my notes", "-----BEGIN CERTIFICATE-----MIIC-----END CERTIFICATE-----"})
    void a_file_that_holds_no_certificate_is_set_aside_and_one_is_made(String text) throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);

        ServerCertificate made = own("shop.example.com").current();

        assertThat(own("shop.example.com").current().first()).isEqualTo(made.first());
        assertThat(file().resolveSibling("webhook.pem.broken")).hasContent(text);
    }

    private OwnCertificate own(String host) {
        return new OwnCertificate(file(), host, clock);
    }

    private Path file() {
        return folder.resolve("outbox").resolve("webhook.pem");
    }
}
