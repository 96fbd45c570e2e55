package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A formatted stretch of a text.
 *
 * @param type in the Bot API's words: bold, italic, text_link…
 * @param offset UTF-16 units from the beginning
 * @param length UTF-16 units
 * @param detail the address of a text_link or the language of a pre; empty for all others
 */
public record Entity(String type, int offset, int length, String detail) {

    static Entity read(JsonNode json) {
        String type = json.path("type").asText();
        String detail = type.equals("text_link")
                ? json.path("url").asText()
                : json.path("language").asText("");
        return new Entity(type, json.path("offset").asInt(), json.path("length").asInt(), detail);
    }

    int end() {
        return offset + length;
    }

    ObjectNode json() {
        ObjectNode json =
                Json.object().put("offset", offset).put("length", length).put("type", type);
        if (type.equals("text_link")) {
            json.put("url", detail);
        } else if (!detail.isEmpty()) {
            json.put("language", detail);
        }
        return json;
    }
}
