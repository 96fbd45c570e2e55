package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the shop of events by POST, in the background, again and again until it answers exactly 200. YooKassa goes on
 * for a day; this gives up after six attempts within half a minute.
 */
final class Notifications implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 500;

    private final ScheduledExecutorService courier = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "yookassa-notifications");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable HttpClient
            http; // dear, and a fake inside a simulation needs none; the courier's thread alone uses it
    private volatile @Nullable URI webhook;
    private volatile @Nullable Consumer<String> listener;

    void to(@Nullable URI webhook) {
        this.webhook = webhook;
    }

    void to(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Sends the object as it is now. */
    void send(String event, ObjectNode object, int copies) {
        ObjectNode body = Wire.object().put("type", "notification").put("event", event);
        body.set("object", object);
        Consumer<String> direct = listener;
        if (direct != null) {
            direct.accept(body.toString());
        }
        URI target = webhook;
        if (target == null || copies == 0) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        for (int copy = 0; copy < copies; copy++) {
            schedule(request, 1, 0);
        }
    }

    private void schedule(HttpRequest request, int attempt, long pause) {
        try {
            var unused = courier.schedule(() -> deliver(request, attempt), pause, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("The fake is closing, a notification is dropped");
        }
    }

    private void deliver(HttpRequest request, int attempt) {
        try {
            int status =
                    http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 200) {
                return;
            }
            log.info("The shop answered a notification with {}", status);
        } catch (IOException e) {
            log.info("The shop could not be notified: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (attempt < ATTEMPTS) {
            schedule(request, attempt + 1, FIRST_PAUSE_MILLIS << attempt);
        }
    }

    private HttpClient http() {
        HttpClient made = http;
        if (made == null) {
            made = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
            http = made;
        }
        return made;
    }

    @Override
    public void close() {
        courier.shutdownNow();
    }
}
