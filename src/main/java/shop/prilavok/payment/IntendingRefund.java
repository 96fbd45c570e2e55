package shop.prilavok.payment;

import java.time.InstantSource;
import java.util.function.Supplier;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderFacts;

/** Writes down that money has to go back, before the payment service is asked. Inside the caller's unit of work. */
public final class IntendingRefund {
    private final Refunds refunds;
    private final PaymentGateway gateway;
    private final Errands errands;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /**
     * @param ids makes names that were never used, such as random UUIDs
     */
    public IntendingRefund(
            Refunds refunds, PaymentGateway gateway, Errands errands, Supplier<String> ids, InstantSource clock) {
        this.refunds = refunds;
        this.gateway = gateway;
        this.errands = errands;
        this.ids = ids;
        this.clock = clock;
    }

    /** The whole payment goes back; its receipt is known to the payment service. */
    RefundId intend(
            OrderFacts order, PaymentId payment, String gatewayPaymentId, Money whole, Returned returned, String by) {
        return intend(order, payment, gatewayPaymentId, whole, returned, PartReceipt.WHOLE, by);
    }

    /**
     * @param part the receipt of what goes back, which makes up the sum
     * @param by who decided it
     */
    RefundId intend(
            OrderFacts order,
            PaymentId payment,
            String gatewayPaymentId,
            Money amount,
            Returned returned,
            PartReceipt part,
            String by) {
        RefundId id = new RefundId(ids.get());
        String body = gateway.refundBody(id, order, gatewayPaymentId, amount, part);
        Intent intent = new Intent(order.id(), amount, "r-" + id, body, clock.instant());
        refunds.add(new Refund.Intended(id, payment, returned, intent), by);
        errands.refund(id);
        return id;
    }
}
