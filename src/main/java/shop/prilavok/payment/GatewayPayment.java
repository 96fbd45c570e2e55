package shop.prilavok.payment;

import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;

/**
 * A payment as the payment service knows it.
 *
 * @param account whose it is, if the service says so
 * @param test whether no real money moves
 * @param confirmationUrl where the customer pays, while he can
 * @param cancellationReason the service's word for why it was canceled
 * @param settlement what is told for the books
 */
public record GatewayPayment(
        String id,
        Status status,
        Money amount,
        String currency,
        Map<String, String> metadata,
        Optional<String> account,
        boolean test,
        Optional<String> confirmationUrl,
        Optional<String> cancellationReason,
        Settlement settlement) {

    /** Metadata name under which the order's number travels. */
    public static final String ORDER = "order_id";

    /** Metadata name under which our {@link PaymentId} travels. */
    public static final String ATTEMPT = "attempt_id";

    /** Metadata name under which the shop says which it is: several may take money into one account. */
    public static final String SHOP = "shop";

    /** One of which nothing is told for the books. */
    public GatewayPayment(
            String id,
            Status status,
            Money amount,
            String currency,
            Map<String, String> metadata,
            Optional<String> account,
            boolean test,
            Optional<String> confirmationUrl,
            Optional<String> cancellationReason) {
        this(
                id,
                status,
                amount,
                currency,
                metadata,
                account,
                test,
                confirmationUrl,
                cancellationReason,
                Settlement.UNTOLD);
    }

    /** Is it what became of this attempt? */
    public boolean isOf(PaymentId attempt) {
        return attempt.value().equals(metadata.get(ATTEMPT));
    }

    /** State at the payment service. */
    public enum Status {
        PENDING,
        WAITING_FOR_CAPTURE,
        SUCCEEDED,
        CANCELED,
        /** A word that did not exist when this was written. */
        OTHER
    }
}
