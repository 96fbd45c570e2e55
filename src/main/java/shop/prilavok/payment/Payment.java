package shop.prilavok.payment;

import shop.prilavok.order.OrderId;

/**
 * One attempt to be paid for an order, in one of its states. {@link SettlingPayment} changes it, and {@link DecidingHold}
 * what becomes of held money.
 *
 * <pre>
 * Intended → Pending ─────────────────────→ Succeeded
 *     │         ├→ Held → Capturing → Succeeded
 *     │         │     └→ Releasing → Canceled
 *     │         └────────────────────→ Canceled
 *     └→ Refused
 * </pre>
 */
public sealed interface Payment {
    PaymentId id();

    Intent intent();

    default OrderId order() {
        return intent().order();
    }

    /** Has nothing more to wait for? */
    default boolean isTerminal() {
        return this instanceof Succeeded || this instanceof Canceled || this instanceof Refused;
    }

    /** The payment service knows of it, under a name of its own. */
    sealed interface Known extends Payment {
        String gatewayId();
    }

    /** Decided here; whether the payment service knows of it yet is not known. */
    record Intended(PaymentId id, Intent intent) implements Payment {}

    /** The customer can pay at this page. */
    record Pending(PaymentId id, Intent intent, String gatewayId, String confirmationUrl) implements Known {}

    /** The money is held on the customer's card and has to be captured or let go: nobody has decided yet. */
    record Held(PaymentId id, Intent intent, String gatewayId) implements Known {}

    /** It is decided to take the held money; the payment service is told until it answers. */
    record Capturing(PaymentId id, Intent intent, String gatewayId) implements Known {}

    /**
     * It is decided to let the held money go, which costs the customer nothing.
     *
     * @param reason what the customer is told, a word as in {@link Canceled}
     */
    record Releasing(PaymentId id, Intent intent, String gatewayId, String reason) implements Known {}

    /** The money came. */
    record Succeeded(PaymentId id, Intent intent, String gatewayId) implements Known {}

    /** @param reason the payment service's word, such as {@code expired_on_confirmation} */
    record Canceled(PaymentId id, Intent intent, String gatewayId, String reason) implements Known {}

    /** The payment service refused to make it: there is no such payment. */
    record Refused(PaymentId id, Intent intent, String code) implements Payment {}
}
