package shop.prilavok.sheets;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Wire;

/** Puts Google's client on a {@link Wire}: no socket is opened. */
final class WireTransport extends HttpTransport {
    private final Wire wire;

    WireTransport(Wire wire) {
        this.wire = wire;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Carried(method, URI.create(url));
    }

    private final class Carried extends LowLevelHttpRequest {
        private final String method;
        private final URI url;
        private final Map<String, String> headers = new LinkedHashMap<>();

        Carried(String method, URI url) {
            this.method = method;
            this.url = url;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Accept-Encoding")) { // nothing is won by packing what does not travel
                headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (getStreamingContent() != null) {
                getStreamingContent().writeTo(body);
                headers.put("content-type", getContentType());
                if (getContentEncoding() != null) {
                    headers.put("content-encoding", getContentEncoding());
                }
            }
            return new Answer(wire.carry(new Request(
                    method,
                    url.getPath(),
                    parameters(url),
                    headers,
                    body.toByteArray(),
                    InetAddress.getLoopbackAddress())));
        }
    }

    private static Map<String, List<String>> parameters(URI url) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : Optional.ofNullable(url.getRawQuery()).orElse("").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static final class Answer extends LowLevelHttpResponse {
        private final Response response;
        private final List<Map.Entry<String, String>> headers;

        Answer(Response response) {
            this.response = response;
            this.headers = List.copyOf(response.headers().entrySet());
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public @Nullable String getContentEncoding() {
            return response.headers().get("Content-Encoding");
        }

        @Override
        public long getContentLength() {
            return response.body().length;
        }

        @Override
        public @Nullable String getContentType() {
            return response.headers().get("Content-Type");
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + response.status();
        }

        @Override
        public int getStatusCode() {
            return response.status();
        }

        @Override
        public String getReasonPhrase() {
            return "";
        }

        @Override
        public int getHeaderCount() {
            return headers.size();
        }

        @Override
        public String getHeaderName(int index) {
            return headers.get(index).getKey();
        }

        @Override
        public String getHeaderValue(int index) {
            return headers.get(index).getValue();
        }
    }
}
