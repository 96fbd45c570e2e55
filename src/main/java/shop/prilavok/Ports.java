package shop.prilavok;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Patience;
import shop.prilavok.http.Route;

/**
 * The ports on which the shop can be called: one for health check and webhook, and one for the webhook over HTTPS when that
 * is wanted. A shop without them still sells, for payments are polled; so one that is taken is told and no more.
 */
final class Ports implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ports.class);
    private static final int THREADS = 8;
    private static final int LARGEST_BODY = 64 * 1024;

    private final LocalServer http;
    private final Optional<LocalServer> https;
    private final Optional<WebhookCertificate> certificate;

    /**
     * @param certificate what the port for HTTPS shows; without it there is no such port
     */
    Ports(Settings settings, Optional<WebhookCertificate> certificate, Route frontDoor, Webhook webhook) {
        this.certificate = certificate;
        http = new LocalServer(
                settings.httpHost(),
                settings.httpPort(),
                THREADS,
                LARGEST_BODY,
                Patience.withStrangers(),
                Optional.empty(),
                frontDoor);
        https = settings.webhook()
                .tls()
                .map(tls -> new LocalServer(
                        LocalServer.EVERYWHERE,
                        tls.port(),
                        THREADS,
                        LARGEST_BODY,
                        Patience.withStrangers(),
                        certificate.map(WebhookCertificate::shown),
                        webhook));
    }

    void open() {
        open(http, "Health check and webhook are", Setting.HTTP_PORT);
        https.ifPresent(server -> open(server, "The webhook over HTTPS is", Setting.WEBHOOK_TLS_PORT));
    }

    private static void open(LocalServer server, String what, Setting port) {
        try {
            server.start();
        } catch (IllegalStateException e) {
            log.error("{}. {} off; set {} to a free port", e.getMessage(), what, port.variable());
        }
    }

    /** Shows the webhook's newest certificate. One thread at a time. */
    void renewCertificate() {
        certificate
                .filter(WebhookCertificate::renew)
                .ifPresent(newer -> https.orElseThrow().show(newer.shown()));
    }

    /** Where health check and webhook are; for who asked for any free port. */
    int httpPort() {
        return http.port();
    }

    /** Where the webhook is over HTTPS, if it is. */
    Optional<Integer> httpsPort() {
        return https.map(LocalServer::port);
    }

    @Override
    public void close() {
        http.close();
        https.ifPresent(LocalServer::close);
    }
}
