package shop.prilavok.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which updates must be handled one after another: those of one private chat, and in a group those of one person, so that
 * one admin's slow request does not hold up the others. Looks at raw updates, for an update that cannot be understood
 * has to lie in some lane too.
 */
final class Lanes {
    private Lanes() {}

    static String of(JsonNode update) {
        for (JsonNode part : update) {
            JsonNode chat =
                    part.has("chat") ? part.path("chat") : part.path("message").path("chat");
            if (chat.path("id").canConvertToLong()) {
                boolean isPrivate = chat.path("type").asText("private").equals("private");
                String id = chat.path("id").asText();
                return isPrivate ? id : id + ":" + part.path("from").path("id").asText("0");
            }
        }
        return "update";
    }
}
