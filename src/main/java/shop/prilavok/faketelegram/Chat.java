package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One chat with the bot in it. Guarded by the cloud's lock. */
final class Chat {
    final long id;
    final boolean group;
    private final String title;
    private final Map<Long, Person> members = new LinkedHashMap<>();
    private final TreeMap<Integer, Message> messages = new TreeMap<>();
    private @Nullable ReplyKeyboard keyboard;
    private int keyboardCameWith;
    private String action = "";
    private long version;
    boolean started;
    boolean blocked;

    Chat(long id, boolean group, String title) {
        this.id = id;
        this.group = group;
        this.title = title;
        this.started = group;
    }

    void add(Person person) {
        members.put(person.id(), person);
        touch();
    }

    Optional<Person> member(long personId) {
        return Optional.ofNullable(members.get(personId));
    }

    Optional<Message> message(long messageId) {
        return Optional.ofNullable(messages.get((int) messageId)).filter(message -> !message.deleted());
    }

    Message everPosted(int messageId) {
        Message message = messages.get(messageId);
        if (message == null) {
            throw new IllegalArgumentException("Chat " + id + " never had a message " + messageId);
        }
        return message;
    }

    Message post(Person from, Instant now, Content content, Markup markup, int replyTo, String album) {
        int next = messages.isEmpty() ? 1 : messages.lastKey() + 1;
        boolean editable = from.bot() && (markup instanceof Markup.None || markup instanceof Markup.Inline);
        List<List<InlineButton>> buttons = markup instanceof Markup.Inline inline ? inline.rows() : List.of();
        Message message = new Message(next, from, now, content, buttons, 0, null, replyTo, album, editable, false);
        if (markup instanceof Markup.Reply reply) {
            keyboard = reply.keyboard();
            keyboardCameWith = next;
        } else if (markup instanceof Markup.Remove) {
            keyboard = null;
        }
        put(message);
        return message;
    }

    void put(Message message) {
        messages.put(message.id(), message);
        if (message.deleted() && message.id() == keyboardCameWith) { // phones drop the keys with their message
            keyboard = null;
        }
        action = "";
        touch();
    }

    void pressedKey() {
        if (keyboard != null && keyboard.oneTime()) {
            keyboard = null;
        }
    }

    boolean asksContact() {
        return keyboard != null && keyboard.asksContact();
    }

    void showAction(String newAction) {
        action = newAction;
        touch();
    }

    void touch() {
        version++;
    }

    long version() {
        return version;
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id);
        if (group) {
            return json.put("title", title).put("type", id <= -1_000_000_000_000L ? "supergroup" : "group");
        }
        Person person = members.values().iterator().next();
        json.put("first_name", person.firstName()).put("type", "private");
        return person.username().isEmpty() ? json : json.put("username", person.username());
    }

    /** The message as the Bot API shows it, with the one that it answers. */
    ObjectNode json(Message message) {
        ObjectNode json = MessageJson.of(message, json());
        messages.values().stream()
                .filter(other -> other.id() == message.replyTo() && !other.deleted())
                .forEach(other -> json.set("reply_to_message", MessageJson.of(other, json())));
        return json;
    }

    ChatView view() {
        return new ChatView(
                id,
                title,
                group,
                List.copyOf(members.values()),
                version,
                List.copyOf(messages.values()),
                keyboard,
                action,
                blocked);
    }
}
