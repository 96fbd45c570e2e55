package shop.prilavok.sheets;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import shop.prilavok.catalog.Problem;
import shop.prilavok.http.Wire;

/**
 * One spreadsheet over Google's official client. Every call is made once: no retries, no redirects, a deadline over all
 * of it, after which the call is abandoned and its outcome unknown. At most {@value #READS} reads and {@value #WRITES}
 * writes a minute leave; Google allows 60 of each. Thread-safe; blocks the caller up to the deadline.
 */
public final class SheetsConnection {
    static final int READS = 20;
    static final int WRITES = 30;

    private static final String JSON = "application/json; charset=UTF-8";
    private static final GsonFactory GSON = GsonFactory.getDefaultInstance();

    /**
     * Where the sheet is, and how long to wait for it.
     *
     * @param root where the Sheets API is, such as {@code https://sheets.googleapis.com/}
     * @param spreadsheetId the long part of the sheet's address
     * @param deadline for a whole call, the token's included
     */
    public record Target(URI root, String spreadsheetId, Duration deadline) {
        public static Target of(URI root, String spreadsheetId) {
            return new Target(root, spreadsheetId, Duration.ofSeconds(45));
        }
    }

    private final Target target;
    private final ServiceAccount account;
    private final Sheets sheets;
    private final RefusalReader refusals;
    private final Budget reads;
    private final Budget writes;
    private final ExecutorService calls;

    /** @param wire carries the requests instead of the network, for a simulation */
    public SheetsConnection(
            Target target, ServiceAccount account, Optional<Wire> wire, InstantSource clock, RandomGenerator chance) {
        this.target = target;
        this.account = account;
        this.calls = wire.isPresent() ? MoreExecutors.newDirectExecutorService() : abandonable();
        HttpTransport transport = wire.<HttpTransport>map(WireTransport::new).orElseGet(NetHttpTransport::new);
        this.refusals = new RefusalReader(clock, chance);
        this.reads = new Budget(READS, clock);
        this.writes = new Budget(WRITES, clock);
        HttpCredentialsAdapter token = new HttpCredentialsAdapter(account.over(transport));
        this.sheets = new Sheets.Builder(transport, GSON, request -> {
                    token.initialize(request);
                    request.setConnectTimeout(5_000);
                    request.setReadTimeout(30_000);
                    request.setNumberOfRetries(1);
                    request.setFollowRedirects(false);
                })
                .setApplicationName("Prilavok")
                .setGoogleClientRequestInitializer(call -> call.set("prettyPrint", false)) // twice the bytes otherwise
                .setRootUrl(target.root().toString().replaceFirst("/*$", "/"))
                .build();
    }

    /** Threads of abandoned calls must not keep the shop from stopping. */
    private static ExecutorService abandonable() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "sheets-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Why a call brought nothing, and so what a person can do about it. */
    Problem trouble(SheetAnswer<?> failure) {
        return new Diagnosis(account.email(), target.spreadsheetId()).of(failure);
    }

    /** One look at the given ranges, or at the properties alone when none is given. */
    SheetAnswer<Spreadsheet> look(List<String> ranges, String fields) {
        return call(reads, Spreadsheet.class, () -> {
            Sheets.Spreadsheets.Get get = sheets.spreadsheets().get(target.spreadsheetId());
            get.setFields(fields);
            if (!ranges.isEmpty()) {
                get.setRanges(ranges);
            }
            return get.buildHttpRequest();
        });
    }

    /** The mark that a batch left, if it was applied. */
    SheetAnswer<DeveloperMetadata> mark(int id) {
        return call(
                reads,
                DeveloperMetadata.class,
                () -> request(sheets.spreadsheets().developerMetadata().get(target.spreadsheetId(), id)));
    }

    /** Sends these very bytes as a {@code batchUpdate}. */
    SheetAnswer<BatchUpdateSpreadsheetResponse> write(byte[] body) {
        return call(writes, BatchUpdateSpreadsheetResponse.class, () -> {
            HttpRequest request = request(
                    sheets.spreadsheets().batchUpdate(target.spreadsheetId(), new BatchUpdateSpreadsheetRequest()));
            request.setContent(new ByteArrayContent(JSON, body));
            return request;
        });
    }

    private static HttpRequest request(AbstractGoogleClientRequest<?> call) throws IOException {
        return call.buildHttpRequest();
    }

    /** Makes the request, the token for it included. */
    private interface Preparation {
        HttpRequest prepare() throws IOException;
    }

    private <T> SheetAnswer<T> call(Budget budget, Class<T> type, Preparation preparation) {
        Optional<Duration> wait = budget.spend();
        if (wait.isPresent()) {
            return new SheetAnswer.NotNow<>(wait.get(), "our own limit of calls a minute is reached");
        }
        Future<SheetAnswer<T>> running = calls.submit(() -> make(type, preparation));
        try {
            SheetAnswer<T> answer = running.get(target.deadline().toMillis(), TimeUnit.MILLISECONDS);
            if (answer instanceof SheetAnswer.NotNow<T> notNow) {
                budget.close(notNow.after());
            }
            return answer;
        } catch (TimeoutException e) {
            running.cancel(true);
            return new SheetAnswer.Unknown<>(
                    "no answer within " + target.deadline().toSeconds() + " s");
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new SheetAnswer.Unknown<>("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            return new SheetAnswer.Unknown<>("the call broke: " + e.getCause());
        }
    }

    private <T> SheetAnswer<T> make(Class<T> type, Preparation preparation) {
        HttpRequest request;
        try {
            request = preparation.prepare();
        } catch (IOException e) {
            String why = "no access token from Google for " + account.email() + ": " + e.getMessage();
            return isRefusal(e) ? new SheetAnswer.NoToken<>(why) : new SheetAnswer.NotSent<>(why);
        }
        request.setThrowExceptionOnExecuteError(false);
        try {
            HttpResponse response = request.execute();
            try {
                return answer(type, response.getStatusCode(), response.parseAsString());
            } finally {
                response.disconnect();
            }
        } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
            return new SheetAnswer.NotSent<>("Google cannot be reached: " + e.getMessage());
        } catch (IOException e) {
            return new SheetAnswer.Unknown<>("the connection broke: " + e.getMessage());
        }
    }

    /** Google answered, and says that it is for the key's sake. */
    private static boolean isRefusal(IOException failure) {
        return failure.getCause() instanceof HttpResponseException answer
                && (answer.getStatusCode() == 400 || answer.getStatusCode() == 401);
    }

    private <T> SheetAnswer<T> answer(Class<T> type, int status, String body) {
        if (status != 200) {
            return refusals.read(status, body);
        }
        try {
            return new SheetAnswer.Ok<>(GSON.fromString(body, type));
        } catch (IOException | RuntimeException e) { // a web page, or a piece of an answer
            return new SheetAnswer.Unknown<>("an answer that is not Google's: " + RefusalReader.cut(body));
        }
    }
}
