package shop.prilavok.telegram;

import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.Random;

/** A program of its own: polls until an update came, closes, and leaves its main method. */
final class PollingProgram {
    private PollingProgram() {}

    public static void main(String[] arguments) {
        InboxInMemory inbox = new InboxInMemory();
        TelegramConnection connection = TelegramConnection.direct(arguments[0], ScriptedTelegram.TOKEN);
        try (TelegramPoller poller = new TelegramPoller(connection, inbox, InstantSource.system(), new Random())) {
            poller.start();
            await().until(() -> !inbox.ids().isEmpty());
        }
    }
}
