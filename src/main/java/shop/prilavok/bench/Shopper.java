package shop.prilavok.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shop.prilavok.faketelegram.ChatView;
import shop.prilavok.faketelegram.InlineButton;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.faketelegram.Users;

/** A customer with a phone, who presses as soon as he sees the next screen. For one thread. */
final class Shopper {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Users users;
    private final long id;

    Shopper(Users users, long id) {
        this.users = users;
        this.id = id;
        users.arrive(id, "Анна", "ru");
    }

    /**
     * A press that brought a new screen.
     *
     * @param query the messenger's id of it
     * @param nanos until the new screen was there
     */
    record Press(String query, Instant at, long nanos) {}

    /** Types {@code /start} and waits for the first screen. */
    void start() throws InterruptedException {
        Optional<Message> before = screen();
        users.say(id, "/start");
        await(before, "an answer to /start");
    }

    /** Presses the button whose label contains this, and waits until the screen is another. */
    Press press(String label) throws InterruptedException {
        Optional<Message> before = screen();
        InlineButton button = before.flatMap(message -> button(message, label))
                .orElseThrow(() -> new IllegalStateException("There is no button " + label + " on " + before));
        Instant at = Instant.now();
        long begin = System.nanoTime();
        String query = users.pressStale(
                id, before.orElseThrow().id(), id, button.callbackData().orElseThrow());
        await(before, "the screen behind " + label);
        return new Press(query, at, System.nanoTime() - begin);
    }

    boolean sees(String label) {
        return screen().flatMap(message -> button(message, label)).isPresent();
    }

    private Optional<Message> screen() {
        return users.chat(id).lastFromBot();
    }

    private void await(Optional<Message> before, String what) throws InterruptedException {
        if (users.awaitChat(id, PATIENCE, chat -> isNew(chat, before)).isEmpty()) {
            throw new IllegalStateException("A customer waited in vain for " + what);
        }
    }

    private static boolean isNew(ChatView chat, Optional<Message> before) {
        Optional<Message> now = chat.lastFromBot();
        return now.isPresent() && !now.equals(before);
    }

    private static Optional<InlineButton> button(Message message, String label) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .filter(button ->
                        button.text().contains(label) && button.callbackData().isPresent())
                .findFirst();
    }
}
