package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The people on the other side of the bot: what they do with their phones, and what they see there.
 *
 * <p>A private chat has the id of its person, a group the (negative) id that it was made with. Ids of chats, persons or
 * messages that do not exist are an {@link IllegalArgumentException}. Safe for all threads.
 */
public final class Users {
    private final Cloud cloud;

    Users(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Opens the private chat of a person with the bot, who cannot write there before the person does; or finds it. */
    public Person arrive(long id, String firstName, String languageCode) {
        return arrive(Person.of(id, firstName, languageCode));
    }

    /** The same; a person already there gets the new name and language. */
    public Person arrive(Person person) {
        if (person.id() <= 0 || person.bot()) {
            throw new IllegalArgumentException("A person has a positive id and is no bot: " + person);
        }
        return cloud.changing(() -> {
            Chat chat = cloud.chats.computeIfAbsent(person.id(), id -> new Chat(id, false, person.firstName()));
            cloud.chats.values().stream()
                    .filter(other -> other == chat || other.member(person.id()).isPresent())
                    .forEach(other -> other.add(person));
            return person;
        });
    }

    /**
     * Makes a group with the bot in it.
     *
     * @param chatId negative; from −1000000000000 down it is a supergroup
     */
    public void openGroup(long chatId, String title, Collection<Person> members) {
        if (chatId >= 0) {
            throw new IllegalArgumentException("A group has a negative id, not " + chatId);
        }
        cloud.changing(() -> {
            Chat chat = cloud.chats.computeIfAbsent(chatId, id -> new Chat(id, true, title));
            members.forEach(chat::add);
            return chat;
        });
    }

    /** Types into the private chat, also a command or the text of a reply key. Unblocks nothing. */
    public Message say(long personId, String text) {
        return say(personId, personId, text, 0);
    }

    /**
     * Types into any chat. In a group the bot learns only of commands and of answers to its own messages, as a bot in
     * Telegram's privacy mode does.
     *
     * @param replyTo id of the message that is answered, 0 for none
     */
    public Message say(long chatId, long personId, String text, int replyTo) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A phone does not send an empty text");
        }
        return cloud.changing(() -> {
            Chat chat = cloud.chat(chatId);
            boolean heard = botHears(chat, text, replyTo);
            Message message = post(
                    chat, personId, new Content.Text(FormattedText.typed(text).stripped()), replyTo);
            if (heard) {
                tell(chat, message);
            }
            return message;
        });
    }

    /**
     * Changes what the person wrote before. In a group the bot learns of it only as of a new message.
     *
     * @throws IllegalArgumentException when the message is gone, or not his own text
     */
    public Message edit(long chatId, long personId, int messageId, String text) {
        return cloud.changing(() -> {
            Chat chat = cloud.chat(chatId);
            Message before = chat.everPosted(messageId);
            boolean own = before.from().id() == personId && before.content() instanceof Content.Text;
            if (before.deleted() || !own) {
                throw new IllegalArgumentException("Message " + messageId + " is not of " + personId + " to change");
            }
            Message message = before.edited(
                    new Content.Text(FormattedText.typed(text).stripped()), before.buttons(), cloud.now());
            chat.put(message);
            if (botHears(chat, text, before.replyTo())) {
                cloud.updates.add("edited_message", chat.json(message), cloud.now());
            }
            return message;
        });
    }

    /**
     * Presses the reply key that asks for the own phone number.
     *
     * @throws IllegalStateException when no such key is on show
     */
    public Message shareContact(long personId, String phone) {
        return cloud.changing(() -> {
            if (!cloud.chat(personId).asksContact()) {
                throw new IllegalStateException("The chat of " + personId + " shows no key that asks for a contact");
            }
            return sendContact(personId, phone, cloud.person(personId).firstName(), personId);
        });
    }

    /**
     * Sends any card of the phone's address book.
     *
     * @param ownerId whose number it is, 0 for somebody who is not on Telegram
     */
    public Message sendContact(long personId, String phone, String firstName, long ownerId) {
        return cloud.changing(() -> {
            Chat chat = cloud.chat(personId);
            Message message = post(chat, personId, new Content.Contact(phone, firstName, ownerId), 0);
            tell(chat, message);
            return message;
        });
    }

    /**
     * Presses a button that stands under a message now.
     *
     * @return id of the press, see {@link CallbackAnswer}
     * @throws IllegalArgumentException when the message is gone or has no such button
     */
    public String press(long chatId, int messageId, long personId, String callbackData) {
        return cloud.changing(() -> {
            Message message = cloud.chat(chatId).everPosted(messageId);
            boolean there = message.buttons().stream()
                    .flatMap(List::stream)
                    .anyMatch(button ->
                            button.callbackData().filter(callbackData::equals).isPresent());
            if (message.deleted() || !there) {
                throw new IllegalArgumentException(
                        "Message " + messageId + " of chat " + chatId + " has no button " + callbackData);
            }
            return pressStale(chatId, messageId, personId, callbackData);
        });
    }

    /**
     * Presses what the phone still shows, or what a hostile client makes up: the message may be deleted, the button gone
     * or never there, the person a stranger to a group.
     */
    public String pressStale(long chatId, int messageId, long personId, String callbackData) {
        return cloud.changing(() -> {
            Chat chat = cloud.chat(chatId);
            Message message = chat.everPosted(messageId);
            String id = cloud.presses.add(personId, chatId, cloud.now());
            ObjectNode query = Json.object().put("id", id);
            query.set("from", cloud.person(personId).json());
            if (message.deleted()) {
                ObjectNode gone = query.putObject("message");
                gone.set("chat", chat.json());
                gone.put("message_id", messageId).put("date", 0);
            } else {
                query.set("message", chat.json(message));
            }
            query.put("chat_instance", Long.toString(chatId * 7_919_317)).put("data", callbackData);
            cloud.updates.add("callback_query", query, cloud.now());
            return id;
        });
    }

    public void block(long personId) {
        setBlocked(personId, true);
    }

    public void unblock(long personId) {
        setBlocked(personId, false);
    }

    private void setBlocked(long personId, boolean blocked) {
        cloud.changing(() -> {
            Chat chat = cloud.chat(personId);
            if (chat.blocked == blocked) {
                return chat;
            }
            chat.blocked = blocked;
            chat.touch();
            ObjectNode change = Json.object();
            change.set("chat", chat.json());
            change.set("from", cloud.person(personId).json());
            change.put("date", cloud.now().getEpochSecond());
            change.set("old_chat_member", membership(!blocked));
            change.set("new_chat_member", membership(blocked));
            cloud.updates.add("my_chat_member", change, cloud.now());
            return chat;
        });
    }

    private ObjectNode membership(boolean blocked) {
        ObjectNode member = Asking.status(blocked ? "kicked" : "member", cloud.bot);
        return blocked ? member.put("until_date", 0) : member;
    }

    /** Ids of all chats, oldest first. */
    public List<Long> chatIds() {
        return cloud.reading(() -> List.copyOf(cloud.chats.keySet()));
    }

    public ChatView chat(long chatId) {
        return cloud.reading(() -> cloud.chat(chatId).view());
    }

    /** Waits, in real time, until the chat is newer than the version, and gives it as it then is; unchanged if too late. */
    public ChatView awaitChange(long chatId, long version, Duration longest) throws InterruptedException {
        cloud.await(longest, () -> cloud.chat(chatId).version() > version);
        return chat(chatId);
    }

    /** Waits, in real time, until the chat looks as wished, and gives that look; empty when it did not in time. */
    public Optional<ChatView> awaitChat(long chatId, Duration longest, Predicate<ChatView> wish)
            throws InterruptedException {
        Chat chat = cloud.chat(chatId);
        AtomicReference<@Nullable ChatView> last = new AtomicReference<>();
        boolean came = cloud.await(longest, () -> {
            ChatView seen = last.get();
            if (seen != null && seen.version() == chat.version()) {
                return false; // woken for another chat; many may wait at once
            }
            ChatView now = chat.view();
            last.set(now);
            return wish.test(now);
        });
        return came ? Optional.ofNullable(last.get()) : Optional.empty();
    }

    /** All answers to the presses of a person, oldest first. A new one makes a new version of its chat. */
    public List<CallbackAnswer> answers(long personId) {
        return cloud.reading(() -> cloud.presses.of(personId));
    }

    /** Waits, in real time, for the answer to a press; empty when it did not come in time. */
    public Optional<CallbackAnswer> awaitAnswer(String queryId, Duration longest) throws InterruptedException {
        cloud.await(longest, () -> cloud.presses.to(queryId).isPresent());
        return cloud.reading(() -> cloud.presses.to(queryId));
    }

    /** A file by its id, for showing it. */
    public Optional<StoredFile> file(String fileId) {
        return cloud.reading(() -> cloud.files.find(fileId));
    }

    private static boolean botHears(Chat chat, String text, int replyTo) {
        boolean toBot = replyTo != 0 && chat.everPosted(replyTo).from().bot();
        return !chat.group || toBot || text.startsWith("/");
    }

    private Message post(Chat chat, long personId, Content content, int replyTo) {
        Person person = chat.member(personId)
                .orElseThrow(() -> new IllegalArgumentException(personId + " is not in chat " + chat.id));
        if (chat.blocked) {
            throw new IllegalStateException(personId + " has blocked the bot");
        }
        chat.started = true;
        chat.pressedKey();
        return chat.post(person, cloud.now(), content, new Markup.None(), replyTo, "");
    }

    private void tell(Chat chat, Message message) {
        cloud.updates.add("message", chat.json(message), cloud.now());
    }
}
