package shop.prilavok.yookassa;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.Contact;
import shop.prilavok.payment.ReceiptRow;

/** Writes a receipt as YooKassa reads it. */
final class ReceiptBody {
    private static final int LONGEST_DESCRIPTION = 128;

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
            ObjectNode item = items.addObject();
            item.put("description", cut(row.description())).put("quantity", row.quantity());
            item.putObject("amount").put("value", row.unitPrice().decimal()).put("currency", "RUB");
            item.put("vat_code", row.vat().map(ReceiptBody::code).orElse(terms.vat()));
            item.put("payment_subject", row.delivery() ? "service" : terms.subject());
            item.put("payment_mode", terms.mode()).put("measure", terms.measure());
        }
        return receipt;
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
