package shop.prilavok.fakesheets;

import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;

/**
 * Google Sheets API v4 and its token endpoint ({@code /token}), for spreadsheets that were added from Java. Thread-safe.
 * Writes to one spreadsheet happen one after another, each whole or not at all. Nothing outlives the process.
 */
public final class FakeSheets implements Route {
    private static final int KEPT_CALLS = 5_000;

    private final InstantSource clock;
    private final Tokens tokens;
    private final Quota quota;
    private final SheetsApi api = new SheetsApi();
    private final SheetsFaults faults = new SheetsFaults();
    private final Deque<ApiCall> calls = new ArrayDeque<>();
    private volatile boolean quotaOn = true;

    /** @param random for tokens; must be safe for use by several threads, as {@link java.util.Random} is */
    public FakeSheets(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.tokens = new Tokens(clock, random);
        this.quota = new Quota(clock);
    }

    public void add(Spreadsheet spreadsheet) {
        api.add(spreadsheet);
    }

    /** Lets an account in by its key. Without any key every well-formed assertion is believed. */
    public void trust(String account, PublicKey key) {
        tokens.trust(account, key);
    }

    /** Makes all access tokens invalid, as when a key is withdrawn. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /**
     * How long access tokens live, an hour from the start. A client that reads another clock than this server's learns only
     * by a refusal that its token is too old.
     */
    public void letTokensLive(Duration time) {
        tokens.live(time);
    }

    /** Whether 60 reads and 60 writes a minute is the limit; it is from the start. */
    public void limitCalls(boolean on) {
        quotaOn = on;
    }

    public SheetsFaults faults() {
        return faults;
    }

    /** The last calls, oldest first; those to the token endpoint too. */
    public List<ApiCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    @Override
    public Response answer(Request received) throws InterruptedException {
        Request request;
        try {
            request = Gzip.unpacked(received);
        } catch (ApiError refused) {
            return refused.response();
        }
        try {
            Response response = broken(request);
            note(request, response.status());
            return Gzip.packed(response, request);
        } catch (HangUp cut) {
            note(request, 0);
            throw cut;
        }
    }

    private void note(Request request, int status) {
        String body = isToken(request) ? "" : request.text(); // an assertion is a secret
        synchronized (calls) {
            calls.addLast(new ApiCall(clock.instant(), request.method(), request.path(), body, status));
            if (calls.size() > KEPT_CALLS) {
                calls.removeFirst();
            }
        }
    }

    private static boolean isToken(Request request) {
        return request.path().equals("/token");
    }

    private Response broken(Request request) throws InterruptedException {
        Optional<SheetsFaults.Switch> hit = faults.hitting(request.path());
        if (hit.isEmpty()) {
            return sound(request);
        }
        SheetsFaults.Switch on = hit.get();
        SheetsFault fault = on.fault();
        if (fault instanceof SheetsFault.Down) {
            return ApiError.unavailable().response();
        } else if (fault instanceof SheetsFault.Slow slow) {
            on.whenOff().await(slow.delay().toMillis(), TimeUnit.MILLISECONDS);
            return sound(request);
        } else if (fault instanceof SheetsFault.Dislikes dislikes) {
            return request.text().contains(dislikes.text())
                    ? ApiError.invalid("Invalid requests: " + dislikes.text()).response()
                    : sound(request);
        } else if (fault instanceof SheetsFault.TooManyRequests) {
            return Quota.refusal(SheetsApi.kind(request));
        } else if (fault instanceof SheetsFault.BadGateway) {
            return Response.html(
                    502,
                    "<!DOCTYPE html><html><title>Error 502 (Server Error)!!1</title>"
                            + "<p>The server encountered a temporary error. Please try again in 30 seconds.</html>");
        } else if (fault instanceof SheetsFault.Hanging) {
            on.whenOff().await();
            throw new HangUp("the fault was switched off");
        } else if (fault instanceof SheetsFault.AppliedThenHungUp) {
            sound(request);
            throw new HangUp("the answer was lost");
        } else if (fault instanceof SheetsFault.AppliedThenUnavailable) {
            sound(request);
            return ApiError.unavailable().response();
        } else if (fault instanceof SheetsFault.Truncated) {
            throw new HangUp("half of the answer was lost", sound(request));
        } else {
            later(request, ((SheetsFault.AppliedLater) fault).delay());
            return ApiError.unavailable().response();
        }
    }

    private void later(Request request, Duration delay) {
        Runnable landing = faults.delay(() -> note(request, sound(request).status()));
        CompletableFuture<Void> unused = CompletableFuture.runAsync(
                landing, CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The answer of a server without faults. */
    private Response sound(Request request) {
        if (isToken(request)) {
            return tokens.answer(request);
        }
        try {
            if (request.header("authorization").isEmpty()) {
                throw ApiError.anonymous(request.method().equals("GET"));
            }
            String account = tokens.account(request).orElseThrow(ApiError::unauthenticated);
            Quota.Kind kind = SheetsApi.kind(request);
            if (quotaOn && !quota.take(account, kind)) {
                return Quota.refusal(kind);
            }
            Response response = api.answer(request, account);
            if (kind == Quota.Kind.READ) {
                faults.readDone();
            }
            return response;
        } catch (ApiError refused) {
            return refused.response();
        }
    }
}
