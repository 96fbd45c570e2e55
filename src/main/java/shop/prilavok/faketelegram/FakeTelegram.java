package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;

/**
 * The Bot API for one bot: {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}. Any client of the Bot API
 * works against it unchanged; {@link #users} is the other side of the conversation and {@link #faults} breaks it.
 *
 * <p>Everything is in memory. Safe for all threads; a long poll keeps its thread for at most 50 s. Dates, lives of updates
 * and flood limits follow the given clock, waiting is done in real time. Not there: webhook delivery, Markdown, payments,
 * topics, inline mode, and media other than photos and documents.
 */
public final class FakeTelegram implements Route, AutoCloseable {
    private static final int CALLS_KEPT = 20_000;

    private final String token;
    private final Cloud cloud;
    private final Methods methods;
    private final TelegramFaults faults;
    private final Users users;
    private final Deque<Call> calls = new ArrayDeque<>();

    /**
     * @param token in Telegram's form, {@code <bot id>:<secret>}
     * @throws IllegalArgumentException for a token of another form
     */
    public FakeTelegram(String token, InstantSource clock, FakeTelegramOptions options) {
        if (!token.matches("\\d{1,15}:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("A bot token looks like 123456:AbCdEf, the one given does not");
        }
        this.token = token;
        long botId = Long.parseLong(token.substring(0, token.indexOf(':')));
        cloud = new Cloud(new Person(botId, options.botName(), "", options.botUsername(), true), clock, options);
        methods = new Methods(cloud);
        faults = new TelegramFaults(cloud);
        users = new Users(cloud);
    }

    public Users users() {
        return users;
    }

    public TelegramFaults faults() {
        return faults;
    }

    /** The newest calls of the bot, oldest first; getUpdates among them, and calls that a fault swallowed. */
    public List<Call> calls() {
        return cloud.reading(() -> List.copyOf(calls));
    }

    /** How many updates are gone because nobody fetched them in time; a pressed button is soon too old. */
    public int forgottenUpdates() {
        return cloud.reading(cloud.updates::forgotten);
    }

    /** Ends everything that waits, so that the server around it can stop at once. */
    @Override
    public void close() {
        cloud.close();
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        if (request.path().startsWith("/file/bot" + token + "/")) {
            return file(request.path().substring(("/file/bot" + token + "/").length()));
        }
        try {
            return answer(methodOf(request.path()), request);
        } catch (Refusal refusal) {
            return Response.json(refusal.code(), Json.write(refusal.json()));
        }
    }

    private Response file(String path) {
        return cloud.reading(() -> cloud.files.atPath(path))
                .map(file -> Response.of(200, file.contentType(), file.bytes()))
                .orElseGet(
                        () -> Response.json(404, Json.write(Refusal.notFound().json())));
    }

    /** A token of the right form that is not ours is 401, any other address 404, as at Telegram. */
    private String methodOf(String path) {
        if (path.startsWith("/bot" + token + "/")) {
            return path.substring(("/bot" + token + "/").length());
        }
        throw path.matches("/bot\\d+:[A-Za-z0-9_-]+/\\w+") ? Refusal.unauthorized() : Refusal.notFound();
    }

    private Response answer(String written, Request request) throws InterruptedException {
        Methods.Named method = methods.find(written.toLowerCase(Locale.ROOT)).orElseThrow(Refusal::notFound);
        Parameters parameters = Parameters.read(request);
        ObjectNode received = parameters.json().deepCopy();
        Call call = new Call(
                cloud.now(),
                method.name(),
                received,
                Set.copyOf(parameters.uploads().keySet()));
        Optional<TelegramFault> fault = cloud.changing(() -> {
            calls.add(call);
            if (calls.size() > CALLS_KEPT) {
                calls.remove();
            }
            return faults.take(call);
        });
        return fault.isPresent() ? spoiled(fault.get(), method, parameters) : perform(method, parameters);
    }

    private Response spoiled(TelegramFault fault, Methods.Named method, Parameters parameters)
            throws InterruptedException {
        if (fault instanceof TelegramFault.TooManyRequests limit) {
            throw Refusal.tooManyRequests(limit.retryAfterSeconds());
        }
        if (fault instanceof TelegramFault.ServerError) {
            throw Refusal.serverError();
        }
        if (fault instanceof TelegramFault.OtherPoller) {
            throw Polling.terminated();
        }
        if (fault instanceof TelegramFault.BadGateway) {
            return Response.html(502, "<html><head><title>502 Bad Gateway</title></head></html>");
        }
        if (fault instanceof TelegramFault.NullResult) {
            return Response.json(200, "{\"ok\":true,\"result\":null}");
        }
        if (fault instanceof TelegramFault.Late late) {
            Response response = perform(method, parameters);
            faults.sitOut(late.delay());
            return response;
        }
        if (fault instanceof TelegramFault.LostAnswer) {
            perform(method, parameters);
        }
        throw new HangUp("A fault that was asked for: " + fault);
    }

    private static Response perform(Methods.Named method, Parameters parameters) throws InterruptedException {
        try {
            JsonNode result = method.performer().perform(parameters);
            ObjectNode body = Json.object().put("ok", true);
            body.set("result", result);
            return Response.json(200, Json.write(body));
        } catch (Refusal refusal) {
            return Response.json(refusal.code(), Json.write(refusal.json()));
        }
    }
}
