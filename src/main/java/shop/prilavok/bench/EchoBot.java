package shop.prilavok.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shop.prilavok.chat.Button;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.Incoming;
import shop.prilavok.chat.Markup;
import shop.prilavok.chat.Messenger;
import shop.prilavok.chat.PictureFiles;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.RawUpdate;
import shop.prilavok.chat.Screen;
import shop.prilavok.sandbox.SandboxAddresses;
import shop.prilavok.telegram.TelegramConnection;
import shop.prilavok.telegram.TelegramMessenger;
import shop.prilavok.telegram.TelegramPoller;
import shop.prilavok.telegram.TelegramUpdates;

/**
 * The least that a bot can do: answers every press by another text in the same message. It has the shop's own way to
 * Telegram, and neither memory nor disk, so it is what the way costs.
 */
final class EchoBot implements AutoCloseable {
    static final String BUTTON = "Ещё";
    private static final int THREADS = 8;

    private final TelegramUpdates reader = new TelegramUpdates();
    private final ExecutorService hands = Executors.newFixedThreadPool(THREADS);
    private final TelegramMessenger messenger;
    private final TelegramPoller poller;

    EchoBot(SandboxAddresses servers) {
        TelegramConnection connection = TelegramConnection.direct(servers.telegramUrl(), servers.botToken());
        messenger = new TelegramMessenger(connection, new NoPictures(), new PictureTroubles(), Clock.systemUTC());
        poller = new TelegramPoller(connection, new StraightOn(), Clock.systemUTC(), new Random(5)).start();
    }

    private void echo(RawUpdate update) {
        Incoming incoming = reader.read(update.json());
        Screen screen = Screen.of(
                Markup.of("Это было обновление № " + update.id()), List.of(List.of(new Button.Act(BUTTON, "again"))));
        Messenger.Sent sent;
        if (incoming instanceof Incoming.Press press) {
            messenger.answer(press.pressId(), "", false);
            sent = messenger.show(press.chat(), press.message(), screen);
        } else {
            sent = messenger.send(incoming.chat(), screen);
        }
        if (!(sent instanceof Messenger.Done)) {
            throw new IllegalStateException("The echo was not taken: " + sent);
        }
    }

    @Override
    public void close() {
        poller.close();
        hands.shutdownNow();
        messenger.close();
    }

    /** Gives updates on as they come, and keeps none. */
    private final class StraightOn implements Inbox {
        @Override
        public void store(List<RawUpdate> updates) {
            updates.forEach(update -> hands.execute(() -> echo(update)));
        }

        @Override
        public Optional<RawUpdate> oldest(Set<String> busyLanes) {
            return Optional.empty();
        }

        @Override
        public void handled(long id) {}

        @Override
        public void quarantine(long id, String why) {}

        @Override
        public int waiting() {
            return 0;
        }

        @Override
        public int purge(Instant receivedBefore) {
            return 0;
        }
    }

    private static final class NoPictures implements PictureFiles {
        @Override
        public Optional<String> fileId(String url) {
            return Optional.empty();
        }

        @Override
        public void keep(String url, String fileId) {}

        @Override
        public void forget(String url) {}
    }
}
