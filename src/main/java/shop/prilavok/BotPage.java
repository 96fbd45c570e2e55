package shop.prilavok;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import shop.prilavok.chat.Dialogue;
import shop.prilavok.order.OrderId;

/**
 * The bot's own page at Telegram: it is published, and the bot's name learnt, soon after the shop opens or else as soon as
 * Telegram answers. One thread steps; anybody may ask for the way back.
 */
final class BotPage {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** No name, no chat; but the app opens, and the buyer finds the shop there. */
    private static final String TELEGRAM = "https://t.me/";

    private final BooleanSupplier publish;
    private final Supplier<String> name;
    private final InstantSource clock;
    private Duration pause = SOON;
    private Instant at = Instant.MIN;

    /**
     * @param publish false when it is to be tried again
     * @param name of the bot, without {@code @}; empty while it is not known
     */
    BotPage(BooleanSupplier publish, Supplier<String> name, InstantSource clock) {
        this.publish = publish;
        this.name = name;
        this.clock = clock;
    }

    boolean step() {
        if (!clock.instant().isBefore(at)) {
            at = publish.getAsBoolean() ? Instant.MAX : clock.instant().plus(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
        return false;
    }

    Instant nextAt() {
        return at;
    }

    /** Where the buyer goes from the payment page. */
    String returnUrl(OrderId order) {
        String bot = name.get();
        return bot.isEmpty() ? TELEGRAM : Dialogue.returnUrl(bot, order);
    }
}
