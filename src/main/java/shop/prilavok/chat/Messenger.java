package shop.prilavok.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * The way to people. Calls out, so never inside a unit of work; none of its methods throws for anything that the service
 * or the network does. Thread-safe.
 */
public interface Messenger {
    /** Sends a new message. */
    Sent send(ChatId chat, Screen screen);

    /**
     * Makes an earlier message show this screen. Where that is impossible (too old, deleted, a picture that would have to
     * become text) a new message is sent and the old one removed. "Is already so" counts as done.
     */
    Sent show(ChatId chat, MessageRef earlier, Screen screen);

    /**
     * Takes the buttons away from an earlier message. Keys below the text field go away with their message, so a message
     * that has such keys is removed. Best effort, and never makes a new message.
     */
    void retire(ChatId chat, MessageRef earlier);

    /** Takes an earlier message away; only its buttons, when it is too old for that. Best effort. */
    void remove(ChatId chat, MessageRef earlier);

    /**
     * Ends the waiting circle on a pressed button. Best effort, and does not wait for
     * the service: a press older than some seconds cannot be answered.
     *
     * @param toast a short text, at most 200 characters; empty for none
     * @param alert whether it has to be closed by hand
     */
    void answer(String pressId, String toast, boolean alert);

    /** How it went. */
    sealed interface Sent {}

    /** The message stands. */
    record Done(MessageRef message) implements Sent {}

    /**
     * Not now.
     *
     * @param after how long the service asked to wait, if it said so
     * @param outage true when the service as a whole does not work; false when it is about this chat
     */
    record Later(String why, Optional<Duration> after, boolean outage) implements Sent {}

    /** This chat cannot be reached any more: blocked, deleted, never existed. */
    record Gone(String why) implements Sent {}

    /** The chat goes on under another number. Nothing was sent. */
    record Moved(ChatId to) implements Sent {}

    /** The message itself is refused; sending it again would not help. */
    record Refused(String why) implements Sent {}
}
