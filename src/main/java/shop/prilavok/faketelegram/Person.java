package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user of Telegram, or the bot itself. The id of a person is also the id of the private chat with the bot.
 *
 * @param languageCode IETF tag such as {@code ru}; empty when the phone does not tell
 * @param username without the at sign; empty when there is none
 */
public record Person(long id, String firstName, String languageCode, String username, boolean bot) {

    /** A human being without a username. */
    public static Person of(long id, String firstName, String languageCode) {
        return new Person(id, firstName, languageCode, "", false);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("is_bot", bot).put("first_name", firstName);
        if (!username.isEmpty()) {
            json.put("username", username);
        }
        if (!languageCode.isEmpty()) {
            json.put("language_code", languageCode);
        }
        return json;
    }
}
