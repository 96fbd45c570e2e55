package shop.prilavok.faketelegram;

import java.time.Instant;

/**
 * The bot's answer to a press.
 *
 * @param queryId what {@link Users#press} returned
 * @param text what the person sees; empty when the answer only ends the spinner
 * @param alert a window to be closed, not a passing notice
 * @param url page that opens; empty when none
 */
public record CallbackAnswer(
        String queryId, long personId, long chatId, String text, boolean alert, String url, Instant at) {}
