package shop.prilavok.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;

/**
 * A refund as the payment service knows it.
 *
 * @param at when it was made, if the service says so
 * @param receipt whether its receipt is at the tax office: {@code pending}, {@code succeeded} or {@code canceled}
 */
public record GatewayRefund(
        String id,
        String gatewayPaymentId,
        Status status,
        Money amount,
        Map<String, String> metadata,
        Optional<String> cancellationReason,
        Optional<Instant> at,
        Optional<String> receipt) {

    /** Metadata name under which our {@link RefundId} travels. */
    public static final String REFUND = "refund_id";

    /** One of which neither its time nor its receipt is told. */
    public GatewayRefund(
            String id,
            String gatewayPaymentId,
            Status status,
            Money amount,
            Map<String, String> metadata,
            Optional<String> cancellationReason) {
        this(id, gatewayPaymentId, status, amount, metadata, cancellationReason, Optional.empty(), Optional.empty());
    }

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
