package shop.prilavok.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server with one {@link Route}. A slow or hostile client cannot hold it: headers are read without a thread
 * of their own, idle connections are cut, and a body above the limit is refused with 413.
 */
public final class LocalServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalServer.class);
    private static final int IDLE_MILLIS = 70_000; // above the longest long poll that Telegram allows, 50 s

    private final Server server;
    private final ServerConnector connector;

    /**
     * @param port 0 for any free port
     * @param threads how many requests may be answered at once; a long poll takes one for its whole time
     * @param maxBody largest body in bytes
     */
    public LocalServer(String host, int port, int threads, int maxBody, Route route) {
        QueuedThreadPool pool = new QueuedThreadPool(threads + 3, 2);
        pool.setName("http");
        pool.setDaemon(true);
        server = new Server(pool);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new Bridge(route, maxBody));
    }

    /** Opens the port. Throws when it is taken. */
    public LocalServer start() {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Cannot listen on " + connector.getHost() + ":" + connector.getPort() + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("The HTTP server on port {} did not stop cleanly: {}", connector.getPort(), e.toString());
        }
    }

    private static final class Bridge extends Handler.Abstract {
        private final Route route;
        private final int maxBody;

        Bridge(Route route, int maxBody) {
            this.route = route;
            this.maxBody = maxBody;
        }

        @Override
        public boolean handle(org.eclipse.jetty.server.Request in, org.eclipse.jetty.server.Response out, Callback done)
                throws Exception {
            if (in.getLength() > maxBody) {
                send(out, done, Response.text(413, "Body above " + maxBody + " bytes"));
                return true;
            }
            byte[] body;
            try (var stream = Content.Source.asInputStream(in)) {
                body = stream.readNBytes(maxBody + 1);
            }
            if (body.length > maxBody) {
                send(out, done, Response.text(413, "Body above " + maxBody + " bytes"));
                return true;
            }
            try {
                send(out, done, route.answer(read(in, body)));
            } catch (HangUp hangUp) {
                Response cut = hangUp.cut();
                if (cut == null) {
                    close(in, done, hangUp);
                } else {
                    describe(out, cut);
                    ByteBuffer half = ByteBuffer.wrap(cut.body(), 0, cut.body().length / 2);
                    out.write(false, half, Callback.from(() -> close(in, done, hangUp)));
                }
            } catch (InterruptedException e) { // the server is being closed
                Thread.currentThread().interrupt();
                done.failed(new QuietException.RuntimeException(e));
            } catch (Exception e) {
                log.error("A {} request failed", in.getMethod(), e); // a path may hold a token
                send(out, done, Response.text(500, "Internal error"));
            }
            return true;
        }

        private static void close(org.eclipse.jetty.server.Request in, Callback done, HangUp hangUp) {
            in.getConnectionMetaData().getConnection().getEndPoint().close();
            done.failed(new QuietException.RuntimeException(hangUp));
        }

        private static Request read(org.eclipse.jetty.server.Request in, byte[] body) {
            Map<String, String> headers = new LinkedHashMap<>();
            for (HttpField field : in.getHeaders()) {
                headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue()));
            }
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (Fields.Field field :
                    org.eclipse.jetty.server.Request.extractQueryParameters(in, StandardCharsets.UTF_8)) {
                parameters.put(field.getName(), List.copyOf(field.getValues()));
            }
            String path =
                    org.eclipse.jetty.util.URIUtil.decodePath(in.getHttpURI().getPath());
            InetAddress peer = in.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                    ? address.getAddress()
                    : InetAddress.getLoopbackAddress();
            return new Request(in.getMethod(), path, Map.copyOf(parameters), Map.copyOf(headers), body, peer);
        }

        private static void send(org.eclipse.jetty.server.Response out, Callback done, Response response) {
            describe(out, response);
            out.write(true, ByteBuffer.wrap(response.body()), done);
        }

        private static void describe(org.eclipse.jetty.server.Response out, Response response) {
            out.setStatus(response.status());
            response.headers().forEach((name, value) -> out.getHeaders().put(name, value));
            out.getHeaders().put("Content-Length", response.body().length);
        }
    }
}
