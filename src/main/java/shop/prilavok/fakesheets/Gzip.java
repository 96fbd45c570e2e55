package shop.prilavok.fakesheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/** Unpacks what Google's clients pack by default, and packs answers for those who ask in Google's way. */
final class Gzip {

    private Gzip() {}

    static Request unpacked(Request request) {
        if (!request.header("content-encoding").filter("gzip"::equals).isPresent()) {
            return request;
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
            return new Request(
                    request.method(),
                    request.path(),
                    request.parameters(),
                    request.headers(),
                    packed.readAllBytes(),
                    request.peer());
        } catch (IOException broken) {
            throw ApiError.invalid("Invalid gzip body.");
        }
    }

    /** Google packs only when the user agent says gzip too. */
    static Response packed(Response response, Request request) {
        boolean wanted = request.header("accept-encoding").orElse("").contains("gzip")
                && request.header("user-agent").orElse("").contains("gzip");
        if (!wanted) {
            return response;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
                packing.write(response.body());
            }
            return new Response(response.status(), response.headers(), bytes.toByteArray())
                    .with("Content-Encoding", "gzip");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
