package shop.prilavok.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Messenger;

/**
 * Makes calls that put something into a chat: not more than the flood limits allow, and with every failure as a
 * {@link Reply}. Thread-safe.
 */
final class ChatLine {
    private final TelegramClient telegram;
    private final FloodGate gate;

    /** A call to the Bot API. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Serializable make(TelegramClient telegram, String chat) throws TelegramApiException;
    }

    ChatLine(TelegramClient telegram, InstantSource clock) {
        this.telegram = telegram;
        this.gate = new FloodGate(clock);
    }

    Reply make(ChatId chat, Call call) {
        Duration wait = gate.pass(chat);
        return wait.isZero() ? instead(chat, call) : full(Optional.of(wait));
    }

    /** For what is not tried again when there is no room for it now. */
    Reply makeNow(ChatId chat, Call call) {
        return gate.passNow(chat) ? instead(chat, call) : full(Optional.empty());
    }

    private static Reply full(Optional<Duration> wait) {
        return new Reply.Failed(new Messenger.Later("Telegram's limit of messages is reached", wait, false));
    }

    /** In the place of a call that put nothing into the chat. */
    Reply instead(ChatId chat, Call call) {
        Reply reply = attempt(chat, call);
        if (reply instanceof Reply.Failed failed && failed.outcome() instanceof Messenger.Later later) {
            later.after().ifPresent(pause -> gate.closeFor(chat, pause));
        }
        return reply;
    }

    private Reply attempt(ChatId chat, Call call) {
        try {
            Serializable result = call.make(telegram, chat.toString());
            return result == null ? Reply.outage("Telegram answered with nothing") : new Reply.Good(result);
        } catch (TelegramApiException e) {
            return Reply.to(e);
        } catch (RuntimeException e) {
            return Reply.outage("An answer of Telegram that cannot be read: " + e);
        }
    }
}
