package shop.prilavok.http;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read whole. Header names are lower case; a header sent twice has both values, a comma between them.
 *
 * @param path decoded path, beginning with a slash
 * @param parameters decoded query parameters, each with all its values in the order sent
 * @param peer address of the socket's other end, never of a forwarded header
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Request(
        String method,
        String path,
        Map<String, List<String>> parameters,
        Map<String, String> headers,
        byte[] body,
        InetAddress peer) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    /** All values of a query parameter that may be repeated; empty when it was not sent. */
    public List<String> parameters(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The first value of every query parameter. */
    public Map<String, String> query() {
        Map<String, String> first = new java.util.LinkedHashMap<>();
        parameters.forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
