package shop.prilavok.payment;

import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;

/** A refund as the payment service knows it. */
public record GatewayRefund(
        String id,
        String gatewayPaymentId,
        Status status,
        Money amount,
        Map<String, String> metadata,
        Optional<String> cancellationReason) {

    /** Metadata name under which our {@link RefundId} travels. */
    public static final String REFUND = "refund_id";

    /** Is it what became of this refund of ours? */
    public boolean isOf(RefundId refund) {
        return refund.value().equals(metadata.get(REFUND));
    }

    /** State at the payment service. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        CANCELED,
        /** A word that did not exist when this was written. */
        OTHER
    }
}
