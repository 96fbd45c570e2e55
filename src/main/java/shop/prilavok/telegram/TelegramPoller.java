package shop.prilavok.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import shop.prilavok.chat.Inbox;

/**
 * Asks Telegram for updates and stores them in the inbox, for as long as it is open. Whatever Telegram, the network or
 * the inbox do, it goes on; an update is acknowledged only when it is stored. It removes a webhook before it starts and
 * whenever it meets one, without dropping what waits there. Only one poller may run for one bot. Thread-safe.
 */
public final class TelegramPoller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");
    private static final Duration SILENT_FOR_LONG = Duration.ofSeconds(90);

    private final TelegramConnection connection;
    private final PollingRhythm rhythm;
    private final PollingState state;
    private final UpdateIntake intake;
    private final OkHttpClient wire;
    private final ScheduledThreadPoolExecutor threads =
            new ScheduledThreadPoolExecutor(2, DaemonThreads.named("telegram-poll"));
    private final BotSession session;

    public TelegramPoller(TelegramConnection connection, Inbox inbox, InstantSource clock, RandomGenerator random) {
        this(connection, inbox, clock, random, PollingRhythm.usual());
    }

    TelegramPoller(
            TelegramConnection connection,
            Inbox inbox,
            InstantSource clock,
            RandomGenerator random,
            PollingRhythm rhythm) {
        this.connection = connection;
        this.rhythm = rhythm;
        this.state = new PollingState(rhythm, clock, random);
        Duration answer = rhythm.longPoll().plus(rhythm.grace());
        this.wire = connection.http(answer, answer.plus(rhythm.grace())).build();
        this.intake = new UpdateIntake(wire, inbox, clock, state, rhythm);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.session = new BotSession(
                JSON,
                new OkHttpClient.Builder().addInterceptor(intake).build(),
                threads,
                connection.token(),
                connection::url,
                theirCount -> request(),
                () -> state,
                updates -> {}); // the intake has stored them already
    }

    private GetUpdates request() {
        return GetUpdates.builder()
                .offset(Math.toIntExact(intake.offset()))
                .limit(100)
                .timeout(Math.toIntExact(rhythm.longPoll().toSeconds()))
                .allowedUpdates(WANTED)
                .build();
    }

    /** Starts polling in the background; where that fails it is tried again. To be called once. */
    public TelegramPoller start() {
        threads.execute(this::keepPolling);
        return this;
    }

    /**
     * Asks once, without waiting for updates to come, and stores them: for whoever calls the shop's steps himself instead
     * of starting it.
     *
     * @return how long to pause before the next time
     */
    public Duration poll() {
        GetUpdates once = request();
        once.setTimeout(0);
        try {
            return intake.poll(new Request.Builder()
                    .url(connection.baseUrl().replaceAll("/$", "") + "/bot" + connection.token() + "/"
                            + once.getMethod())
                    .post(RequestBody.create(JSON.writeValueAsString(once), MediaType.get("application/json")))
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request for updates cannot be written", e);
        }
    }

    private void keepPolling() {
        Duration next = rhythm.watch();
        try {
            ScheduledFuture<?> polling = session.getRunningPolling();
            if (polling == null || polling.isDone()) {
                session.stop(); // or it would take itself for running
                session.start();
                log.info("Polling {} for updates", connection);
            }
        } catch (Throwable e) { // this is the watchdog: nothing may end it
            if (!intake.isClosed()) {
                state.failed(e.getCause() instanceof PollFailed failure ? failure : PollFailed.passing(reason(e)));
                next = state.pause();
            }
        }
        try {
            ScheduledFuture<?> unused = threads.schedule(this::keepPolling, next.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.trace("Closed while starting");
        }
    }

    private static String reason(Throwable e) {
        return String.valueOf(e.getCause() == null ? e : e.getCause());
    }

    /** How long ago Telegram last answered a request for updates; counted from the start if it never did. */
    public Duration sinceLastPoll() {
        return state.sinceLastPoll();
    }

    /** What is wrong, in a sentence; empty when updates come in. */
    public Optional<String> check() {
        if (state.trouble().isPresent()) {
            return state.trouble();
        }
        return state.sinceLastPoll().compareTo(SILENT_FOR_LONG) > 0
                ? Optional.of("Telegram has not answered for " + sinceLastPoll().toSeconds() + " s")
                : Optional.empty();
    }

    /**
     * Breaks off the request under way; what it would have brought stays with Telegram. Waits up to a second for updates
     * that are being stored.
     */
    @Override
    public void close() {
        intake.close();
        session.stop();
        // Not shutdownNow: an interrupt in the middle of a write would close the database's file.
        threads.shutdown();
        boolean ended = false;
        try {
            for (int i = 0; i < 10 && !ended; i++) {
                wire.dispatcher().cancelAll(); // again, for a request that had only been about to start
                ended = threads.awaitTermination(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            log.warn("Polling did not end in time, it ends with the program");
        }
        wire.dispatcher().executorService().shutdown();
        wire.connectionPool().evictAll();
    }
}
