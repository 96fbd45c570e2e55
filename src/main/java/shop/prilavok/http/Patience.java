package shop.prilavok.http;

import java.time.Duration;

/**
 * How much a server bears from its clients.
 *
 * @param idle after so long without a byte a connection is cut
 * @param longest after so long it is cut whatever it does
 * @param connections so many are held at once; a further one is let in, and the one that was there longest is cut
 * @param oneRequest whether a connection ends with its first answer
 */
public record Patience(Duration idle, Duration longest, int connections, boolean oneRequest) {
    /** For clients that we know: the idle time is above the longest long poll that Telegram allows, 50 s. */
    public static Patience withFriends() {
        return new Patience(Duration.ofSeconds(70), Duration.ofDays(1), 4_096, false);
    }

    /** For the open internet, where a request is small and soon told. */
    public static Patience withStrangers() {
        return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 256, true);
    }
}
