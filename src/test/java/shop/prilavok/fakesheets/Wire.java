package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.contract.SheetsSpec;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/** Calls the server without a socket, and holds every request and answer against Google's document where it is at hand. */
final class Wire {
    static final String SHOP = "shop@project.iam.gserviceaccount.com";
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Optional<SheetsSpec> SPEC = SheetsSpec.find();

    record Answer(int status, String text) {
        JsonNode json() {
            return text.startsWith("{") ? read(text) : MAPPER.nullNode();
        }

        Answer ok() {
            assertThat(status).as("%s", text).isEqualTo(200);
            return this;
        }

        String message() {
            return json().path("error").path("message").asText();
        }
    }

    private final FakeSheets server;
    private final String id;
    private String token = "";

    Wire(FakeSheets server, String id) {
        this.server = server;
        this.id = id;
        signIn(SHOP);
    }

    void signIn(String account) {
        token = tokenAnswer(claims(account)).json().path("access_token").asText();
    }

    static String claims(String account) {
        return "{\"iss\":\"" + account + "\",\"iat\":1000,\"exp\":4600}";
    }

    Answer tokenAnswer(String claims) {
        return send("POST", "/token", Map.of(), Map.of(), tokenRequest(claims));
    }

    static String tokenRequest(String claims) {
        String assertion = encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims) + "." + encoded("signature");
        return "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A batch of requests, each in JSON with single quotes. */
    Answer batch(String... requests) {
        return post(":batchUpdate", "{'requests':[" + String.join(",", requests) + "]}");
    }

    Answer post(String rest, String body, String... parameters) {
        return call("POST", rest, body, parameters);
    }

    Answer put(String rest, String body, String... parameters) {
        return call("PUT", rest, body, parameters);
    }

    Answer get(String rest, String... parameters) {
        return call("GET", rest, "", parameters);
    }

    /** @param parameters each as {@code name=value} */
    private Answer call(String method, String rest, String body, String... parameters) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            query.merge(parts[0], List.of(parts[1]), (one, more) -> {
                String[] both = Arrays.copyOf(one.toArray(String[]::new), one.size() + 1);
                both[one.size()] = more.get(0);
                return List.of(both);
            });
        }
        String path = "/v4/spreadsheets/" + id + rest;
        String json = body.replace('\'', '"');
        Answer answer = send(method, path, query, Map.of("authorization", "Bearer " + token), json);
        SPEC.ifPresent(spec -> {
            if (answer.status() == 200) {
                assertThat(spec.checkRequest(method, path, query.keySet(), json.isEmpty() ? null : read(json)))
                        .isEmpty();
                assertThat(spec.checkAnswer(method, path, answer.json())).isEmpty();
            }
        });
        return answer;
    }

    private Answer send(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {
        try {
            Response response = server.answer(new Request(
                    method,
                    path,
                    query,
                    headers,
                    body.getBytes(StandardCharsets.UTF_8),
                    InetAddress.getLoopbackAddress()));
            return new Answer(response.status(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
