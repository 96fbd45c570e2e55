package shop.prilavok.http;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server with one {@link Route}. A slow or hostile client cannot hold it: a request is read without a thread of
 * its own, idle connections are cut, and a body above the limit is refused with 413.
 */
public final class LocalServer implements AutoCloseable {
    /** Listens on all addresses of the machine. */
    public static final String EVERYWHERE = "";

    private static final Logger log = LoggerFactory.getLogger(LocalServer.class);

    private final Server server;
    private final ServerConnector connector;
    private final @Nullable Tls tls;

    /**
     * A server for clients that we know, without TLS.
     *
     * @param port 0 for any free port
     * @param threads how many requests may be answered at once; a long poll takes one for its whole time
     * @param maxBody largest body in bytes
     */
    public LocalServer(String host, int port, int threads, int maxBody, Route route) {
        this(host, port, threads, maxBody, Patience.withFriends(), Optional.empty(), route);
    }

    /**
     * @param host address to listen on, or {@link #EVERYWHERE}
     * @param port 0 for any free port
     * @param threads how many requests may be answered at once
     * @param maxBody largest body in bytes
     * @param certificate without it no TLS is spoken
     */
    public LocalServer(
            String host,
            int port,
            int threads,
            int maxBody,
            Patience patience,
            Optional<ServerCertificate> certificate,
            Route route) {
        QueuedThreadPool pool = new QueuedThreadPool(threads + 3, 2);
        pool.setName("http");
        pool.setDaemon(true);
        server = new Server(pool);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setPersistentConnectionsEnabled(!patience.oneRequest());
        HttpConnectionFactory plain = new HttpConnectionFactory(configuration);
        tls = certificate.map(Tls::new).orElse(null);
        connector = tls == null ? new Threshold(server, patience, plain) : new Threshold(server, patience, tls, plain);
        connector.setHost(host.equals(EVERYWHERE) ? null : host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Bridge(route, maxBody));
    }

    /** Opens the port. Throws when it is taken. */
    public LocalServer start() {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot listen on port " + connector.getPort() + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Shows another certificate from the next connection on. Only for a server that speaks TLS. */
    public void show(ServerCertificate certificate) {
        Objects.requireNonNull(tls, "A server without TLS shows no certificate").show(certificate);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("The HTTP server on port {} did not stop cleanly: {}", connector.getPort(), e.toString());
        }
    }
}
