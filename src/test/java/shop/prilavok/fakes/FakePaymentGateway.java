package shop.prilavok.fakes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.payment.GatewayAnswer;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayPayment.Status;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.PaymentGateway;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;

/** A payment service that never fails: customers pay or decline by a call of the test. Refunds succeed at once. */
public final class FakePaymentGateway implements PaymentGateway {
    private final Map<String, GatewayPayment> payments = new LinkedHashMap<>();
    private final Map<String, GatewayRefund> refunds = new LinkedHashMap<>();

    @Override
    public String paymentBody(PaymentId id, OrderFacts order) {
        return id + " " + order.id() + " " + order.total().kopecks();
    }

    @Override
    public String refundBody(RefundId id, OrderFacts order, String gatewayPaymentId, Money amount) {
        return gatewayPaymentId + " " + amount.kopecks();
    }

    @Override
    public synchronized GatewayAnswer<GatewayPayment> create(String idempotenceKey, String body) {
        String[] parts = body.split(" ", -1);
        String id = "pay-" + idempotenceKey;
        payments.putIfAbsent(
                id,
                new GatewayPayment(
                        id,
                        Status.PENDING,
                        new Money(Long.parseLong(parts[2])),
                        "RUB",
                        Map.of(GatewayPayment.ORDER, parts[1], GatewayPayment.ATTEMPT, parts[0]),
                        Optional.empty(),
                        true,
                        Optional.of("https://pay.example/" + id),
                        Optional.empty()));
        return get(id);
    }

    /** The customer pays whatever is still open. */
    public void payAll() {
        end(Status.SUCCEEDED, Optional.empty());
    }

    /** What is still open ends without money. */
    public void declineAll(String reason) {
        end(Status.CANCELED, Optional.of(reason));
    }

    private synchronized void end(Status status, Optional<String> reason) {
        payments.replaceAll((id, payment) -> payment.status() == Status.PENDING
                ? new GatewayPayment(
                        id,
                        status,
                        payment.amount(),
                        payment.currency(),
                        payment.metadata(),
                        payment.account(),
                        payment.test(),
                        Optional.empty(),
                        reason)
                : payment);
    }

    @Override
    public synchronized GatewayAnswer<GatewayPayment> get(String gatewayPaymentId) {
        GatewayPayment payment = payments.get(gatewayPaymentId);
        return payment == null
                ? new GatewayAnswer.Refused<>("not_found", "There is no such payment")
                : new GatewayAnswer.Known<>(payment);
    }

    @Override
    public GatewayAnswer<GatewayPayment> capture(String gatewayPaymentId, String idempotenceKey) {
        return get(gatewayPaymentId);
    }

    @Override
    public GatewayAnswer<GatewayPayment> cancel(String gatewayPaymentId, String idempotenceKey) {
        return new GatewayAnswer.Refused<>("invalid_request", "Only a held payment can be canceled");
    }

    @Override
    public synchronized GatewayAnswer<GatewayRefund> refund(String idempotenceKey, String body) {
        String[] parts = body.split(" ", -1);
        String id = "refund-" + idempotenceKey;
        refunds.putIfAbsent(
                id,
                new GatewayRefund(
                        id,
                        parts[0],
                        GatewayRefund.Status.SUCCEEDED,
                        new Money(Long.parseLong(parts[1])),
                        Optional.empty()));
        return getRefund(id);
    }

    @Override
    public synchronized GatewayAnswer<GatewayRefund> getRefund(String gatewayRefundId) {
        GatewayRefund refund = refunds.get(gatewayRefundId);
        return refund == null
                ? new GatewayAnswer.Refused<>("not_found", "There is no such refund")
                : new GatewayAnswer.Known<>(refund);
    }

    /** How many refunds were made. */
    public synchronized int refundCount() {
        return refunds.size();
    }
}
