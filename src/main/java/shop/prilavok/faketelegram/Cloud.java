package shop.prilavok.faketelegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What Telegram's servers know. One lock guards all of it; whoever waits for news gives the lock away meanwhile. */
final class Cloud {
    final Person bot;
    final Map<Long, Chat> chats = new LinkedHashMap<>();
    final FileStore files = new FileStore();
    final Presses presses = new Presses();
    final Updates updates;
    final FloodGate floodGate;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean closed;

    Cloud(Person bot, InstantSource clock, FakeTelegramOptions options) {
        this.bot = bot;
        this.clock = clock;
        this.updates = new Updates(options.firstUpdateId());
        this.floodGate = new FloodGate(options.floodLimits());
    }

    Instant now() {
        return clock.instant();
    }

    /** Runs under the lock and wakes everybody who waits. */
    <T> T changing(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            news.signalAll();
            lock.unlock();
        }
    }

    /** Runs under the lock and wakes nobody. */
    <T> T reading(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits in real time, whatever the injected clock says, because a caller on the network does.
     *
     * @return whether the condition came true
     */
    boolean await(Duration longest, BooleanSupplier condition) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!condition.getAsBoolean()) {
                if (left <= 0 || closed) {
                    return false;
                }
                left = news.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody waits any longer. */
    void close() {
        changing(() -> closed = true);
    }

    Chat chat(long chatId) {
        return Optional.ofNullable(chats.get(chatId))
                .orElseThrow(() -> new IllegalArgumentException("There is no chat " + chatId));
    }

    Person person(long personId) {
        return chats.values().stream()
                .flatMap(chat -> chat.member(personId).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no person " + personId));
    }

    /** The chat that a call is about. */
    Chat chat(Parameters parameters) {
        if (parameters.text("chat_id").orElse("").isEmpty()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return Optional.ofNullable(chats.get(parameters.number("chat_id").orElse(0)))
                .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    /** The chat that a call wants to write into. */
    Chat writableChat(Parameters parameters) {
        Chat chat = chat(parameters);
        if (!chat.started) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
        if (chat.blocked) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        return chat;
    }
}
