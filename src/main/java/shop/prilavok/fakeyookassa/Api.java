package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/** Everything under {@code /v3/}: who may call, which calls there are, and that each key works once. Thread-safe. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern PATH = Pattern.compile("/v3/(\\w+)(?:/([\\w-]+))?(?:/(\\w+))?");

    /** Answers a call; {@code id} is the second part of the path, or empty. */
    private interface Handler {
        ObjectNode answer(Request request, String id);
    }

    /** Does the work of a POST and gives the id of what it made or changed. */
    private interface Work {
        String done(JsonNode body, String id, String host);
    }

    private final YooKassaAccount account;
    private final Ledger ledger;
    private final IdempotenceMemory memory;
    private final Map<String, Map<String, Handler>> calls;

    Api(
            YooKassaAccount account,
            Ledger ledger,
            IdempotenceMemory memory,
            Payments payments,
            Refunds refunds,
            Receipts receipts) {
        this.account = account;
        this.ledger = ledger;
        this.memory = memory;
        this.calls = Map.of(
                "payments",
                Map.of(
                        "GET",
                        (request, id) -> payments.list(request.query()),
                        "POST",
                        once((body, id, host) -> payments.create(body, host), payments::show)),
                "payments/id",
                Map.of("GET", (request, id) -> payments.show(id)),
                "payments/id/capture",
                Map.of("POST", once((body, id, host) -> payments.capture(body, id), payments::show)),
                "payments/id/cancel",
                Map.of("POST", once((body, id, host) -> payments.cancel(id), payments::show)),
                "refunds",
                Map.of(
                        "GET",
                        (request, id) -> refunds.list(request.query()),
                        "POST",
                        once((body, id, host) -> refunds.create(body), refunds::show)),
                "refunds/id",
                Map.of("GET", (request, id) -> refunds.show(id)),
                "receipts",
                Map.of(
                        "GET",
                        (request, id) -> receipts.list(request.query()),
                        "POST",
                        once((body, id, host) -> receipts.create(body), receipts::show)),
                "receipts/id",
                Map.of("GET", (request, id) -> receipts.show(id)),
                "me",
                Map.of("GET", (request, id) -> me()));
    }

    Response answer(Request request) {
        synchronized (ledger) { // the key's check and the work are one step
            try {
                authorize(request);
                return Response.json(200, route(request).toString());
            } catch (ApiRefusal refusal) {
                return refusal.response(ledger.nextId());
            }
        }
    }

    private ObjectNode route(Request request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw ApiRefusal.notFound("Resource", "path");
        }
        String id = Optional.ofNullable(path.group(2)).orElse("");
        String shape = path.group(1) + (id.isEmpty() ? "" : "/id") + (path.group(3) == null ? "" : "/" + path.group(3));
        Map<String, Handler> byMethod = calls.get(shape);
        if (byMethod == null) {
            throw ApiRefusal.notFound("Resource", "path");
        }
        Handler handler = byMethod.get(request.method());
        if (handler == null) {
            throw ApiRefusal.bare(405);
        }
        return handler.answer(request, id);
    }

    private Handler once(Work work, Function<String, ObjectNode> show) {
        return (request, id) -> {
            String type = request.header("content-type").orElse("");
            if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
                throw ApiRefusal.bare(415);
            }
            String call = request.method() + " " + request.path();
            String key = request.header("idempotence-key").orElse("");
            Optional<String> made = memory.recall(key, call, request.text());
            if (made.isPresent()) {
                return show.apply(made.get());
            }
            String host = request.header("host").orElse("127.0.0.1");
            String fresh = work.done(body(request), id, host);
            memory.remember(key, call, request.text(), fresh);
            return show.apply(fresh);
        };
    }

    private void authorize(Request request) {
        String pair = account.shopId() + ":" + account.secretKey();
        String right = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        byte[] given = request.header("authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, right.getBytes(StandardCharsets.UTF_8))) {
            throw ApiRefusal.credentials();
        }
    }

    private ObjectNode me() {
        ObjectNode me = Wire.object().put("account_id", account.shopId());
        me.put("status", "enabled").put("test", true);
        if (account.fiscalization() != Fiscalization.OFF) {
            me.putObject("fiscalization")
                    .put("enabled", true)
                    .put("provider", account.fiscalization().provider());
        }
        var methods = me.putArray("payment_methods");
        for (PayMethod method : PayMethod.values()) {
            methods.add(method.code());
        }
        return me;
    }

    private static JsonNode body(Request request) {
        if (request.body().length == 0) {
            return Wire.object();
        }
        try {
            JsonNode body = JSON.readTree(request.body());
            if (body.isObject()) {
                return body;
            }
            throw ApiRefusal.invalid("The request's body is not a JSON object", null);
        } catch (JsonProcessingException e) {
            throw ApiRefusal.invalid("The request's body is not JSON", null);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }
}
