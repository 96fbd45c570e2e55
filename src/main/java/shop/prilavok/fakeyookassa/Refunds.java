package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import shop.prilavok.fakeyookassa.FakePayment.Succeeded;
import shop.prilavok.fakeyookassa.FakeRefund.Status;

/** What the API does with refunds: only of what has been captured, never more than that in all. */
final class Refunds {
    private static final long LEAST_REST = 100;

    private final Ledger ledger;
    private final Receipts receipts;
    private final YooKassaFaults faults;

    Refunds(Ledger ledger, Receipts receipts, YooKassaFaults faults) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.faults = faults;
    }

    String create(JsonNode body) {
        FakePayment payment =
                ledger.payment(body.path("payment_id").asText()).orElseThrow(() -> ApiRefusal.value("payment_id"));
        if (!(payment.state() instanceof Succeeded)) {
            throw ApiRefusal.invalid("Incorrect payment status for this operation: " + payment.status(), "payment_id");
        }
        long left = payment.kopecks() - ledger.claimed(payment.id());
        long kopecks = Fields.amount(body.path("amount"), left);
        if (kopecks < left && left - kopecks < LEAST_REST) {
            throw ApiRefusal.amount();
        }
        TaxReceipt receipt = faults.receipt(receipts.ofRefund(body, payment, kopecks));
        FakeRefund refund = ledger.put(new FakeRefund(
                ledger.nextId(),
                payment.id(),
                kopecks,
                Fields.text(body, "description", 250),
                Fields.metadata(body.path("metadata")),
                ledger.now(),
                receipt,
                Status.PENDING));
        if (faults.refundsWait()) {
            return refund.id();
        }
        return finish(refund, faults.cancelsRefund() ? Status.CANCELED : Status.SUCCEEDED)
                .id();
    }

    FakeRefund finish(FakeRefund refund, Status status) {
        if (refund.status() != Status.PENDING) {
            throw new IllegalStateException("Refund " + refund.id() + " is " + refund.status() + " already");
        }
        if (status == Status.SUCCEEDED) {
            ledger.payment(refund.paymentId()).ifPresent(paid -> ledger.put(paid.refunded(refund.kopecks())));
        }
        return ledger.put(refund.in(status));
    }

    ObjectNode show(String id) {
        return Wire.refund(ledger.refund(id).orElseThrow(() -> ApiRefusal.notFound("Refund", "refund_id")));
    }

    ObjectNode list(Map<String, String> query) {
        return new Listing<FakeRefund>(query, FakeRefund::id, refund -> Wire.time(refund.at()))
                .where("payment_id", FakeRefund::paymentId)
                .where("status", refund -> Wire.refund(refund).path("status").asText())
                .page(ledger.refunds(), Wire::refund);
    }
}
