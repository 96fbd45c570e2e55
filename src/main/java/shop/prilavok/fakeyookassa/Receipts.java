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
    private static final int MOST_ROWS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Ledger ledger;

    Receipts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Refuses a receipt that a cash register would refuse for this sum. */
    static void check(JsonNode receipt, long kopecks) {
        JsonNode customer = receipt.path("customer");
        if (!customer.hasNonNull("email") && !customer.hasNonNull("phone")) {
            throw ApiRefusal.invalid("Receipt is missing or illegal", "receipt.customer");
        }
        if (!customer.path("phone").asText("79000000000").matches("[0-9]{4,15}")) {
            throw ApiRefusal.value("receipt.customer.phone");
        }
        if (rows(receipt, "receipt.items").compareTo(BigDecimal.valueOf(kopecks)) != 0) {
            throw ApiRefusal.invalid("Sum of the receipt's items differs from the payment amount", "receipt.items");
        }
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
        rows(body, "items");
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

    private static BigDecimal rows(JsonNode receipt, String parameter) {
        JsonNode rows = receipt.path("items");
        if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw ApiRefusal.invalid("Receipt is missing or illegal", parameter);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(row(row, parameter));
        }
        return sum;
    }

    private static BigDecimal row(JsonNode row, String parameter) {
        if (Fields.text(row, "description", 128).isEmpty()) {
            throw ApiRefusal.value(parameter + ".description");
        }
        int vat = row.path("vat_code").asInt();
        if (vat < 1 || vat > 12) {
            throw ApiRefusal.value(parameter + ".vat_code");
        }
        for (String name : List.of("payment_subject", "payment_mode")) {
            if (!row.hasNonNull(name)) { // optional by the specification, refused by the live service
                throw ApiRefusal.value(parameter + "." + name);
            }
        }
        BigDecimal quantity = quantity(row.path("quantity"), parameter);
        BigDecimal price = Rubles.parse(row.path("amount").path("value").asText()).stream()
                .mapToObj(BigDecimal::valueOf)
                .findAny()
                .orElseThrow(() -> ApiRefusal.value(parameter + ".amount"));
        return price.multiply(quantity);
    }

    private static BigDecimal quantity(JsonNode quantity, String parameter) {
        BigDecimal number = quantity.isNumber() ? quantity.decimalValue() : BigDecimal.ZERO;
        if (number.signum() <= 0 || number.scale() > 3 || number.compareTo(HUNDRED.movePointRight(3)) >= 0) {
            throw ApiRefusal.value(parameter + ".quantity");
        }
        return number;
    }
}
