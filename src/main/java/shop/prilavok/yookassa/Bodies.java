package shop.prilavok.yookassa;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.PartReceipt;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.ReceiptRow;
import shop.prilavok.payment.ReceiptRows;
import shop.prilavok.payment.RefundId;

/**
 * Makes request bodies. The same arguments give the same text, but nobody relies on it: a body is made once, stored, and
 * sent as it was stored.
 */
final class Bodies {
    private final YooKassaOptions options;

    Bodies(YooKassaOptions options) {
        this.options = options;
    }

    String payment(PaymentId id, OrderFacts order) {
        ObjectNode body = object();
        putAmount(body, order.total());
        body.put("capture", !options.hold()); // without the word YooKassa would hold
        body.put("description", (isRussian(order) ? "Заказ № " : "Order ") + order.id());
        ObjectNode confirmation = body.putObject("confirmation");
        confirmation
                .put("type", "redirect")
                .put("return_url", options.returnUrl().apply(order));
        confirmation.put("locale", isRussian(order) ? "ru_RU" : "en_US");
        ObjectNode metadata = body.putObject("metadata");
        metadata.put(GatewayPayment.ORDER, order.id().toString());
        metadata.put(GatewayPayment.ATTEMPT, id.value());
        metadata.put(GatewayPayment.SHOP, options.shop());
        options.receipts().ifPresent(terms -> {
            List<ReceiptRow> rows = ReceiptRows.of(order, deliveryName(order));
            body.set("receipt", ReceiptBody.of(terms, order.contact(), rows));
        });
        return body.toString();
    }

    /** Of the whole payment YooKassa makes the receipt from the payment's, and wants none sent along. */
    String refund(RefundId id, OrderFacts order, String gatewayPaymentId, Money amount, PartReceipt part) {
        ObjectNode body = object().put("payment_id", gatewayPaymentId);
        putAmount(body, amount);
        body.put("description", (isRussian(order) ? "Возврат по заказу № " : "Refund of order ") + order.id());
        ObjectNode metadata = body.putObject("metadata");
        metadata.put(GatewayPayment.ORDER, order.id().toString());
        metadata.put(GatewayRefund.REFUND, id.value());
        if (!part.rows().isEmpty()) {
            List<ReceiptRow> named = part.rows().stream()
                    .map(row -> row.delivery() ? row.called(deliveryName(order)) : row)
                    .toList();
            ReceiptBody.ofPart(part.paymentBody(), named).ifPresent(receipt -> body.set("receipt", receipt));
        }
        return body.toString();
    }

    private static String deliveryName(OrderFacts order) {
        return isRussian(order) ? "Доставка" : "Delivery";
    }

    private static void putAmount(ObjectNode body, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Only a sum above zero can move, not " + amount);
        }
        body.putObject("amount").put("value", amount.decimal()).put("currency", "RUB");
    }

    private static boolean isRussian(OrderFacts order) {
        return order.language().equals("ru");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
