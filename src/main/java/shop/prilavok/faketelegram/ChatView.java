package shop.prilavok.faketelegram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat at one moment.
 *
 * @param version grows with everything that can be seen: messages, edits, deletions, answers to presses, chat actions
 * @param messages oldest first, deleted ones among them
 * @param keyboard the reply keyboard on show
 * @param action what the bot is doing, such as {@code typing}; empty since its last message
 */
public record ChatView(
        long chatId,
        String title,
        boolean group,
        List<Person> members,
        long version,
        List<Message> messages,
        @Nullable ReplyKeyboard keyboard,
        String action,
        boolean blocked) {

    /** Messages that are still there, oldest first. */
    public List<Message> present() {
        return messages.stream().filter(message -> !message.deleted()).toList();
    }

    /** The bot's newest message that is still there. */
    public Optional<Message> lastFromBot() {
        return present().stream().filter(message -> message.from().bot()).reduce((earlier, later) -> later);
    }
}
