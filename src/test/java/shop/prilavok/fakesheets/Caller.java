package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import shop.prilavok.http.LocalServer;

/** Whoever calls the server from outside, over a socket, with a token of its own. */
final class Caller implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalServer http;
    private final String root;
    private final String token;

    record Answer(int status, JsonNode json) {}

    Caller(FakeSheets server, String account) throws IOException, InterruptedException {
        http = new LocalServer("127.0.0.1", 0, 4, 10_000_000, server);
        root = "http://127.0.0.1:" + http.start().port();
        token = token(account);
    }

    private String token(String account) throws IOException, InterruptedException {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"" + account + "\",\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/token"))
                .POST(BodyPublishers.ofString(Wire.tokenRequest(claims)))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    /** @param pathAndQuery percent-encoded, but for what {@link URI} takes as it is */
    Answer call(String method, String pathAndQuery, String body) throws IOException, InterruptedException {
        return answer(request(method, pathAndQuery, body).header("Authorization", "Bearer " + token));
    }

    Answer callWithoutToken(String method, String pathAndQuery, String body) throws IOException, InterruptedException {
        return answer(request(method, pathAndQuery, body));
    }

    private HttpRequest.Builder request(String method, String pathAndQuery, String body) {
        return HttpRequest.newBuilder(URI.create(root + pathAndQuery))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    @Override
    public void close() {
        http.close();
    }
}
