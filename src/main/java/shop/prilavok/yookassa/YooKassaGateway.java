package shop.prilavok.yookassa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Money;
import shop.prilavok.http.Wire;
import shop.prilavok.http.WiredHttp;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.Page;
import shop.prilavok.payment.PartReceipt;
import shop.prilavok.payment.PaymentGateway;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.PaymentsWanted;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RefundsWanted;
import shop.prilavok.yookassa.AnswerReader.Reading;

/**
 * YooKassa's API v3. Each method makes one attempt: it sends the body and the key as they are given, follows no
 * redirect, and gives up after a minute, since YooKassa itself promises an answer within 30 s. Repeating is the caller's
 * business. Neither the key of the shop nor any body gets into a log. Thread-safe.
 */
public final class YooKassaGateway implements PaymentGateway {
    private static final Logger log = LoggerFactory.getLogger(YooKassaGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_REPLY = 1 << 20;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String LONGEST_PAGE = "100";
    private static final String NOTHING_MORE = "{}";

    private final OkHttpClient http;
    private final HttpUrl base;
    private final String authorization;
    private final Bodies bodies;
    private final Map<String, String> refusedLists = new ConcurrentHashMap<>(); // why, by path

    /** @param wire carries the requests instead of the network, for a simulation */
    public YooKassaGateway(YooKassaOptions options, Optional<Wire> wire) {
        this(options, wire, PATIENCE);
    }

    YooKassaGateway(YooKassaOptions options, Optional<Wire> wire, Duration patience) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience);
        http = wire.map(carrier -> WiredHttp.over(carrier, client))
                .orElse(client)
                .build();
        base = HttpUrl.get(options.url().toString().replaceAll("/+$", ""));
        authorization = Credentials.basic(options.shopId(), options.secretKey(), StandardCharsets.UTF_8);
        bodies = new Bodies(options);
    }

    @Override
    public String paymentBody(PaymentId id, OrderFacts order) {
        return bodies.payment(id, order);
    }

    @Override
    public String refundBody(RefundId id, OrderFacts order, String gatewayPaymentId, Money amount, PartReceipt part) {
        return bodies.refund(id, order, gatewayPaymentId, amount, part);
    }

    @Override
    public GatewayAnswer<GatewayPayment> create(String idempotenceKey, String body) {
        return call(post(idempotenceKey, body, "payments"), ObjectReader::payment);
    }

    @Override
    public GatewayAnswer<GatewayPayment> get(String gatewayPaymentId) {
        return call(request("payments", gatewayPaymentId), ObjectReader::payment);
    }

    @Override
    public GatewayAnswer<Page<GatewayPayment>> payments(PaymentsWanted wanted, Optional<String> cursor) {
        return list("payments", Queries.of(wanted), cursor, ObjectReader::payment);
    }

    @Override
    public GatewayAnswer<GatewayPayment> capture(String gatewayPaymentId, String idempotenceKey) {
        return call(post(idempotenceKey, NOTHING_MORE, "payments", gatewayPaymentId, "capture"), ObjectReader::payment);
    }

    @Override
    public GatewayAnswer<GatewayPayment> cancel(String gatewayPaymentId, String idempotenceKey) {
        return call(post(idempotenceKey, NOTHING_MORE, "payments", gatewayPaymentId, "cancel"), ObjectReader::payment);
    }

    @Override
    public GatewayAnswer<GatewayRefund> refund(String idempotenceKey, String body) {
        return call(post(idempotenceKey, body, "refunds"), ObjectReader::refund);
    }

    @Override
    public GatewayAnswer<GatewayRefund> getRefund(String gatewayRefundId) {
        return call(request("refunds", gatewayRefundId), ObjectReader::refund);
    }

    @Override
    public GatewayAnswer<Page<GatewayRefund>> refunds(RefundsWanted wanted, Optional<String> cursor) {
        return list("refunds", Queries.of(wanted), cursor, ObjectReader::refund);
    }

    private <T> GatewayAnswer<Page<T>> list(
            String path, Map<String, String> query, Optional<String> cursor, Reading<T> reading) {
        HttpUrl.Builder url = url(path).addQueryParameter("limit", LONGEST_PAGE);
        query.forEach(url::addQueryParameter);
        cursor.ifPresent(place -> url.addQueryParameter("cursor", place));
        GatewayAnswer<Page<T>> answer = call(request(url.build()), json -> ObjectReader.page(json, reading));
        tellRefusal(path, answer);
        return answer;
    }

    /** Lists are asked for every few minutes, and one that is refused would be refused each time. */
    private void tellRefusal(String path, GatewayAnswer<?> answer) {
        if (!(answer instanceof GatewayAnswer.Refused<?> refused)) {
            refusedLists.remove(path);
            return;
        }
        String why = refused.code() + ", " + refused.description();
        if (!why.equals(refusedLists.put(path, why))) {
            log.warn("YooKassa refuses a list of {}: {}", path, why);
        }
    }

    private Request.Builder post(String idempotenceKey, String body, String... path) {
        return request(path)
                .header("Idempotence-Key", idempotenceKey)
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON));
    }

    private Request.Builder request(String... path) {
        return request(url(path).build());
    }

    private HttpUrl.Builder url(String... path) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : path) {
            url.addPathSegment(segment);
        }
        return url;
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private <T> GatewayAnswer<T> call(Request.Builder builder, Reading<T> reading) {
        Request request = builder.build();
        try (Response response = http.newCall(request).execute()) {
            log.debug("{} {}: {}", request.method(), request.url().encodedPath(), response.code());
            try (ResponseBody body = response.peekBody(LONGEST_REPLY)) {
                Optional<String> retryAfter = Optional.ofNullable(response.header("Retry-After"));
                return AnswerReader.read(new Reply(response.code(), body.string(), retryAfter), reading);
            }
        } catch (IOException e) {
            log.debug("{} {}: {}", request.method(), request.url().encodedPath(), e.toString());
            return new GatewayAnswer.Unknown<>("no answer: " + e, Optional.empty());
        }
    }
}
