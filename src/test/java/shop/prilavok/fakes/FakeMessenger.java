package shop.prilavok.fakes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Messenger;
import shop.prilavok.chat.Screen;

/** Remembers what every chat shows, as a phone would: messages in order, each as it was last edited. */
public final class FakeMessenger implements Messenger {
    private final FakeUnitOfWork unit;
    private final Map<ChatId, Map<Long, Screen>> chats = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Deque<Sent> failures = new ArrayDeque<>();
    private final Set<ChatId> closed = new HashSet<>();
    private Runnable meanwhile = () -> {};
    private long lastId;
    private int made;

    public FakeMessenger(FakeUnitOfWork unit) {
        this.unit = unit;
    }

    /** The next message fails like this. */
    public synchronized void failNext(Sent failure) {
        failures.add(failure);
    }

    /** What happens while the next change of a message is on its way. */
    public synchronized void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** The bot is thrown out of this chat. */
    public synchronized void close(ChatId chat) {
        closed.add(chat);
    }

    /** It is let in again. */
    public synchronized void reopen(ChatId chat) {
        closed.remove(chat);
    }

    /** How many messages were sent or edited so far: each counts against the messenger's limits. */
    public synchronized int made() {
        return made;
    }

    /** All messages of a chat, oldest first. */
    public synchronized List<Screen> messages(ChatId chat) {
        return List.copyOf(chats.getOrDefault(chat, Map.of()).values());
    }

    public synchronized Screen last(ChatId chat) {
        List<Screen> messages = messages(chat);
        if (messages.isEmpty()) {
            throw new IllegalStateException("Nothing was sent to chat " + chat);
        }
        return messages.get(messages.size() - 1);
    }

    /** What was said to a press; empty string for a silent answer. */
    public synchronized Optional<String> answer(String pressId) {
        return Optional.ofNullable(answers.get(pressId));
    }

    @Override
    public synchronized Sent send(ChatId chat, Screen screen) {
        notInUnit();
        Sent failure = closed.contains(chat) ? new Gone("the bot was kicked") : failures.poll();
        if (failure != null) {
            return failure;
        }
        made++;
        messagesOf(chat).put(++lastId, screen);
        return new Done(new MessageRef(lastId, screen.picture().isPresent()));
    }

    @Override
    public synchronized Sent show(ChatId chat, MessageRef earlier, Screen screen) {
        notInUnit();
        Runnable happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        boolean pictureWouldBecomeText = earlier.photo() && screen.picture().isEmpty();
        if (pictureWouldBecomeText
                || screen.contactLabel().isPresent()
                || !messagesOf(chat).containsKey(earlier.id())) {
            Sent sent = send(chat, screen);
            if (sent instanceof Done) {
                messagesOf(chat).remove(earlier.id());
            }
            return sent;
        }
        Sent failure = failures.poll();
        if (failure != null) {
            return failure;
        }
        made++;
        messagesOf(chat).put(earlier.id(), screen);
        return new Done(new MessageRef(earlier.id(), screen.picture().isPresent()));
    }

    @Override
    public synchronized void retire(ChatId chat, MessageRef earlier) {
        notInUnit();
        messagesOf(chat)
                .computeIfPresent(
                        earlier.id(),
                        (id, screen) -> screen.contactLabel().isPresent()
                                ? null
                                : new Screen(screen.text(), screen.picture(), List.of(), Optional.empty()));
        made++;
    }

    @Override
    public synchronized void remove(ChatId chat, MessageRef earlier) {
        notInUnit();
        messagesOf(chat).remove(earlier.id());
    }

    private Map<Long, Screen> messagesOf(ChatId chat) {
        return chats.computeIfAbsent(chat, any -> new LinkedHashMap<>());
    }

    @Override
    public synchronized void answer(String pressId, String toast, boolean alert) {
        notInUnit();
        if (toast.length() > 200) {
            throw new IllegalArgumentException("A toast has at most 200 characters");
        }
        answers.put(pressId, toast);
    }

    /** Ids of the messages that have buttons on them; keys beside a contact button stand elsewhere. */
    public synchronized List<Long> withButtons(ChatId chat) {
        List<Long> ids = new ArrayList<>();
        messagesOf(chat).forEach((id, screen) -> {
            if (!screen.buttons().isEmpty() && screen.contactLabel().isEmpty()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void notInUnit() {
        if (unit.isOpen()) {
            throw new IllegalStateException("Calls out, so never inside a unit of work");
        }
    }
}
