package shop.prilavok.fakes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayAnswer.Known;
import shop.prilavok.payment.GatewayAnswer.Refused;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayPayment.Status;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.Page;
import shop.prilavok.payment.PartReceipt;
import shop.prilavok.payment.PaymentGateway;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.PaymentsWanted;
import shop.prilavok.payment.ReceiptRow;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RefundsWanted;

/**
 * A payment service that does what it is told: customers pay or decline by a call of the test, and calls fail when the
 * test wants it. It remembers keys, and takes other bytes under a known key for a mistake of the shop.
 */
public final class FakePaymentGateway implements PaymentGateway {
    private final Map<String, GatewayPayment> payments = new LinkedHashMap<>();
    private final Map<String, GatewayRefund> refunds = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Deque<UnaryOperator<GatewayPayment>> lies = new ArrayDeque<>();
    private GatewayRefund.Status refundStatus = GatewayRefund.Status.SUCCEEDED;
    private boolean canCharge = true;
    private UnaryOperator<GatewayPayment> lieAlways = UnaryOperator.identity();

    /** How a call can fail. */
    public enum Trouble {
        /** It did not arrive, and the shop cannot know. */
        REQUEST_LOST,
        /** It was done, and the shop cannot know. */
        ANSWER_LOST,
        NOT_ALLOWED,
        REFUSED
    }

    /** The next call that is not planned otherwise fails like this. */
    public synchronized void fail(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** The next payment that is told of is told of like this, once. */
    public synchronized void lie(UnaryOperator<GatewayPayment> lie) {
        lies.add(lie);
    }

    /** From now on the shop thinks that it is let in, or that it is not. */
    public synchronized void allowCharges(boolean open) {
        canCharge = open;
    }

    @Override
    public synchronized boolean canCharge() {
        return canCharge;
    }

    /** From now on every list shows payments like this. */
    public synchronized void lieAlways(UnaryOperator<GatewayPayment> lie) {
        lieAlways = lie;
    }

    /** Somebody sends money back in the service's own pages. */
    public synchronized void refundByHand(String gatewayPaymentId, Money amount) {
        String id = "by-hand-" + refunds.size();
        refunds.put(
                id,
                new GatewayRefund(
                        id, gatewayPaymentId, GatewayRefund.Status.SUCCEEDED, amount, Map.of(), Optional.empty()));
    }

    /** What becomes of refunds that are asked for from now on. */
    public synchronized void refundsAre(GatewayRefund.Status status) {
        refundStatus = status;
    }

    @Override
    public String paymentBody(PaymentId id, OrderFacts order) {
        return id + " " + order.id() + " " + order.total().kopecks();
    }

    @Override
    public String refundBody(RefundId id, OrderFacts order, String gatewayPaymentId, Money amount, PartReceipt part) {
        Money told = part.rows().stream().map(ReceiptRow::sum).reduce(Money.ZERO, Money::plus);
        if (!part.rows().isEmpty() && !told.equals(amount)) {
            throw new IllegalArgumentException("A receipt of " + told + " for a refund of " + amount);
        }
        return gatewayPaymentId + " " + amount.kopecks() + " " + id;
    }

    @Override
    public synchronized GatewayAnswer<GatewayPayment> create(String idempotenceKey, String body) {
        return answer("create " + idempotenceKey, () -> {
            remember(idempotenceKey, body);
            String[] parts = body.split(" ", -1);
            String id = "pay-" + idempotenceKey;
            payments.putIfAbsent(
                    id,
                    new GatewayPayment(
                            id,
                            Status.PENDING,
                            new Money(Long.parseLong(parts[2])),
                            "RUB",
                            Map.of(
                                    GatewayPayment.ORDER, parts[1],
                                    GatewayPayment.ATTEMPT, parts[0],
                                    GatewayPayment.SHOP, "shop"),
                            Optional.empty(),
                            true,
                            Optional.of("https://pay.example/" + id),
                            Optional.empty()));
            return told(id);
        });
    }

    private void remember(String key, String body) {
        String before = bodies.putIfAbsent(key, body);
        if (before != null && !before.equals(body)) {
            throw new IllegalStateException("Key " + key + " came with other bytes: " + body + " after " + before);
        }
    }

    /** The customer pays whatever is still open. */
    public void payAll() {
        end(Status.SUCCEEDED, Optional.empty());
    }

    /** The money of whatever is still open is held, and the shop may take it. */
    public void holdAll() {
        end(Status.WAITING_FOR_CAPTURE, Optional.empty());
    }

    /** What is still open ends without money. */
    public void declineAll(String reason) {
        end(Status.CANCELED, Optional.of(reason));
    }

    private synchronized void end(Status status, Optional<String> reason) {
        payments.replaceAll(
                (id, payment) -> payment.status() == Status.PENDING ? in(payment, status, reason) : payment);
    }

    private static GatewayPayment in(GatewayPayment payment, Status status, Optional<String> reason) {
        return new GatewayPayment(
                payment.id(),
                status,
                payment.amount(),
                payment.currency(),
                payment.metadata(),
                payment.account(),
                payment.test(),
                status == Status.PENDING ? payment.confirmationUrl() : Optional.empty(),
                reason);
    }

    /** This one payment comes into this state. */
    public synchronized void put(String gatewayPaymentId, Status status) {
        payments.computeIfPresent(gatewayPaymentId, (id, payment) -> in(payment, status, Optional.of("told_to")));
    }

    /** This payment is gone, as if the shop had changed its account. */
    public synchronized void forget(String gatewayPaymentId) {
        payments.remove(gatewayPaymentId);
    }

    /** All refunds that are under way come into this state. */
    public synchronized void refundsEnd(GatewayRefund.Status status) {
        refunds.replaceAll(
                (id, refund) -> refund.status() == GatewayRefund.Status.PENDING ? in(refund, status) : refund);
    }

    private static GatewayRefund in(GatewayRefund refund, GatewayRefund.Status status) {
        Optional<String> reason =
                status == GatewayRefund.Status.CANCELED ? Optional.of("insufficient_funds") : Optional.empty();
        return new GatewayRefund(
                refund.id(), refund.gatewayPaymentId(), status, refund.amount(), refund.metadata(), reason);
    }

    /** What a refund is told to be, from now on. */
    public synchronized void changeRefunds(UnaryOperator<GatewayRefund> change) {
        refunds.replaceAll((id, refund) -> change.apply(refund));
    }

    @Override
    public synchronized GatewayAnswer<GatewayPayment> get(String gatewayPaymentId) {
        return answer("get " + gatewayPaymentId, () -> told(gatewayPaymentId));
    }

    private GatewayAnswer<GatewayPayment> told(String id) {
        GatewayPayment payment = payments.get(id);
        if (payment == null) {
            return new Refused<>("not_found", "There is no such payment");
        }
        UnaryOperator<GatewayPayment> lie = lies.poll();
        return new Known<>(lie == null ? payment : lie.apply(payment));
    }

    /** Whatever the time that is wanted, in pages of one: whoever reads a list has to turn them. */
    @Override
    public synchronized GatewayAnswer<Page<GatewayPayment>> payments(PaymentsWanted wanted, Optional<String> cursor) {
        List<GatewayPayment> list = payments.values().stream()
                .filter(payment -> wanted instanceof PaymentsWanted.Made
                        || payment.status()
                                == (wanted instanceof PaymentsWanted.OnHold
                                        ? Status.WAITING_FOR_CAPTURE
                                        : Status.SUCCEEDED))
                .map(payment -> lieAlways.apply(payment))
                .toList();
        return answer("list payments", () -> new Known<>(page(list, cursor)));
    }

    @Override
    public synchronized GatewayAnswer<Page<GatewayRefund>> refunds(RefundsWanted wanted, Optional<String> cursor) {
        return answer("list refunds", () -> new Known<>(page(List.copyOf(refunds.values()), cursor)));
    }

    private static <T> Page<T> page(List<T> all, Optional<String> cursor) {
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + 1, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of("" + to) : Optional.empty());
    }

    @Override
    public synchronized GatewayAnswer<GatewayPayment> capture(String gatewayPaymentId, String idempotenceKey) {
        return answer("capture " + idempotenceKey, () -> fromHeld(gatewayPaymentId, Status.SUCCEEDED));
    }

    @Override
    public synchronized GatewayAnswer<GatewayPayment> cancel(String gatewayPaymentId, String idempotenceKey) {
        return answer("cancel " + idempotenceKey, () -> fromHeld(gatewayPaymentId, Status.CANCELED));
    }

    private GatewayAnswer<GatewayPayment> fromHeld(String id, Status next) {
        GatewayPayment payment = payments.get(id);
        if (payment == null || (payment.status() != Status.WAITING_FOR_CAPTURE && payment.status() != next)) {
            return new Refused<>("invalid_request", "Only a held payment can be taken or let go");
        }
        put(id, next);
        return told(id);
    }

    @Override
    public synchronized GatewayAnswer<GatewayRefund> refund(String idempotenceKey, String body) {
        return answer("refund " + idempotenceKey, () -> {
            remember(idempotenceKey, body);
            String[] parts = body.split(" ", -1);
            String id = "refund-" + idempotenceKey;
            if (!refunds.containsKey(id)
                    && Long.parseLong(parts[1]) > left(parts[0]).kopecks()) {
                return new Refused<>("invalid_request", "More than is left of the payment");
            }
            refunds.putIfAbsent(
                    id,
                    in(
                            new GatewayRefund(
                                    id,
                                    parts[0],
                                    GatewayRefund.Status.PENDING,
                                    new Money(Long.parseLong(parts[1])),
                                    Map.of(GatewayRefund.REFUND, parts[2]),
                                    Optional.empty()),
                            refundStatus));
            return toldRefund(id);
        });
    }

    private Money left(String gatewayPaymentId) {
        return refunds.values().stream()
                .filter(refund -> refund.gatewayPaymentId().equals(gatewayPaymentId))
                .filter(refund -> refund.status() != GatewayRefund.Status.CANCELED)
                .map(GatewayRefund::amount)
                .reduce(Objects.requireNonNull(payments.get(gatewayPaymentId)).amount(), Money::minus);
    }

    @Override
    public synchronized GatewayAnswer<GatewayRefund> getRefund(String gatewayRefundId) {
        return answer("get " + gatewayRefundId, () -> toldRefund(gatewayRefundId));
    }

    private GatewayAnswer<GatewayRefund> toldRefund(String id) {
        GatewayRefund refund = refunds.get(id);
        return refund == null ? new Refused<>("not_found", "There is no such refund") : new Known<>(refund);
    }

    private <T> GatewayAnswer<T> answer(String call, Supplier<GatewayAnswer<T>> work) {
        calls.add(call);
        Trouble trouble = troubles.poll();
        if (trouble == null) {
            return work.get();
        }
        return switch (trouble) {
            case REQUEST_LOST -> new GatewayAnswer.Unknown<>("connection refused", Optional.empty());
            case ANSWER_LOST -> {
                Objects.requireNonNull(work.get(), "it was done all the same");
                yield new GatewayAnswer.Unknown<>("timed out", Optional.empty());
            }
            case NOT_ALLOWED -> new GatewayAnswer.NotAllowed<>("wrong secret key");
            case REFUSED -> new Refused<>("invalid_request", "No");
        };
    }

    /** Every call that came, such as {@code create p-1}. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Payments that the customer can still pay. */
    public synchronized List<String> open() {
        return payments.values().stream()
                .filter(payment -> payment.status() == Status.PENDING)
                .map(GatewayPayment::id)
                .toList();
    }

    /** Nothing fails any more. */
    public synchronized void heal() {
        troubles.clear();
        lies.clear();
    }

    /** How many refunds were made. */
    public synchronized int refundCount() {
        return refunds.size();
    }

    /** How many payments were made. */
    public synchronized int paymentCount() {
        return payments.size();
    }

    /** The money that the customers are left without: what was taken, less what went back. */
    public synchronized Money taken() {
        Money came =
                sum(payments.values(), payment -> payment.status() == Status.SUCCEEDED ? payment.amount() : Money.ZERO);
        Money went = sum(
                refunds.values(),
                refund -> refund.status() == GatewayRefund.Status.SUCCEEDED ? refund.amount() : Money.ZERO);
        return came.minus(went);
    }

    private static <T> Money sum(Iterable<T> all, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T one : all) {
            sum = sum.plus(amount.apply(one));
        }
        return sum;
    }
}
