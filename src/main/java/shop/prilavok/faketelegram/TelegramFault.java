package shop.prilavok.faketelegram;

import java.time.Duration;

/** A way in which a call goes wrong. Unless said otherwise the call has no effect. */
public sealed interface TelegramFault {

    /** 429 with {@code retry_after}. */
    record TooManyRequests(int retryAfterSeconds) implements TelegramFault {}

    /** 500 in Telegram's JSON. */
    record ServerError() implements TelegramFault {}

    /** 502 as the front end gives it: an HTML page. */
    record BadGateway() implements TelegramFault {}

    /** The effect comes at once, the answer late. */
    record Late(Duration delay) implements TelegramFault {}

    /** The connection breaks before anything happened. */
    record LostRequest() implements TelegramFault {}

    /** The connection breaks when the effect has come: the message is there, and the bot does not know. */
    record LostAnswer() implements TelegramFault {}

    /** {@code {"ok":true,"result":null}}. */
    record NullResult() implements TelegramFault {}

    /** 409, as when a second bot polls with the same token. */
    record OtherPoller() implements TelegramFault {}
}
