package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The {@code reply_markup} of a call, checked. */
sealed interface Markup {
    int INLINE_TOTAL = 100;
    int INLINE_ROW = 8;
    int REPLY_TOTAL = 300;
    int REPLY_ROW = 12;
    int CALLBACK_BYTES = 64;
    int COPY_CHARS = 256;
    int MARKUP_BYTES = 10_000;

    record None() implements Markup {}

    record Inline(List<List<InlineButton>> rows) implements Markup {}

    record Reply(ReplyKeyboard keyboard) implements Markup {}

    record Remove() implements Markup {}

    record ForceReply() implements Markup {}

    /** Throws a {@link Refusal} for what Telegram would not take. */
    static Markup read(JsonNode json, boolean group) {
        if (json.path("inline_keyboard").isArray()) {
            return new Inline(inline(json));
        }
        if (json.path("keyboard").isArray() && json instanceof ObjectNode object) {
            ReplyKeyboard keyboard = new ReplyKeyboard(object.deepCopy());
            long total = keyboard.rows().stream().mapToLong(List::size).sum();
            if (total > REPLY_TOTAL || keyboard.rows().stream().anyMatch(row -> row.size() > REPLY_ROW)) {
                throw Refusal.badRequest("reply markup is too long");
            }
            if (group && keyboard.asksContact()) {
                throw Refusal.badRequest("phone number can be requested in private chats only");
            }
            return new Reply(keyboard);
        }
        if (json.path("remove_keyboard").asBoolean()) {
            return new Remove();
        }
        return json.path("force_reply").asBoolean() ? new ForceReply() : new None();
    }

    private static List<List<InlineButton>> inline(JsonNode json) {
        List<List<InlineButton>> rows = new ArrayList<>();
        int total = 0;
        for (JsonNode row : json.path("inline_keyboard")) {
            List<InlineButton> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(button(button)));
            total += buttons.size();
            if (buttons.size() > INLINE_ROW || total > INLINE_TOTAL) {
                throw Refusal.badRequest("reply markup is too long");
            }
            if (!buttons.isEmpty()) {
                rows.add(List.copyOf(buttons));
            }
        }
        if (utf8(Json.write(json)) > MARKUP_BYTES) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return List.copyOf(rows);
    }

    private static InlineButton button(JsonNode json) {
        if (!(json instanceof ObjectNode object) || json.path("text").asText().isBlank()) {
            throw Refusal.badRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
        }
        InlineButton button = new InlineButton(object.deepCopy());
        if (object.size() - (object.has("style") ? 1 : 0) - (object.has("icon_custom_emoji_id") ? 1 : 0) < 2) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        button.callbackData()
                .map(Markup::utf8)
                .filter(size -> size < 1 || size > CALLBACK_BYTES)
                .ifPresent(size -> {
                    throw Refusal.badRequest("BUTTON_DATA_INVALID");
                });
        button.copyText()
                .filter(text -> text.isEmpty() || text.length() > COPY_CHARS)
                .ifPresent(text -> {
                    throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
                });
        button.url().filter(url -> !leadsSomewhere(url)).ifPresent(url -> {
            throw Refusal.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        });
        return button;
    }

    /** Unlike Telegram this takes {@code localhost}, where the sandbox's payment page lives. */
    private static boolean leadsSomewhere(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && List.of("http", "https", "tg").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
