package shop.prilavok.payment;

import java.time.Instant;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;

/**
 * What is committed before a call that moves money: after a time-out the very same bytes go again under the same key, and
 * the payment service recognises them.
 *
 * @param idempotenceKey 1 to 64 of letters, digits, plus, dash, underscore, dot; the service remembers it for 24 hours
 * @param body the exact request body; never shown, for it may hold a customer's e-mail
 * @param at when it was decided
 */
public record Intent(OrderId order, Money amount, String idempotenceKey, String body, Instant at) {
    @Override
    public String toString() {
        return "Intent[order=" + order + ", amount=" + amount + ", key=" + idempotenceKey + "]";
    }
}
