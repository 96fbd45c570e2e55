package shop.prilavok.fakeyookassa;

import java.time.Instant;
import java.util.Map;

/** Money on its way back to the buyer; the sum in kopecks. */
public record FakeRefund(
        String id,
        String paymentId,
        long kopecks,
        String description,
        Map<String, String> metadata,
        Instant at,
        TaxReceipt receipt,
        Status status) {

    /** A canceled refund gave nothing back: the shop's balance at YooKassa was too small. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        CANCELED
    }

    FakeRefund in(Status next) {
        return new FakeRefund(id, paymentId, kopecks, description, metadata, at, receipt, next);
    }
}
