package shop.prilavok.faketelegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import shop.prilavok.contract.TelegramSpec;
import shop.prilavok.http.LocalServer;

/**
 * A fake Telegram behind a port, and a bot that speaks to it in bare HTTP. Every successful answer is held against the
 * Bot API's own description where there is one.
 */
final class BotSide implements AutoCloseable {
    static final String TOKEN = "7000000001:AAFakeSecretOfTheSandboxBot-000000000";
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Optional<TelegramSpec> SPEC = TelegramSpec.find();

    final TickingClock clock = new TickingClock();
    final FakeTelegram telegram;
    final Users users;
    final LocalServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BotSide(FakeTelegramOptions options) {
        telegram = new FakeTelegram(TOKEN, clock, options);
        users = telegram.users();
        server = new LocalServer("127.0.0.1", 0, 16, 12_000_000, telegram).start();
    }

    BotSide() {
        this(FakeTelegramOptions.usual());
    }

    @Override
    public void close() {
        telegram.close();
        server.close();
    }

    /** A customer who has started the chat, with nothing left for the bot to read. */
    Person customer(long id) throws Exception {
        Person anna = users.arrive(id, "Анна", "ru");
        users.say(id, "/start");
        long last = call("getUpdates", "{'offset':-1}").get(0).path("update_id").asLong();
        call("getUpdates", "{'offset':" + (last + 1) + "}");
        return anna;
    }

    /** The result of a call that must succeed. Apostrophes stand for quotation marks. */
    JsonNode call(String method, String json) throws Exception {
        HttpResponse<String> response = post(method, "application/json", json.replace('\'', '"'));
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("ok").asBoolean())
                .as(method + " " + response.body())
                .isTrue();
        return approved(method, body.path("result"));
    }

    /** The description of a call that must be refused, with its code before it. */
    String refused(String method, String json) throws Exception {
        HttpResponse<String> response = post(method, "application/json", json.replace('\'', '"'));
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("ok").asBoolean(true)).as(response.body()).isFalse();
        assertThat(body.path("error_code").asInt()).isEqualTo(response.statusCode());
        return response.statusCode() + " " + body.path("description").asText();
    }

    /** Text of a message that the bot sends without further ado. */
    int send(long chatId, String text) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("chat_id", chatId).put("text", text);
        return call("sendMessage", body.toString()).path("message_id").asInt();
    }

    HttpResponse<String> post(String method, String type, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(url(method))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    JsonNode multipart(String method, Map<String, String> fields, String part, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--b0\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--b0\r\nContent-Disposition: form-data; name=\"" + part
                        + "\"; filename=\"tea.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b0--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(url(method))
                        .header("Content-Type", "multipart/form-data; boundary=b0")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        JsonNode answer = JSON.readTree(response.body());
        return answer.path("ok").asBoolean() ? approved(method, answer.path("result")) : answer;
    }

    private static JsonNode approved(String method, JsonNode result) {
        SPEC.ifPresent(spec -> assertThat(spec.checkAnswer(method, result)).isEmpty());
        return result;
    }

    private URI url(String method) {
        return URI.create("http://127.0.0.1:" + server.port() + "/bot" + TOKEN + "/" + method);
    }

    static byte[] picture(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
