package shop.prilavok.payment;

import java.time.Instant;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;

/**
 * A movement of money, written down once and never changed.
 *
 * @param gatewayId the payment service's id of the payment or the refund; with the kind it names the entry
 * @param amount above zero for what came, below for what went
 * @param at when it happened, by the payment service's clock
 */
public record MoneyEntry(Kind kind, String gatewayId, OrderId order, Money amount, Instant at) {
    /** What moved. */
    public enum Kind {
        CHARGE,
        REFUND,
        /** What the payment service kept of a charge, with its tax. It is not given back with a refund. */
        FEE
    }
}
