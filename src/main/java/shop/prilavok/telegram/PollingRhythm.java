package shop.prilavok.telegram;

import java.time.Duration;

/**
 * How patient the polling is.
 *
 * @param longPoll how long Telegram may wait for an update before it answers with none; whole seconds, at most 50
 * @param grace how much later than that an answer may come before the connection is given up
 * @param breath the pause after an answer that brought nothing new
 * @param firstPause the pause after the first failure in a row; each further one is longer
 * @param longestPause the longest of these pauses
 * @param conflictPause the pause after "another program polls this bot, or takes its updates by a webhook"
 * @param refusedPause the pause after "no such bot", which only a new token can mend
 * @param watch how often it is looked at whether polling still runs
 */
record PollingRhythm(
        Duration longPoll,
        Duration grace,
        Duration breath,
        Duration firstPause,
        Duration longestPause,
        Duration conflictPause,
        Duration refusedPause,
        Duration watch) {

    static PollingRhythm usual() {
        return new PollingRhythm(
                Duration.ofSeconds(50),
                Duration.ofSeconds(10),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10));
    }
}
