package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.prilavok.faketelegram.CallbackAnswer;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.Content;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.faketelegram.ReplyKeyboard;
import shop.prilavok.faketelegram.StoredFile;
import shop.prilavok.faketelegram.Users;

/** What a phone shows of one chat, as JSON for the page. Thread-safe. */
final class ChatScreen {
    private static final int MESSAGES_SHOWN = 200;
    private static final int ANSWERS_SHOWN = 20;

    private final Users users;
    private final String bot;
    private final String run;

    /**
     * @param bot how the bot is called, for the top of a private chat
     * @param run marks the answers, whose numbers begin anew with each start: a page left open has heard those of the last
     */
    ChatScreen(Users users, String bot, String run) {
        this.users = users;
        this.bot = bot;
        this.run = run;
    }

    boolean has(long chatId) {
        return users.chatIds().contains(chatId);
    }

    String version(long chatId) {
        return chatId + ":" + users.chat(chatId).version();
    }

    ObjectNode json(long chatId) {
        ChatView chat = users.chat(chatId);
        ObjectNode json = PageJson.object()
                .put("id", chatId)
                .put("group", chat.group())
                .put("title", chat.group() ? chat.title() : bot)
                .put("action", chat.action())
                .put("started", !chat.messages().isEmpty());
        List<Message> present = chat.present();
        ArrayNode messages = json.putArray("messages");
        present.subList(Math.max(0, present.size() - MESSAGES_SHOWN), present.size())
                .forEach(message -> messages.add(message(message)));
        ReplyKeyboard keyboard = chat.keyboard();
        if (keyboard != null) {
            json.set("keyboard", keyboard(keyboard));
        }
        json.set("answers", answers(chatId, chat.members()));
        return json;
    }

    private static ObjectNode message(Message message) {
        ObjectNode json = PageJson.object()
                .put("id", message.id())
                .put("bot", message.from().bot())
                .put("from", message.from().firstName())
                .put("at", message.date().getEpochSecond())
                .put("html", message.content().words().html());
        if (message.content() instanceof Content.Photo photo) {
            json.put("photo", address(photo.file()));
        } else if (message.content() instanceof Content.Document document) {
            json.put("file", document.file().name());
        } else if (message.content() instanceof Content.Contact contact) {
            json.put("contact", contact.firstName() + ", " + contact.phone());
        }
        ArrayNode rows = json.putArray("buttons");
        for (List<InlineButton> row : message.buttons()) {
            ArrayNode buttons = rows.addArray();
            row.forEach(button -> buttons.add(button(button)));
        }
        return json;
    }

    /** Pictures given by address are shown from there, uploaded ones from this server. */
    private static String address(StoredFile file) {
        Optional<String> url = file.url().filter(address -> address.matches("https?://.*"));
        return url.orElse("/photos/" + file.id());
    }

    private static ObjectNode button(InlineButton button) {
        ObjectNode json = PageJson.object().put("text", button.text());
        button.callbackData().ifPresent(data -> json.put("data", data));
        button.url().filter(url -> url.matches("(https?|tg)://.*")).ifPresent(url -> json.put("url", url));
        button.copyText().ifPresent(text -> json.put("copy", text));
        return json;
    }

    private static ObjectNode keyboard(ReplyKeyboard keyboard) {
        ObjectNode json = PageJson.object().put("placeholder", keyboard.placeholder());
        ArrayNode rows = json.putArray("rows");
        keyboard.rows().forEach(row -> {
            ArrayNode keys = rows.addArray();
            row.forEach(key -> keys.addObject().put("text", key.text()).put("contact", key.asksContact()));
        });
        return json;
    }

    private ArrayNode answers(long chatId, Collection<Person> members) {
        ArrayNode json = PageJson.array();
        for (Person person : members) {
            List<CallbackAnswer> here = users.answers(person.id()).stream()
                    .filter(answer -> answer.chatId() == chatId)
                    .toList();
            here.subList(Math.max(0, here.size() - ANSWERS_SHOWN), here.size())
                    .forEach(answer -> json.addObject()
                            .put("id", run + ":" + answer.queryId())
                            .put("who", answer.personId())
                            .put("text", answer.text())
                            .put("alert", answer.alert())
                            .put("url", answer.url()));
        }
        return json;
    }
}
