package shop.prilavok.payment;

import shop.prilavok.order.OrderId;

/** Money on its way back to a customer, in one of its states: {@code Intended → Pending → Succeeded or Failed}. */
public sealed interface Refund {
    RefundId id();

    PaymentId payment();

    /** What of the order it is for. */
    Returned returned();

    Intent intent();

    default OrderId order() {
        return intent().order();
    }

    default boolean isTerminal() {
        return this instanceof Succeeded || this instanceof Failed;
    }

    /** Decided here; whether the payment service knows of it yet is not known. */
    record Intended(RefundId id, PaymentId payment, Returned returned, Intent intent) implements Refund {}

    record Pending(RefundId id, PaymentId payment, Returned returned, Intent intent, String gatewayId)
            implements Refund {}

    record Succeeded(RefundId id, PaymentId payment, Returned returned, Intent intent, String gatewayId)
            implements Refund {}

    /** The payment service did not do it, and never will: it takes another refund, or an admin's own hand. */
    record Failed(RefundId id, PaymentId payment, Returned returned, Intent intent, String reason) implements Refund {}
}
