package shop.prilavok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCertificateTest {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate EC = new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .commonName("shop.example.com")
            .build();
    private static final HeldCertificate RSA =
            new HeldCertificate.Builder().rsa2048().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void certificate_chain_and_key_are_read_in_any_order() throws Exception {
        assertThat(read(EC.certificatePem() + AUTHORITY.certificatePem() + EC.privateKeyPkcs8Pem())
                        .first())
                .isEqualTo(EC.certificate());
        assertThat(read(RSA.privateKeyPkcs8Pem() + "\n" + RSA.certificatePem()).first())
                .isEqualTo(RSA.certificate());
        assertThat(read("as told by the authority\r\n"
                                + (EC.certificatePem() + EC.privateKeyPkcs8Pem()).replace("\n", "\r\n"))
                        .first())
                .isEqualTo(EC.certificate());
    }

    @Test
    void what_will_not_do_is_told() {
        assertThatThrownBy(() -> ServerCertificate.read(folder.resolve("nowhere.pem")))
                .isInstanceOf(NoSuchFileException.class);
        assertRefused("", "0 certificates and 0 private keys");
        assertRefused(EC.certificatePem(), "1 certificates and 0 private keys");
        assertRefused(EC.privateKeyPkcs8Pem(), "0 certificates and 1 private keys");
        assertRefused(
                EC.certificatePem() + EC.privateKeyPkcs8Pem() + RSA.privateKeyPkcs8Pem(),
                "1 certificates and 2 private keys");
        assertRefused(RSA.certificatePem() + RSA.privateKeyPkcs1Pem(), "a block \"RSA PRIVATE KEY\"");
        assertRefused(EC.certificatePem() + AUTHORITY.privateKeyPkcs8Pem(), "belongs to another certificate");
        assertRefused(
                AUTHORITY.certificatePem() + EC.certificatePem() + EC.privateKeyPkcs8Pem(), "another certificate");
        assertRefused(EC.certificatePem() + RSA.privateKeyPkcs8Pem(), "");
        assertRefused(EC.certificatePem().replaceFirst("\\nMI", "\nAA") + EC.privateKeyPkcs8Pem(), "");
    }

    private void assertRefused(String pem, String why) {
        assertThatThrownBy(() -> read(pem))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("MI");
    }

    private ServerCertificate read(String pem) throws IOException, GeneralSecurityException {
        return ServerCertificate.read(Files.writeString(folder.resolve("webhook.pem"), pem));
    }
}
