package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Writes a message in the Bot API's form. */
final class MessageJson {
    private MessageJson() {}

    static ObjectNode of(Message message, ObjectNode chat) {
        ObjectNode json = Json.object().put("message_id", message.id());
        json.set("from", message.from().json());
        json.set("chat", chat);
        json.put("date", message.date().getEpochSecond());
        Instant editedAt = message.editedAt();
        if (editedAt != null) {
            json.put("edit_date", editedAt.getEpochSecond());
        }
        if (!message.album().isEmpty()) {
            json.put("media_group_id", message.album());
        }
        content(json, message.content());
        if (!message.buttons().isEmpty()) {
            ArrayNode rows = json.putObject("reply_markup").putArray("inline_keyboard");
            message.buttons().forEach(row -> {
                ArrayNode array = rows.addArray();
                row.forEach(button -> array.add(button.json()));
            });
        }
        return json;
    }

    private static void content(ObjectNode json, Content content) {
        if (content instanceof Content.Text text) {
            words(json, "text", "entities", text.text());
        } else if (content instanceof Content.Photo photo) {
            json.putArray("photo").add(photo.file().photoJson());
            words(json, "caption", "caption_entities", photo.caption());
        } else if (content instanceof Content.Document document) {
            json.set("document", document.file().documentJson());
            words(json, "caption", "caption_entities", document.caption());
        } else if (content instanceof Content.Contact contact) {
            ObjectNode card = json.putObject("contact")
                    .put("phone_number", contact.phone())
                    .put("first_name", contact.firstName());
            if (contact.ownerId() != 0) {
                card.put("user_id", contact.ownerId());
            }
        }
    }

    private static void words(ObjectNode json, String name, String entities, FormattedText words) {
        if (!words.text().isEmpty()) {
            json.put(name, words.text());
        }
        if (!words.entities().isEmpty()) {
            json.set(entities, words.entitiesJson());
        }
    }
}
