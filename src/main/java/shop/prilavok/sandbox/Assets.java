package shop.prilavok.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.http.Response;

/** The files of the page, out of the jar. Thread-safe. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "svg", "image/svg+xml");

    private final String policy;

    /**
     * @param payments origin of the payment page. Nothing else may be shown in the page's window for it, and that is how
     *     the page learns that the buyer goes back to the shop: the browser reports the address it must not show.
     */
    Assets(String payments) {
        policy = "default-src 'self'; img-src 'self' data: http: https:; frame-src " + payments
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    Optional<Response> find(String path) throws IOException {
        String name = path.equals("/") ? "page.html" : path.substring(1);
        if (!name.matches("[a-z]+\\.(html|css|js|svg)")) {
            return Optional.empty();
        }
        try (InputStream file = Assets.class.getResourceAsStream("/sandbox/page/" + name)) {
            if (file == null) {
                return Optional.empty();
            }
            String type = TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "application/octet-stream");
            return Optional.of(Response.of(200, type, file.readAllBytes())
                    .with("Content-Security-Policy", policy)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Cache-Control", "no-cache"));
        }
    }
}
