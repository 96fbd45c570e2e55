package shop.prilavok.faketelegram;

/**
 * How much the bot may send. Edits count as messages; deletions, chat actions and answers to presses do not.
 *
 * @param privateBurst messages that a private chat takes at once; they grow back one a second
 * @param groupPerMinute messages that a group takes in any 60 seconds
 */
public record FloodLimits(int privateBurst, int groupPerMinute) {
    public FloodLimits {
        if (privateBurst < 1 || groupPerMinute < 1) {
            throw new IllegalArgumentException(
                    "Flood limits must be at least 1, not " + privateBurst + " and " + groupPerMinute);
        }
    }

    /** Roughly what Telegram says; its exact burst is not published. */
    public static FloodLimits usual() {
        return new FloodLimits(20, 20);
    }

    public static FloodLimits none() {
        return new FloodLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
