package shop.prilavok;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Patience;
import shop.prilavok.http.ServerCertificate;

/** The port on which the shop itself speaks HTTPS to YooKassa: it is open once there is a certificate to show. Thread-safe. */
final class HttpsPort implements AutoCloseable {
    private final int port;
    private final WebhookCertificate certificate;
    private final Webhook webhook;
    private @Nullable LocalServer server;
    private @Nullable ServerCertificate shown;
    private boolean closed;

    HttpsPort(Settings.Tls tls, WebhookCertificate certificate, Webhook webhook) {
        this.port = tls.port();
        this.certificate = certificate;
        this.webhook = webhook;
    }

    /** What the settings want; empty when they want no HTTPS. */
    static Optional<HttpsPort> of(Settings settings, InstantSource clock, Webhook webhook) {
        return settings.webhook()
                .tls()
                .map(tls -> new HttpsPort(tls, new WebhookCertificate(tls, settings.data(), clock), webhook));
    }

    /** Opens the port or, when it is open, shows the newest certificate. One that will not do never replaces a good one. */
    synchronized void renew() {
        if (!closed) {
            certificate.current().ifPresent(this::show);
        }
    }

    private void show(ServerCertificate newest) {
        if (server == null) {
            open(newest);
        } else if (shown == null || !shown.first().equals(newest.first())) {
            server.show(newest);
        }
        shown = newest;
    }

    private void open(ServerCertificate first) {
        LocalServer opening = new LocalServer(
                LocalServer.EVERYWHERE,
                port,
                Ports.THREADS,
                Ports.LARGEST_BODY,
                Patience.withStrangers(),
                Optional.of(first),
                webhook);
        if (Ports.start(opening, "The webhook over HTTPS is", Setting.WEBHOOK_TLS_PORT)) {
            server = opening;
        }
    }

    /** Where it is, if it is open. */
    synchronized Optional<Integer> port() {
        return Optional.ofNullable(server).map(LocalServer::port);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }
}
