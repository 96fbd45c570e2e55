package shop.prilavok.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import shop.prilavok.sandbox.SandboxAddresses;
import shop.prilavok.sandbox.ServiceAccount;

/**
 * How most bots sell from a sheet: the stock is read, the new stock is written, the sale is appended, one call after
 * another under one lock. It keeps no books of its own, so a sale is a sale when all three were answered.
 */
final class NaiveBot {
    /** The calls of one sale that count as writes in Google's quota. */
    static final int WRITES = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String values;
    private final String token;

    NaiveBot(SandboxAddresses servers, ServiceAccount account) throws IOException, InterruptedException {
        values = servers.sheetsUrl() + "/v4/spreadsheets/" + servers.spreadsheetId() + "/values/";
        String tokenUrl = servers.sheetsUrl() + "/token";
        token = call(HttpRequest.newBuilder(URI.create(tokenUrl))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(account.tokenRequest(tokenUrl, Instant.now()))))
                .path("access_token")
                .asText();
    }

    synchronized void sell(String order) throws IOException, InterruptedException {
        String cell = range(Surroundings.GOODS + "!E2");
        int stock = call(request(cell).GET()).at("/values/0/0").asInt();
        call(request(cell + "?valueInputOption=RAW").PUT(row(stock - 1)));
        call(request(range(Surroundings.JOURNAL + "!A:I") + ":append?valueInputOption=RAW")
                .POST(row(Instant.now().toString(), order, "TEA-1", "Иван-чай", "продажа", -1, 350, 350, order)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(values + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String range(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static HttpRequest.BodyPublisher row(Object... cells) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(
                JSON.createObjectNode().set("values", JSON.valueToTree(List.of(List.of(cells))))));
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The sheet answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
