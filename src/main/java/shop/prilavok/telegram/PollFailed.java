package shop.prilavok.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** A poll that brought nothing because something is wrong; the message says what, for the log. */
final class PollFailed extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WAIT = 3600; // a wrong number must not make the shop deaf for ever

    /** What kind of trouble it is, which decides how long to pause. */
    enum Trouble {
        PASSING,
        ASKED_TO_WAIT,
        CONFLICT,
        WEBHOOK,
        REFUSED
    }

    private final Trouble trouble;
    private final int askedSeconds;

    private PollFailed(Trouble trouble, int askedSeconds, String message) {
        super(message);
        this.trouble = trouble;
        this.askedSeconds = askedSeconds;
    }

    static PollFailed passing(String message) {
        return new PollFailed(Trouble.PASSING, 0, message);
    }

    /** @param answer Telegram's error object */
    static PollFailed answered(int status, JsonNode answer) {
        String said = "Telegram answered " + status + ": "
                + answer.path("description").asText("without a reason");
        int wait = answer.path("parameters").path("retry_after").asInt(0);
        if (wait > 0) {
            return new PollFailed(Trouble.ASKED_TO_WAIT, Math.min(wait, LONGEST_WAIT), said);
        }
        return switch (status) {
            case 409 -> new PollFailed(isAboutWebhook(said) ? Trouble.WEBHOOK : Trouble.CONFLICT, 0, said);
            case 401, 404 ->
                new PollFailed(
                        Trouble.REFUSED,
                        0,
                        said + ". The bot's token is wrong or revoked: take a new one from BotFather");
            default -> passing(said);
        };
    }

    private static boolean isAboutWebhook(String said) {
        return said.toLowerCase(Locale.ROOT).contains("webhook");
    }

    Trouble trouble() {
        return trouble;
    }

    /** How long Telegram asked to wait. */
    Duration asked() {
        return Duration.ofSeconds(askedSeconds);
    }
}
