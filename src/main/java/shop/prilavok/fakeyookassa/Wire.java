package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import shop.prilavok.fakeyookassa.FakePayment.Canceled;
import shop.prilavok.fakeyookassa.FakePayment.Held;
import shop.prilavok.fakeyookassa.FakePayment.Pending;
import shop.prilavok.fakeyookassa.FakePayment.Succeeded;

/** Payments and refunds as JSON. */
final class Wire {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Wire() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static ObjectNode payment(FakePayment payment, String shopId) {
        FakePayment.Terms terms = payment.terms();
        boolean paid = payment.state() instanceof Held || payment.state() instanceof Succeeded;
        ObjectNode json = object().put("id", payment.id()).put("status", payment.status());
        json.set("amount", amount(payment.kopecks()));
        if (!terms.description().isEmpty()) {
            json.put("description", terms.description());
        }
        json.putObject("recipient").put("account_id", shopId).put("gateway_id", "1" + shopId);
        json.put("created_at", time(terms.at()));
        putState(json, payment);
        json.put("test", true).put("paid", paid);
        json.put(
                "refundable",
                payment.state() instanceof Succeeded succeeded && payment.refunded() < succeeded.kopecks());
        terms.receipt().put(json, paid);
        json.set("metadata", metadata(terms.metadata()));
        return json;
    }

    static ObjectNode refund(FakeRefund refund) {
        ObjectNode json = object().put("id", refund.id()).put("payment_id", refund.paymentId());
        json.put("status", refund.status().name().toLowerCase(Locale.ROOT));
        json.put("created_at", time(refund.at()));
        json.set("amount", amount(refund.kopecks()));
        if (!refund.description().isEmpty()) {
            json.put("description", refund.description());
        }
        if (refund.status() == FakeRefund.Status.CANCELED) {
            json.putObject("cancellation_details").put("party", "yoo_money").put("reason", "insufficient_funds");
        }
        refund.receipt().put(json, refund.status() == FakeRefund.Status.SUCCEEDED);
        json.set("metadata", metadata(refund.metadata()));
        return json;
    }

    private static void putState(ObjectNode json, FakePayment payment) {
        FakePayment.State state = payment.state();
        FakePayment.Terms terms = payment.terms();
        if (state instanceof Pending) {
            ObjectNode confirmation = json.putObject("confirmation").put("type", "redirect");
            confirmation.put("return_url", terms.returnUrl()).put("confirmation_url", terms.page());
        } else if (state instanceof Held held) {
            putMethod(json, payment.id(), held.method());
            json.put("expires_at", time(held.until()));
        } else if (state instanceof Succeeded succeeded) {
            putMethod(json, payment.id(), succeeded.method());
            json.put("captured_at", time(succeeded.at()));
            json.set("income_amount", amount(succeeded.method().income(succeeded.kopecks())));
            json.set("refunded_amount", amount(payment.refunded()));
        } else if (state instanceof Canceled canceled) {
            if (canceled.method() != null) {
                putMethod(json, payment.id(), canceled.method());
            }
            ObjectNode details = json.putObject("cancellation_details");
            details.put("party", canceled.party()).put("reason", canceled.reason());
        }
    }

    private static void putMethod(ObjectNode json, String paymentId, PayMethod method) {
        ObjectNode paid = json.putObject("payment_method").put("type", method.code());
        paid.put("id", paymentId).put("saved", false).put("status", "inactive");
        if (method == PayMethod.CARD) {
            ObjectNode card = paid.put("title", "Bank card *4444").putObject("card");
            card.put("first6", "555555").put("last4", "4444");
            card.put("expiry_year", "2030").put("expiry_month", "12");
            card.put("card_type", "MasterCard").put("issuer_country", "RU");
            ObjectNode authorized = json.putObject("authorization_details");
            authorized.put("rrn", "603668680243").put("auth_code", "000000");
            authorized.putObject("three_d_secure").put("applied", true);
        } else {
            paid.put("title", "SBP").put("sbp_operation_id", "1027088AE4CB48CB81287833347A8777");
            paid.putObject("payer_bank_details").put("bank_id", "100000000111").put("bic", "044525225");
        }
    }

    private static ObjectNode amount(long kopecks) {
        return object().put("value", Rubles.format(kopecks)).put("currency", "RUB");
    }

    private static ObjectNode metadata(Map<String, String> pairs) {
        ObjectNode json = object();
        pairs.forEach(json::put);
        return json;
    }
}
