package shop.prilavok.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Incoming;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Person;
import shop.prilavok.chat.UpdateReader;

/**
 * Understands updates of the Bot API: messages and changes of them, pressed buttons, and whether the shop is blocked. Looks
 * only at the dozen fields that a shop needs, so an update with parts that nobody knows yet is read all the same; and it
 * spares the start the building of readers for all of Telegram's types. Thread-safe.
 */
public final class TelegramUpdates implements UpdateReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In groups a command may carry the bot's name: "/start@prilavok_bot". */
    private static final Pattern ADDRESSED = Pattern.compile("^(/\\w+)@\\w+");

    @Override
    public Incoming read(String json) {
        JsonNode update;
        try {
            update = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Without the cause's text: it quotes the update, and with it what a person wrote.
            throw new IllegalArgumentException(
                    "Not an update that can be read: " + e.getClass().getSimpleName());
        }
        if (update.path("callback_query").isObject()) {
            return press(update.path("callback_query"));
        }
        if (update.path("message").isObject()) {
            return message(update.path("message"));
        }
        if (update.path("edited_message").isObject()) {
            return edited(update.path("edited_message"));
        }
        if (update.path("my_chat_member").isObject()) {
            return presence(update.path("my_chat_member"));
        }
        throw new IllegalArgumentException("Neither a message nor a pressed button");
    }

    private static Incoming press(JsonNode query) {
        JsonNode message = query.path("message");
        if (!message.isObject() || !query.path("data").isTextual()) {
            throw new IllegalArgumentException("A pressed button without a message or without data");
        }
        ChatId chat = chat(message);
        return new Incoming.Press(
                chat,
                person(query.path("from")),
                query.path("id").asText(),
                new MessageRef(number(message, "message_id"), message.has("photo")),
                query.path("data").asText());
    }

    private static Incoming message(JsonNode message) {
        ChatId chat = chat(message);
        Person from = author(message);
        boolean isPrivate = isPrivate(message);
        if (message.has("migrate_to_chat_id")) {
            return new Incoming.Moved(chat, from, new ChatId(number(message, "migrate_to_chat_id")));
        }
        if (isPrivate && isOwnContact(message)) {
            return new Incoming.OwnContact(
                    chat, from, message.path("contact").path("phone_number").asText());
        }
        if (message.path("text").isTextual()) {
            Matcher command = ADDRESSED.matcher(message.path("text").asText());
            return new Incoming.Text(chat, from, command.replaceFirst("$1"), isPrivate);
        }
        return new Incoming.Other(chat, from, isPrivate);
    }

    private static Incoming edited(JsonNode message) {
        return new Incoming.Edited(
                chat(message), author(message), message.path("text").isTextual());
    }

    /** Anybody can send anybody's card; only that of the sender himself, not passed on, proves whose number it is. */
    private static boolean isOwnContact(JsonNode message) {
        JsonNode owner = message.path("contact").path("user_id");
        JsonNode sender = message.path("from").path("id");
        return owner.isIntegralNumber()
                && sender.isIntegralNumber()
                && owner.longValue() == sender.longValue()
                && !message.has("forward_origin");
    }

    private static Incoming presence(JsonNode change) {
        ChatId chat = chat(change);
        Person from = person(change.path("from"));
        boolean isPrivate = isPrivate(change);
        JsonNode status = change.path("new_chat_member").path("status");
        if (!isPrivate || !status.isTextual()) {
            return new Incoming.Other(chat, from, isPrivate);
        }
        return new Incoming.Presence(chat, from, !status.asText().equals("kicked"));
    }

    private static ChatId chat(JsonNode holder) {
        return new ChatId(number(holder.path("chat"), "id"));
    }

    private static boolean isPrivate(JsonNode holder) {
        return holder.path("chat").path("type").asText().equals("private");
    }

    /** For an admin who hides his name, and for a channel, Telegram names a made-up person, the same in all groups. */
    private static Person author(JsonNode message) {
        return message.has("sender_chat") ? Person.ANONYMOUS : person(message.path("from"));
    }

    private static Person person(JsonNode user) {
        if (!user.isObject()) {
            return Person.ANONYMOUS;
        }
        String name =
                user.path("first_name").asText() + " " + user.path("last_name").asText();
        return new Person(
                number(user, "id"), name.strip(), user.path("language_code").asText());
    }

    private static long number(JsonNode holder, String field) {
        JsonNode number = holder.path(field);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("An update whose " + field + " is no number");
        }
        return number.longValue();
    }
}
