package shop.prilavok.fakeyookassa;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;

/**
 * YooKassa without money: its API v3 under {@code /v3}, the page where a buyer pays under {@code /pay/<id>}, and
 * notifications to the shop. Everything lives in memory, time is the given clock's, and {@link #faults} break it on
 * request. Thread-safe. Knows payments by card and by SBP with confirmation by redirect; no invoices, saved methods,
 * splits, payouts or deals.
 */
public final class FakeYooKassa implements Route, AutoCloseable {
    private static final int CALLS_KEPT = 5_000;

    private final YooKassaFaults faults = new YooKassaFaults();
    private final Deque<YooKassaCall> calls = new ArrayDeque<>();
    private final Notifications notifications;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Api api;
    private final PaymentPage page;

    public FakeYooKassa(YooKassaAccount account, InstantSource clock, RandomGenerator random) {
        notifications = new Notifications();
        ledger = new Ledger(clock, random, new Ledger.Listener() {
            @Override
            public void changed(FakePayment payment) {
                if (!(payment.state() instanceof FakePayment.Pending)) {
                    notifications.send(
                            "payment." + payment.status(),
                            Wire.payment(payment, account.shopId()),
                            faults.copiesOfNotification());
                }
            }

            @Override
            public void changed(FakeRefund refund) {
                if (refund.status() == FakeRefund.Status.SUCCEEDED) { // a canceled refund is never told
                    notifications.send("refund.succeeded", Wire.refund(refund), faults.copiesOfNotification());
                }
            }
        });
        Receipts receipts = new Receipts(ledger, account.fiscalization());
        refunds = new Refunds(ledger, receipts, faults);
        Payments payments = new Payments(ledger, account, receipts, faults);
        api = new Api(account, ledger, new IdempotenceMemory(clock), payments, refunds, receipts);
        page = new PaymentPage(this);
    }

    @Override
    public Response answer(Request request) throws Exception {
        if (request.path().startsWith("/pay/")) {
            return page.answer(request);
        }
        if (!request.path().startsWith("/v3/")) {
            return Response.text(404, "Not found");
        }
        try {
            Response response = answerOrFail(request);
            log(request, response.status());
            return response;
        } catch (HangUp hangUp) {
            log(request, 0);
            throw hangUp;
        }
    }

    /** The switches that break this server. */
    public YooKassaFaults faults() {
        return faults;
    }

    /** Sets where notifications go from now on: nowhere before, as of a shop that has set no address in its cabinet. */
    public void notifyAt(URI webhook) {
        notifications.to(webhook);
    }

    /** Hands every notification's body to this listener too, at once and in the thread of the change. */
    public void notify(Consumer<String> listener) {
        notifications.to(listener);
    }

    /** All payments, the oldest first. */
    public List<FakePayment> payments() {
        return ledger.payments();
    }

    public Optional<FakePayment> payment(String id) {
        return ledger.payment(id);
    }

    /** All refunds, the oldest first. */
    public List<FakeRefund> refunds() {
        return ledger.refunds();
    }

    /** The buyer pays. Throws if the payment does not wait for money or does not allow this way to pay. */
    public FakePayment pay(String id, PayMethod method) {
        synchronized (ledger) {
            return ledger.put(known(id).paid(method, ledger.now()));
        }
    }

    /** The buyer's bank refuses and the payment ends; {@code reason} as on the wire, such as "insufficient_funds". */
    public FakePayment decline(String id, String reason) {
        return cancel(id, "payment_network", reason);
    }

    /** Ends an unpaid payment or a hold as if its time were over. */
    public FakePayment expire(String id) {
        boolean held = known(id).state() instanceof FakePayment.Held;
        return cancel(id, "yoo_money", held ? "expired_on_capture" : "expired_on_confirmation");
    }

    /** Ends a refund that waits because of {@link YooKassaFaults#refundsWait}. */
    public FakeRefund finishRefund(String id, FakeRefund.Status status) {
        synchronized (ledger) {
            return refunds.finish(ledger.refund(id).orElseThrow(), status);
        }
    }

    /** A number that grows with every change. */
    public long version() {
        return ledger.version();
    }

    /** Waits until the version differs from {@code seen} or the time is over, and returns the version. */
    public long awaitChange(long seen, Duration timeout) throws InterruptedException {
        return ledger.awaitChange(seen, timeout);
    }

    /** What came to the API, the oldest first; of very many the last 5 000. */
    public List<YooKassaCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Kopecks that buyers have really paid, before refunds. */
    public long captured() {
        return payments().stream()
                .filter(payment -> payment.state() instanceof FakePayment.Succeeded)
                .mapToLong(FakePayment::kopecks)
                .sum();
    }

    /** Kopecks that went back. */
    public long refunded() {
        return payments().stream().mapToLong(FakePayment::refunded).sum();
    }

    @Override
    public void close() {
        faults.off();
        notifications.close();
    }

    private FakePayment cancel(String id, String party, String reason) {
        synchronized (ledger) {
            return ledger.put(known(id).canceled(party, reason));
        }
    }

    private FakePayment known(String id) {
        return payment(id).orElseThrow(() -> new IllegalArgumentException("There is no payment " + id));
    }

    private Response answerOrFail(Request request) throws InterruptedException {
        Fault fault = faults.take(request.method() + " " + request.path()).orElse(null);
        if (fault == null) {
            return api.answer(request);
        }
        return switch (fault) {
            case DOWN -> ApiRefusal.failure().response(ledger.nextId());
            case TOO_MANY_REQUESTS -> ApiRefusal.tooManyRequests().response(ledger.nextId());
            case UNAUTHORIZED -> ApiRefusal.credentials().response(ledger.nextId());
            case HANGS_UP_BEFORE_EFFECT -> throw new HangUp("before the work");
            case FAILS_AFTER_EFFECT -> {
                api.answer(request);
                yield ApiRefusal.failure().response(ledger.nextId());
            }
            case HANGS_UP_AFTER_EFFECT -> {
                api.answer(request);
                throw new HangUp("after the work");
            }
            case HANGS_AFTER_EFFECT -> {
                api.answer(request);
                faults.hang();
                throw new HangUp("after a long silence");
            }
            case SLOW -> {
                faults.slow();
                yield api.answer(request);
            }
        };
    }

    private void log(Request request, int status) {
        String key = request.header("idempotence-key").orElse("");
        synchronized (calls) {
            if (calls.size() == CALLS_KEPT) {
                calls.removeFirst();
            }
            calls.addLast(
                    new YooKassaCall(ledger.now(), request.method(), request.path(), key, request.text(), status));
        }
    }
}
