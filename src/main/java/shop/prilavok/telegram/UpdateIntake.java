package shop.prilavok.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.RawUpdate;

/**
 * Stands between the library's poller and Telegram, for four things would silence that poller for ever: an update that
 * it cannot read, a failure while updates are taken over, update numbers that start anew from below, and a webhook.
 *
 * <ol>
 *   <li>Each update of an answer is stored as it came, unread, in one commit.
 *   <li>Only then does the next request acknowledge it: its offset is the number after the last of this batch, also when
 *       that is lower than before.
 *   <li>The library itself is always told that there was nothing, after a pause if something went wrong.
 *   <li>A webhook that somebody set meanwhile is removed, or no request would ever bring anything again.
 * </ol>
 *
 * Thread-safe.
 */
final class UpdateIntake implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(UpdateIntake.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType JSON_TYPE = MediaType.get("application/json");

    private final OkHttpClient wire;
    private final Inbox inbox;
    private final InstantSource clock;
    private final PollingState state;
    private final PollingRhythm rhythm;
    private final AtomicLong offset = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param wire its calls can be broken off without the library noticing, which would log that as an error */
    UpdateIntake(OkHttpClient wire, Inbox inbox, InstantSource clock, PollingState state, PollingRhythm rhythm) {
        this.wire = wire;
        this.inbox = inbox;
        this.clock = clock;
        this.state = state;
        this.rhythm = rhythm;
    }

    /** The first update that Telegram is to send; all before it are acknowledged by asking so. 0 for the oldest there is. */
    long offset() {
        return offset.get();
    }

    /** Breaks off the request under way, ends pauses, and takes no more updates. */
    void close() {
        closed.countDown();
        wire.dispatcher().cancelAll();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!request.url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates")) {
            result(wire.newCall(request).execute());
            return answer(request, "true");
        }
        pause(poll(request).toMillis());
        return answer(request, "[]");
    }

    /** One request for updates, and what came of it stored. Never throws. Returns how long to pause before the next. */
    Duration poll(Request request) {
        if (isClosed()) {
            return Duration.ZERO;
        }
        try {
            JsonNode batch = result(wire.newCall(request).execute());
            if (!batch.isArray()) {
                throw PollFailed.passing("Telegram answered without a list of updates");
            }
            boolean news = take(batch);
            state.succeeded();
            return news ? Duration.ZERO : rhythm.breath();
        } catch (Throwable e) { // whatever it is, the poller must live on
            if (isClosed()) {
                return Duration.ZERO;
            }
            PollFailed failure = e instanceof PollFailed told ? told : PollFailed.passing(String.valueOf(e));
            state.failed(failure);
            if (failure.trouble() == PollFailed.Trouble.WEBHOOK) {
                removeWebhook(request);
            }
            return state.pause();
        }
    }

    /** What waits for the webhook stays. Never throws: where it fails, the next poll finds the webhook again. */
    private void removeWebhook(Request poll) {
        try {
            Request removal = new Request.Builder()
                    .url(poll.url()
                            .newBuilder()
                            .setPathSegment(1, "deleteWebhook")
                            .build())
                    .post(RequestBody.create("{\"drop_pending_updates\":false}", JSON_TYPE))
                    .build();
            result(wire.newCall(removal).execute());
            log.warn("Somebody set a webhook for this bot, and with it the shop heard nothing: it is removed. If that"
                    + " was not you, take a new token from BotFather");
        } catch (IOException | RuntimeException e) {
            log.warn("The webhook that somebody set could not be removed yet: {}", String.valueOf(e));
        }
    }

    /** @return whether the next request will acknowledge more than this one did */
    private boolean take(JsonNode batch) throws PollFailed {
        List<RawUpdate> updates = new ArrayList<>();
        Instant now = clock.instant();
        for (JsonNode update : batch) {
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                updates.add(new RawUpdate(id.longValue(), Lanes.of(update), update.toString(), now));
            } else {
                log.warn("Telegram sent an update without a number, it is left out");
            }
        }
        if (updates.isEmpty() || isClosed()) {
            return false;
        }
        try {
            inbox.store(updates);
        } catch (RuntimeException e) {
            // Only the kind of the failure: its text may quote what a person wrote.
            throw PollFailed.passing("Updates could not be stored, Telegram keeps them: "
                    + e.getClass().getSimpleName());
        }
        long next = updates.get(updates.size() - 1).id() + 1;
        return offset.getAndSet(next) != next;
    }

    private static JsonNode result(Response response) throws IOException {
        try (response) {
            JsonNode answer;
            try {
                answer = JSON.readTree(response.body().string());
            } catch (JsonProcessingException e) {
                throw PollFailed.passing("Telegram answered " + response.code() + " with something that is not JSON");
            }
            if (!response.isSuccessful() || !answer.path("ok").asBoolean()) {
                throw PollFailed.answered(answer.path("error_code").asInt(response.code()), answer);
            }
            return answer.path("result");
        }
    }

    private void pause(long millis) {
        try {
            // Whoever closes the intake ends the pause, so the outcome makes no difference.
            boolean ended = closed.await(millis, TimeUnit.MILLISECONDS);
            log.trace("Paused {} ms, closed: {}", millis, ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Response answer(Request request, String result) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create("{\"ok\":true,\"result\":" + result + "}", JSON_TYPE))
                .build();
    }
}
