package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A button under a message, as the bot described it. */
public record InlineButton(ObjectNode json) {

    public String text() {
        return json.path("text").asText();
    }

    /** What the bot gets when the button is pressed. */
    public Optional<String> callbackData() {
        return field(json.path("callback_data"));
    }

    public Optional<String> url() {
        return field(json.path("url"));
    }

    /** What a press puts on the clipboard. */
    public Optional<String> copyText() {
        return field(json.path("copy_text").path("text"));
    }

    /** {@code danger}, {@code success} or {@code primary}. */
    public Optional<String> style() {
        return field(json.path("style"));
    }

    private static Optional<String> field(JsonNode value) {
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }
}
