package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Receipts for the tax office, as far as a shop can trip over them: the contact, the rows, and their sum. Nothing is
 * registered anywhere.
 */
final class Receipts {
    private static final int TAX_SYSTEMS = 6;

    private final Ledger ledger;
    private final Fiscalization fiscalization;

    Receipts(Ledger ledger, Fiscalization fiscalization) {
        this.ledger = ledger;
        this.fiscalization = fiscalization;
    }

    /** Refuses a receipt that a cash register would refuse for this sum. */
    void check(JsonNode receipt, long kopecks) {
        JsonNode customer = receipt.path("customer");
        boolean phoneWillDo = fiscalization != Fiscalization.YOOKASSA;
        if (!customer.hasNonNull("email") && !(phoneWillDo && customer.hasNonNull("phone"))) {
            throw illegal("receipt.customer");
        }
        if (!customer.path("phone").asText("79000000000").matches("[0-9]{4,15}")) {
            throw ApiRefusal.value("receipt.customer.phone");
        }
        int taxSystem = receipt.path("tax_system_code").asInt(1);
        if (taxSystem < 1 || taxSystem > TAX_SYSTEMS) {
            throw ApiRefusal.value("receipt.tax_system_code");
        }
        BigDecimal sum = new ReceiptItems(fiscalization, "receipt.items").sum(receipt.path("items"));
        if (sum.compareTo(BigDecimal.valueOf(kopecks)) != 0) {
            throw ApiRefusal.invalid("Sum of the receipt's items differs from the payment amount", "receipt.items");
        }
    }

    /** Tells whether the payment that this body asks for has a receipt, which a shop that has to make them must send. */
    boolean ofPayment(JsonNode body, long kopecks) {
        boolean sent = body.hasNonNull("receipt");
        if (sent) {
            check(body.path("receipt"), kopecks);
        } else if (fiscalization != Fiscalization.OFF) {
            throw illegal("receipt");
        }
        return sent;
    }

    /**
     * Tells whether what goes back has a receipt. That of the whole payment is made from the payment's own, and none is to be
     * sent along; that of a part must be sent.
     */
    boolean ofRefund(JsonNode body, FakePayment payment, long kopecks) {
        boolean sent = body.hasNonNull("receipt");
        boolean whole = kopecks == payment.kopecks();
        boolean registered = payment.terms().receipt().exists();
        if (registered && sent == whole) {
            throw illegal("receipt");
        }
        if (sent) {
            check(body.path("receipt"), kopecks);
        }
        return sent || registered;
    }

    String create(JsonNode body) {
        String type = body.path("type").asText();
        if (!type.equals("payment") && !type.equals("refund")) {
            throw ApiRefusal.value("type");
        }
        String parent = type + "_id";
        String parentId = body.path(parent).asText();
        boolean known = type.equals("payment")
                ? ledger.payment(parentId).isPresent()
                : ledger.refund(parentId).isPresent();
        if (!known) {
            throw ApiRefusal.value(parent);
        }
        new ReceiptItems(fiscalization, "items").sum(body.path("items"));
        if (body.path("settlements").isEmpty()) {
            throw ApiRefusal.value("settlements");
        }
        String id = "rt-" + ledger.nextId();
        ObjectNode receipt = Wire.object();
        receipt.put("id", id).put("type", type).put(parent, parentId).put("status", "succeeded");
        receipt.put("registered_at", Wire.time(ledger.now()));
        receipt.set("items", body.get("items"));
        receipt.set("settlements", body.get("settlements"));
        ledger.put(id, receipt);
        return id;
    }

    ObjectNode show(String id) {
        return Optional.ofNullable(ledger.receipts().get(id))
                .orElseThrow(() -> ApiRefusal.notFound("Receipt", "receipt_id"));
    }

    ObjectNode list(Map<String, String> query) {
        Listing<ObjectNode> listing = new Listing<>(
                query,
                receipt -> receipt.path("id").asText(),
                receipt -> receipt.path("registered_at").asText());
        for (String name : List.of("payment_id", "refund_id", "status")) {
            listing.where(name, receipt -> receipt.path(name).asText());
        }
        return listing.page(ledger.receipts().values(), ObjectNode::deepCopy);
    }

    private static ApiRefusal illegal(String parameter) {
        return ApiRefusal.invalid("Receipt is missing or illegal", parameter);
    }
}
