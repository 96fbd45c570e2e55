package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and measures the texts of calls. Lengths are UTF-16 units of what a reader sees. */
final class Words {
    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;

    private Words() {}

    static FormattedText toSend(Parameters parameters) {
        return text(parameters, "message is too long");
    }

    static FormattedText toEdit(Parameters parameters) {
        return text(parameters, "MESSAGE_TOO_LONG");
    }

    private static FormattedText text(Parameters parameters, String complaint) {
        FormattedText text = read(
                parameters.text("text").orElse(""),
                parameters.text("parse_mode").orElse(""),
                parameters.structure("entities"));
        if (text.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        return limited(text, TEXT, complaint);
    }

    static FormattedText captionToSend(Parameters parameters) {
        return caption(parameters, "message caption is too long");
    }

    static FormattedText captionToEdit(Parameters parameters) {
        return caption(parameters, "MEDIA_CAPTION_TOO_LONG");
    }

    private static FormattedText caption(Parameters parameters, String complaint) {
        return limited(
                read(
                        parameters.text("caption").orElse(""),
                        parameters.text("parse_mode").orElse(""),
                        parameters.structure("caption_entities")),
                CAPTION,
                complaint);
    }

    /** The caption inside an {@code InputMedia}. */
    static FormattedText caption(JsonNode media, String complaint) {
        return limited(
                read(
                        media.path("caption").asText(""),
                        media.path("parse_mode").asText(""),
                        media.path("caption_entities")),
                CAPTION,
                complaint);
    }

    private static FormattedText limited(FormattedText text, int most, String complaint) {
        if (text.text().length() > most) {
            throw Refusal.badRequest(complaint);
        }
        return text;
    }

    /** Of the parse modes only HTML is known; Markdown is refused rather than guessed. */
    private static FormattedText read(String raw, String parseMode, JsonNode entities) {
        String mode = parseMode.toLowerCase(Locale.ROOT);
        if (mode.equals("html")) {
            return Html.parse(raw).stripped();
        }
        if (!mode.isEmpty() && !mode.equals("none")) {
            throw Refusal.badRequest("unsupported parse_mode");
        }
        List<Entity> given = new ArrayList<>();
        entities.forEach(entity -> given.add(Entity.read(entity)));
        return new FormattedText(raw, given).stripped();
    }
}
