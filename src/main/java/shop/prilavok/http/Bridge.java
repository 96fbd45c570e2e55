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
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From Jetty's requests to ours and back. The route gets a thread only when the whole request is there. */
final class Bridge extends Handler.Abstract {
    private static final Logger log = LoggerFactory.getLogger(Bridge.class);

    private final Route route;
    private final int maxBody;

    Bridge(Route route, int maxBody) {
        this.route = route;
        this.maxBody = maxBody;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request in, org.eclipse.jetty.server.Response out, Callback done) {
        if (in.getLength() > maxBody) {
            send(out, done, tooLarge());
            return true;
        }
        Content.Source.asByteArrayAsync(
                in,
                maxBody,
                Promise.Invocable.from(
                        InvocationType.BLOCKING, body -> arrived(in, out, done, body), why -> broken(out, done, why)));
        return true;
    }

    private void arrived(
            org.eclipse.jetty.server.Request in, org.eclipse.jetty.server.Response out, Callback done, byte[] body) {
        Request request;
        try {
            request = read(in, body);
        } catch (RuntimeException e) { // no UTF-8, or a percent sign without its digits
            send(out, done, Response.text(400, "The address makes no sense"));
            return;
        }
        answer(in, out, done, request);
    }

    /** Larger than announced, cut off or too slow. */
    private void broken(org.eclipse.jetty.server.Response out, Callback done, Throwable why) {
        boolean isTooLarge = why instanceof IllegalStateException; // Jetty's word for it
        send(out, done, isTooLarge ? tooLarge() : Response.text(400, "The body did not come whole"));
    }

    private void answer(
            org.eclipse.jetty.server.Request in,
            org.eclipse.jetty.server.Response out,
            Callback done,
            Request request) {
        try {
            send(out, done, route.answer(request));
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
        } catch (Error e) {
            done.failed(e); // nobody waits for an answer for ever
            throw e;
        }
    }

    private Response tooLarge() {
        return Response.text(413, "Body above " + maxBody + " bytes");
    }

    private static void close(org.eclipse.jetty.server.Request in, Callback done, HangUp hangUp) {
        in.getConnectionMetaData().getConnection().getEndPoint().close();
        done.failed(new QuietException.RuntimeException(hangUp));
    }

    private static Request read(org.eclipse.jetty.server.Request in, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : in.getHeaders()) {
            headers.merge(
                    field.getName().toLowerCase(Locale.ROOT),
                    String.valueOf(field.getValue()),
                    (before, after) -> before + ", " + after);
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Fields.Field field : org.eclipse.jetty.server.Request.extractQueryParameters(in, StandardCharsets.UTF_8)) {
            parameters.put(field.getName(), List.copyOf(field.getValues()));
        }
        String path = URIUtil.decodePath(String.valueOf(in.getHttpURI().getPath()));
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
