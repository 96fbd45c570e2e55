package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A bot of one screen that speaks the wires of the sandbox, so that the page can be tried without a shop. */
final class DemoBot {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final SandboxAddresses addresses;
    private long offset;

    DemoBot(SandboxAddresses addresses) {
        this.addresses = addresses;
    }

    /** Answers everything that people did so far; waits for news at most the given seconds. */
    void step(int seconds) throws IOException, InterruptedException {
        JsonNode updates = call("getUpdates", object().put("offset", offset).put("timeout", seconds));
        for (JsonNode update : updates.path("result")) {
            offset = update.path("update_id").asLong() + 1;
            if (update.has("callback_query")) {
                pressed(update.path("callback_query"));
            } else {
                said(update.path("message"));
            }
        }
    }

    /** Sends a file as a photo, as client libraries do: in a multipart body and without saying what it is. */
    void upload(long chat, byte[] file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n" + chat
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(
                                URI.create(addresses.telegramUrl() + "/bot" + addresses.botToken() + "/sendPhoto"))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("sendPhoto: " + answer.body());
        }
    }

    void takeBack(long chat, int message) throws IOException, InterruptedException {
        call("deleteMessage", object().put("chat_id", chat).put("message_id", message));
    }

    private void said(JsonNode message) throws IOException, InterruptedException {
        long chat = message.path("chat").path("id").asLong();
        if (message.has("contact")) {
            pay(chat, message);
        } else if (message.path("text").asText().equals("/start")) {
            ObjectNode menu = object().put("chat_id", chat)
                    .put("photo", addresses.pageUrl() + "/pictures/CER-01-B.jpg")
                    .put("parse_mode", "HTML")
                    .put(
                            "caption",
                            "<b>Кружка «Тихое утро»</b>, синяя\n\nЛепим на круге, обжигаем дважды. 350 мл, тёплая в ладонях."
                                    + "\n\n<b>1 150 ₽</b> · в наличии 9 шт.");
            menu.set(
                    "reply_markup",
                    inline(List.of(
                            List.of("молочная", "v:W", "• синяя", "v:B"), List.of("−", "q:-", "1 шт.", "q", "+", "q:+"),
                            List.of("🧺 В корзину", "add"), List.of("← Керамика", "back", "Корзина · 2", "cart"))));
            call("sendPhoto", menu);
        } else {
            call("sendMessage", object().put("chat_id", chat).put("text", "Не понял. Нажмите /start"));
        }
    }

    private void pressed(JsonNode query) throws IOException, InterruptedException {
        String data = query.path("data").asText();
        long chat = query.path("message").path("chat").path("id").asLong();
        ObjectNode answer = object().put("callback_query_id", query.path("id").asText());
        if (data.equals("add")) {
            ObjectNode ask = object().put("chat_id", chat)
                    .put("text", "Куда вам позвонить? Нажмите кнопку внизу или напишите номер.");
            ask.putObject("reply_markup")
                    .put("resize_keyboard", true)
                    .put("one_time_keyboard", true)
                    .putArray("keyboard")
                    .addArray()
                    .addObject()
                    .put("text", "Отправить мой номер")
                    .put("request_contact", true);
            call("sendMessage", ask);
            call("answerCallbackQuery", answer.put("text", "Добавили в корзину"));
        } else {
            call(
                    "answerCallbackQuery",
                    answer.put("text", "Сейчас на складе 9 шт.").put("show_alert", true));
        }
    }

    private void pay(long chat, JsonNode message) throws IOException, InterruptedException {
        ObjectNode payment = object().put("capture", true).put("description", "Заказ № 1042");
        payment.putObject("amount").put("value", "1150.00").put("currency", "RUB");
        payment.putObject("confirmation").put("type", "redirect").put("return_url", "https://t.me/prilavok_bot");
        String basic = Base64.getEncoder()
                .encodeToString((addresses.shopId() + ":" + addresses.secretKey()).getBytes(StandardCharsets.UTF_8));
        JsonNode created = send(
                HttpRequest.newBuilder(URI.create(addresses.yookassaUrl() + "/v3/payments"))
                        .header("Authorization", "Basic " + basic)
                        .header("Idempotence-Key", UUID.randomUUID().toString()),
                payment);
        ObjectNode link = object().put("chat_id", chat)
                .put("parse_mode", "HTML")
                .put("text", "<b>Заказ № 1042</b>\nКружка «Тихое утро», синяя — 1 шт.\n\nК оплате <b>1 150 ₽</b>");
        link.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "Оплатить 1 150 ₽")
                .put(
                        "url",
                        created.path("confirmation").path("confirmation_url").asText());
        call("sendMessage", link);
        ObjectNode card = object().put("chat_id", addresses.adminChatId())
                .put("parse_mode", "HTML")
                .put(
                        "text",
                        "<b>Новый заказ № 1042</b>\n"
                                + message.path("contact").path("phone_number").asText()
                                + "\nКружка «Тихое утро», синяя × 1\n\nСумма <b>1 150 ₽</b>, ждёт оплаты");
        card.set("reply_markup", inline(List.of(List.of("Принять", "o:1042:a", "Отменить", "o:1042:c"))));
        call("sendMessage", card);
    }

    private JsonNode call(String method, ObjectNode parameters) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(
                        URI.create(addresses.telegramUrl() + "/bot" + addresses.botToken() + "/" + method)),
                parameters);
    }

    private JsonNode send(HttpRequest.Builder request, ObjectNode body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.build().uri() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Rows of alternating texts and callback data. */
    private static ObjectNode inline(List<List<String>> rows) {
        ObjectNode markup = object();
        ArrayNode keyboard = markup.putArray("inline_keyboard");
        for (List<String> row : rows) {
            ArrayNode buttons = keyboard.addArray();
            for (int i = 0; i < row.size(); i += 2) {
                buttons.addObject().put("text", row.get(i)).put("callback_data", row.get(i + 1));
            }
        }
        return markup;
    }
}
