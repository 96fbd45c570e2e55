package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads an {@code InputMedia}. Photos and documents only; other kinds are refused in plain words. */
final class Media {
    private Media() {}

    static Content read(FileStore files, Parameters parameters, JsonNode media, String captionComplaint) {
        FormattedText caption = Words.caption(media, captionComplaint);
        String given = media.path("media").asText("");
        return switch (media.path("type").asText("")) {
            case "photo" -> new Content.Photo(files.take(parameters, given, given, true), caption);
            case "document" -> new Content.Document(files.take(parameters, given, given, false), caption);
            default -> throw Refusal.badRequest("can't parse InputMedia: only photo and document are known here");
        };
    }
}
