package shop.prilavok.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Puts an OkHttp client on a {@link Wire}: its calls are made on the caller's own thread, and no socket is opened. */
public final class WiredHttp implements Interceptor {
    private final Wire wire;

    private WiredHttp(Wire wire) {
        this.wire = wire;
    }

    /** The same client over the wire. */
    public static OkHttpClient.Builder over(Wire wire, OkHttpClient.Builder http) {
        Dispatcher dispatcher = new Dispatcher(new SameThread());
        // While one call is on its way the wire may let others begin in the same thread; none must wait for another.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return http.dispatcher(dispatcher).addInterceptor(new WiredHttp(wire));
    }

    @Override
    public okhttp3.Response intercept(Chain chain) throws IOException {
        okhttp3.Request request = chain.request();
        Response answer = wire.carry(new Request(
                request.method(),
                path(request.url()),
                parameters(request.url()),
                headers(request),
                body(request.body()),
                InetAddress.getLoopbackAddress()));
        okhttp3.Response.Builder response = new okhttp3.Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message("")
                .body(ResponseBody.create(
                        answer.body(), MediaType.parse(answer.headers().getOrDefault("Content-Type", "text/plain"))));
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static String path(HttpUrl url) {
        return "/" + String.join("/", url.pathSegments());
    }

    private static Map<String, List<String>> parameters(HttpUrl url) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        url.queryParameterNames()
                .forEach(name -> parameters.put(
                        name,
                        url.queryParameterValues(name).stream()
                                .map(value -> value == null ? "" : value)
                                .toList()));
        return parameters;
    }

    private static Map<String, String> headers(okhttp3.Request request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().names().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.header(name)));
        RequestBody body = request.body();
        if (body != null && body.contentType() != null) {
            headers.put("content-type", String.valueOf(body.contentType()));
        }
        return headers;
    }

    private static byte[] body(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readByteArray();
    }

    private static final class SameThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
