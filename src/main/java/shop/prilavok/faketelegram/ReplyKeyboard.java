package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The keyboard shown in place of the phone's own. */
public record ReplyKeyboard(ObjectNode json) {

    /** A key; a press sends its text, or the person's own contact when {@code asksContact}. */
    public record Key(String text, boolean asksContact) {}

    public List<List<Key>> rows() {
        List<List<Key>> rows = new ArrayList<>();
        for (JsonNode row : json.path("keyboard")) {
            List<Key> keys = new ArrayList<>();
            for (JsonNode key : row) {
                keys.add(new Key(
                        key.isTextual() ? key.asText() : key.path("text").asText(),
                        key.path("request_contact").asBoolean()));
            }
            rows.add(List.copyOf(keys));
        }
        return List.copyOf(rows);
    }

    /** Grey text of the input field; empty when there is none. */
    public String placeholder() {
        return json.path("input_field_placeholder").asText("");
    }

    boolean asksContact() {
        return rows().stream().flatMap(List::stream).anyMatch(Key::asksContact);
    }

    boolean oneTime() {
        return json.path("one_time_keyboard").asBoolean();
    }
}
