package shop.prilavok.payment;

import java.time.InstantSource;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.OrderFacts;

/** The payment service, with {@link GatewayAccess} and {@link GatewayOutage} hearing every answer. */
public final class WatchedGateway implements PaymentGateway {
    private final PaymentGateway gateway;
    private final GatewayAccess access;
    private final GatewayOutage outage;

    public WatchedGateway(
            PaymentGateway gateway,
            UnitOfWork unit,
            RefusedCalls refusedCalls,
            Announcements announcements,
            InstantSource clock) {
        this.gateway = gateway;
        this.access = new GatewayAccess(unit, refusedCalls, announcements, clock);
        this.outage = new GatewayOutage(unit, announcements, clock);
    }

    @Override
    public boolean canCharge() {
        return access.canCharge();
    }

    @Override
    public String paymentBody(PaymentId id, OrderFacts order) {
        return gateway.paymentBody(id, order);
    }

    @Override
    public String refundBody(RefundId id, OrderFacts order, String gatewayPaymentId, Money amount, PartReceipt part) {
        return gateway.refundBody(id, order, gatewayPaymentId, amount, part);
    }

    @Override
    public GatewayAnswer<GatewayPayment> create(String idempotenceKey, String body) {
        return heard(GatewayCall.CHARGE, gateway.create(idempotenceKey, body));
    }

    @Override
    public GatewayAnswer<GatewayPayment> get(String gatewayPaymentId) {
        return heard(GatewayCall.LOOK, gateway.get(gatewayPaymentId));
    }

    @Override
    public GatewayAnswer<Page<GatewayPayment>> payments(PaymentsWanted wanted, Optional<String> cursor) {
        return heard(GatewayCall.LOOK, gateway.payments(wanted, cursor));
    }

    @Override
    public GatewayAnswer<GatewayPayment> capture(String gatewayPaymentId, String idempotenceKey) {
        return heard(GatewayCall.CAPTURE, gateway.capture(gatewayPaymentId, idempotenceKey));
    }

    @Override
    public GatewayAnswer<GatewayPayment> cancel(String gatewayPaymentId, String idempotenceKey) {
        return heard(GatewayCall.CAPTURE, gateway.cancel(gatewayPaymentId, idempotenceKey));
    }

    @Override
    public GatewayAnswer<GatewayRefund> refund(String idempotenceKey, String body) {
        return heard(GatewayCall.REFUND, gateway.refund(idempotenceKey, body));
    }

    @Override
    public GatewayAnswer<GatewayRefund> getRefund(String gatewayRefundId) {
        return heard(GatewayCall.LOOK, gateway.getRefund(gatewayRefundId));
    }

    @Override
    public GatewayAnswer<Page<GatewayRefund>> refunds(RefundsWanted wanted, Optional<String> cursor) {
        return heard(GatewayCall.LOOK, gateway.refunds(wanted, cursor));
    }

    private <T> GatewayAnswer<T> heard(GatewayCall call, GatewayAnswer<T> answer) {
        access.heard(call, answer);
        outage.heard(answer);
        return answer;
    }
}
