package shop.prilavok.payment;

import java.util.Optional;
import shop.prilavok.catalog.Money;

/** A refund as the payment service knows it. */
public record GatewayRefund(
        String id, String gatewayPaymentId, Status status, Money amount, Optional<String> cancellationReason) {
    /** State at the payment service. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        CANCELED,
        /** A word that did not exist when this was written. */
        OTHER
    }
}
