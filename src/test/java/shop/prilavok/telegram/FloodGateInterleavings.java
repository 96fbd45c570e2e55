package shop.prilavok.telegram;

import java.time.Duration;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.prilavok.chat.ChatId;

/** Couriers with a message for the same group at one moment, in every order in which their steps can fall. */
@Tag("interleavings")
public class FloodGateInterleavings {
    private static final ChatId GROUP = new ChatId(-100);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final FloodGate gate = new FloodGate(() -> NOW);

    /** Two messages more, and the minute's limit of a group is reached. */
    public FloodGateInterleavings() {
        for (int sent = 0; sent < 16; sent++) {
            gate.pass(GROUP);
        }
    }

    @Operation
    public long pass() {
        return gate.pass(GROUP).toSeconds();
    }

    @Operation
    public long passToAnotherChat() {
        return gate.pass(new ChatId(1)).toSeconds();
    }

    @Operation
    public void telegramAsksToWait() {
        gate.closeFor(GROUP, Duration.ofSeconds(90));
    }

    @Test
    void no_more_messages_pass_than_telegram_allows_however_many_couriers_ask() {
        new ModelCheckingOptions()
                .iterations(5)
                .invocationsPerIteration(100)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(1)
                .check(FloodGateInterleavings.class);
    }
}
