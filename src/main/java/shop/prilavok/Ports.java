package shop.prilavok;

import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Patience;
import shop.prilavok.http.Route;

/**
 * The ports on which the shop can be called: one for health check and webhook, and one for the webhook over HTTPS when that
 * is wanted. A shop without them still sells, for payments are polled; so one that does not open is told and no more.
 */
public final class Ports implements AutoCloseable {
    static final int THREADS = 8;
    static final int LARGEST_BODY = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Ports.class);

    private final LocalServer http;
    private final Optional<HttpsPort> https;

    Ports(Settings settings, InstantSource clock, Route frontDoor, Webhook webhook) {
        http = new LocalServer(
                settings.httpHost(),
                settings.httpPort(),
                THREADS,
                LARGEST_BODY,
                Patience.withStrangers(),
                Optional.empty(),
                frontDoor);
        https = HttpsPort.of(settings, clock, webhook);
    }

    void open() {
        start(http, "Health check and webhook are", Setting.HTTP_PORT);
        https.ifPresent(HttpsPort::renew);
    }

    /** False, and told, when the port is taken. */
    static boolean start(LocalServer server, String what, Setting port) {
        try {
            server.start();
            return true;
        } catch (IllegalStateException e) {
            log.error("{}. {} off; set {} to a free port", e.getMessage(), what, port.variable());
            return false;
        }
    }

    /** Shows the webhook's newest certificate. */
    void renewCertificate() {
        https.ifPresent(HttpsPort::renew);
    }

    /** Where health check and webhook are; for who asked for any free port. */
    public int httpPort() {
        return http.port();
    }

    /** Where the webhook is over HTTPS, if it is. */
    public Optional<Integer> httpsPort() {
        return https.flatMap(HttpsPort::port);
    }

    @Override
    public void close() {
        http.close();
        https.ifPresent(HttpsPort::close);
    }
}
