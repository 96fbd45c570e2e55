package shop.prilavok.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.Contact;
import shop.prilavok.payment.ReceiptRow;

/** Writes a receipt as YooKassa reads it. */
final class ReceiptBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_DESCRIPTION = 128;
    private static final List<String> AS_PAID = List.of("vat_code", "payment_subject", "payment_mode", "measure");

    private ReceiptBody() {}

    static ObjectNode of(ReceiptTerms terms, Contact contact, List<ReceiptRow> rows) {
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        ObjectNode customer = receipt.putObject("customer");
        if (contact.email().isPresent()) {
            customer.put("email", contact.email().get().address());
        } else {
            customer.put("phone", contact.phone().e164().substring(1));
        }
        terms.taxSystem().ifPresent(code -> receipt.put("tax_system_code", code));
        ArrayNode items = receipt.putArray("items");
        for (ReceiptRow row : rows) {
            ObjectNode item = item(items, row);
            item.put("vat_code", row.vat().map(ReceiptBody::code).orElse(terms.vat()));
            item.put("payment_subject", row.delivery() ? "service" : terms.subject());
            item.put("payment_mode", terms.mode()).put("measure", terms.measure());
        }
        return receipt;
    }

    /**
     * The receipt of a part that goes back: to whom, at what rates and with which signs the payment's own receipt said, for the
     * settings may have changed since. Empty when the payment had no receipt.
     */
    static Optional<ObjectNode> ofPart(String paymentBody, List<ReceiptRow> rows) {
        JsonNode paid = read(paymentBody).path("receipt");
        if (!paid.isObject()) {
            return Optional.empty();
        }
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        receipt.set("customer", paid.path("customer"));
        if (paid.has("tax_system_code")) {
            receipt.set("tax_system_code", paid.path("tax_system_code"));
        }
        ArrayNode items = receipt.putArray("items");
        for (ReceiptRow row : rows) {
            ObjectNode item = item(items, row);
            JsonNode same = paidAs(row, paid.path("items"));
            AS_PAID.forEach(name -> item.set(name, same.path(name)));
        }
        return Optional.of(receipt);
    }

    /** Two products may have one name, and then the rate tells them apart, if anything does. */
    private static JsonNode paidAs(ReceiptRow row, JsonNode items) {
        List<JsonNode> called = items.valueStream()
                .filter(item -> item.path("description").asText().equals(cut(row.description())))
                .toList();
        return called.stream()
                .filter(item -> row.vat().isEmpty()
                        || item.path("vat_code").asInt() == code(row.vat().get()))
                .findFirst()
                .or(() -> called.stream().findFirst())
                .orElseGet(() -> items.path(0));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was asked of YooKassa is not JSON", e);
        }
    }

    private static ObjectNode item(ArrayNode items, ReceiptRow row) {
        ObjectNode item = items.addObject();
        item.put("description", cut(row.description())).put("quantity", row.quantity());
        item.putObject("amount").put("value", row.unitPrice().decimal()).put("currency", "RUB");
        return item;
    }

    /** YooKassa's number for a rate. */
    private static int code(VatRate rate) {
        return switch (rate) {
            case NONE -> 1;
            case ZERO -> 2;
            case TEN -> 3;
            case TWENTY -> 4;
            case TEN_OF_110 -> 5;
            case TWENTY_OF_120 -> 6;
            case FIVE -> 7;
            case SEVEN -> 8;
            case FIVE_OF_105 -> 9;
            case SEVEN_OF_107 -> 10;
            case TWENTY_TWO -> 11;
            case TWENTY_TWO_OF_122 -> 12;
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }
}
