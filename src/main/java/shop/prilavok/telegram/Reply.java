package shop.prilavok.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Messenger;

/** What Telegram said to a call, as far as it matters to what is done next. */
sealed interface Reply {

    /** Done. */
    record Good(Serializable result) implements Reply {}

    /** The message shows this already. */
    record AlreadySo() implements Reply {}

    /** The message is gone, too old or of a kind that cannot be edited. */
    record CannotEdit() implements Reply {}

    /** The group lives on under another number. */
    record Moved(ChatId to) implements Reply {}

    /** Any other failure. */
    record Failed(Messenger.Sent outcome) implements Reply {}

    /** Parts of Telegram's error texts; there are no numbers to tell these cases apart. */
    List<String> CANNOT_EDIT = List.of(
            "message to edit not found",
            "message can't be edited",
            "message_id_invalid",
            "message identifier is not specified",
            "there is no text in the message to edit",
            "there is no caption in the message to edit");

    List<String> UNREACHABLE = List.of(
            "chat not found",
            "user not found",
            "user is deactivated",
            "peer_id_invalid",
            "group chat was deactivated",
            "not enough rights",
            "have no rights",
            "chat_write_forbidden",
            "chat_restricted",
            "chat_send_",
            "topic_closed",
            "topic_deleted",
            "message thread not found");

    static Reply to(TelegramApiException failure) {
        if (failure instanceof TelegramApiRequestException answered
                && answered.getErrorCode() != null
                && answered.getErrorCode() != 0) {
            return toAnswer(answered);
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (failure instanceof TelegramApiValidationException || cause instanceof TelegramApiValidationException) {
            return new Failed(new Messenger.Refused(String.valueOf(cause.getMessage())));
        }
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt(); // the library swallows it
        }
        return outage("No proper answer from Telegram: " + cause);
    }

    static Failed outage(String why) {
        return new Failed(new Messenger.Later(why, Optional.empty(), true));
    }

    private static Reply toAnswer(TelegramApiRequestException answered) {
        int code = answered.getErrorCode();
        String said = String.valueOf(answered.getApiResponse());
        String text = said.toLowerCase(Locale.ROOT);
        ResponseParameters details = answered.getParameters();
        if (details != null && details.getMigrateToChatId() != null) {
            return new Moved(new ChatId(details.getMigrateToChatId()));
        }
        if (code == 429) {
            int seconds = details == null || details.getRetryAfter() == null ? 1 : details.getRetryAfter();
            return new Failed(new Messenger.Later(said, Optional.of(Duration.ofSeconds(seconds)), false));
        }
        if (code >= 500 || code == 401 || code == 404) { // the last two: the token is wrong, not this message
            return outage("Telegram answered " + code + ": " + said);
        }
        if (text.contains("message is not modified")) {
            return new AlreadySo();
        }
        if (says(text, CANNOT_EDIT)) {
            return new CannotEdit();
        }
        if (code == 403 || says(text, UNREACHABLE)) {
            return new Failed(new Messenger.Gone(said));
        }
        return new Failed(new Messenger.Refused(said));
    }

    private static boolean says(String text, List<String> parts) {
        return parts.stream().anyMatch(text::contains);
    }
}
