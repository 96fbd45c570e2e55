package shop.prilavok.payment;

import shop.prilavok.order.OrderId;

/** Money on its way back to a customer, in one of its states: {@code Intended → Pending → Succeeded or Failed}. */
public sealed interface Refund {
    RefundId id();

    PaymentId payment();

    Intent intent();

    default OrderId order() {
        return intent().order();
    }

    default boolean isTerminal() {
        return this instanceof Succeeded || this instanceof Failed;
    }

    /** Decided here; whether the payment service knows of it yet is not known. */
    record Intended(RefundId id, PaymentId payment, Intent intent) implements Refund {}

    record Pending(RefundId id, PaymentId payment, Intent intent, String gatewayId) implements Refund {}

    record Succeeded(RefundId id, PaymentId payment, Intent intent, String gatewayId) implements Refund {}

    /** The payment service will not do it: an admin has to. */
    record Failed(RefundId id, PaymentId payment, Intent intent, String reason) implements Refund {}
}
