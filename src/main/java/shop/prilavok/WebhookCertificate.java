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
    static final String OWN = "webhook.pem";

    private static final Logger log = LoggerFactory.getLogger(WebhookCertificate.class);

    private final Path file;
    private final Source source;
    private ServerCertificate shown;

    /** Where it comes from. */
    private interface Source {
        ServerCertificate current() throws IOException, GeneralSecurityException;
    }

    /**
     * What the settings want; empty when they want no HTTPS.
     *
     * @throws CannotOpen with a sentence for the owner, when it cannot be used
     */
    static Optional<WebhookCertificate> of(Settings settings, InstantSource clock) {
        return settings.webhook().tls().map(tls -> new WebhookCertificate(tls, settings, clock));
    }

    private WebhookCertificate(Settings.Tls tls, Settings settings, InstantSource clock) {
        Path own = settings.data().resolve(OWN);
        file = tls.certificate().orElse(own);
        source = tls.certificate().isPresent()
                ? () -> ServerCertificate.read(file)
                : new OwnCertificate(own, tls.host(), clock)::current;
        try {
            shown = source.current();
        } catch (IOException | GeneralSecurityException e) {
            SettingsWords words = SettingsWords.in(settings.front().language());
            throw new CannotOpen(
                    words.say("certificate.unreadable", file, Setting.WEBHOOK_CERTIFICATE.variable(), e.toString()), e);
        }
    }

    ServerCertificate shown() {
        return shown;
    }

    /** Looks whether there is a newer one; true when there is. One that cannot be read does not replace a good one. */
    boolean renew() {
        try {
            ServerCertificate now = source.current();
            boolean isNew = !now.first().equals(shown.first());
            shown = now;
            return isNew;
        } catch (IOException | GeneralSecurityException e) {
            log.warn("The webhook's certificate in {} cannot be read, the old one is kept: {}", file, e.toString());
            return false;
        }
    }
}
