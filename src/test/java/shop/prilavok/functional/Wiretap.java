package shop.prilavok.functional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;

/** Listens to a server's answered requests, once it is switched on, and can lead them through something else. */
public final class Wiretap {
    private final Queue<Exchange> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean on;
    private volatile UnaryOperator<Route> detour = UnaryOperator.identity();

    /** A request and its answer; both bodies as text, unpacked. */
    record Exchange(Request request, String requestBody, int status, String answer) {}

    Route over(Route route) {
        return request -> {
            Response response = detour.apply(route).answer(request);
            if (on) {
                heard.add(new Exchange(
                        request,
                        text(request.body(), request.headers().getOrDefault("content-encoding", "")),
                        response.status(),
                        text(response.body(), response.headers().getOrDefault("Content-Encoding", ""))));
            }
            return response;
        };
    }

    /** From now on every request goes through what this makes of the server. */
    public void through(UnaryOperator<Route> way) {
        detour = way;
    }

    void listen() {
        on = true;
    }

    List<Exchange> heard() {
        return List.copyOf(heard);
    }

    private static String text(byte[] body, String encoding) throws IOException {
        if (!encoding.equals("gzip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
