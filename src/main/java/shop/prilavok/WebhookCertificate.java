package shop.prilavok;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.http.OwnCertificate;
import shop.prilavok.http.ServerCertificate;

/** The certificate that the webhook shows: the merchant's, or else one of the shop's own. One thread at a time. */
final class WebhookCertificate {
    private static final String OWN = "webhook.pem";

    private static final Logger log = LoggerFactory.getLogger(WebhookCertificate.class);
    private static final String GIVEN = Setting.WEBHOOK_CERTIFICATE.variable()
            + " needs a text file (PEM) with the certificate, those that vouch for it, and its private key without a"
            + " password (BEGIN PRIVATE KEY), that the shop may read";
    private static final String MADE = "The shop makes it itself and has to be allowed to read and write it";

    private final Path file;
    private final Source source;
    private final String remedy;

    /** Where it comes from. */
    private interface Source {
        ServerCertificate current() throws IOException, GeneralSecurityException;
    }

    WebhookCertificate(Settings.Tls tls, Path data, InstantSource clock) {
        Path own = data.resolve(OWN);
        file = tls.certificate().orElse(own);
        source = tls.certificate().isPresent()
                ? () -> ServerCertificate.read(file)
                : new OwnCertificate(own, tls.host(), clock)::current;
        remedy = tls.certificate().isPresent() ? GIVEN : MADE;
    }

    /** The one that holds now; empty, and told, when it will not do. A shop without it still sells. */
    Optional<ServerCertificate> current() {
        try {
            return Optional.of(source.current());
        } catch (IOException | GeneralSecurityException e) {
            log.error(
                    "The webhook's certificate in {} cannot be used. {}. The shop sells on without it, or shows the one it "
                            + "had, and looks again every hour. Details: {}",
                    file,
                    remedy,
                    e.toString());
            return Optional.empty();
        }
    }
}
