package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.prilavok.fakeyookassa.FakePayment.Held;

/** What the API does with payments. */
final class Payments {
    private final Ledger ledger;
    private final YooKassaAccount account;
    private final Receipts receipts;
    private final YooKassaFaults faults;

    Payments(Ledger ledger, YooKassaAccount account, Receipts receipts, YooKassaFaults faults) {
        this.ledger = ledger;
        this.account = account;
        this.receipts = receipts;
        this.faults = faults;
    }

    /** @param host of the call, where the payment page is unless the account says otherwise */
    String create(JsonNode body, String host) {
        PayMethod method = method(body.path("payment_method_data"));
        boolean capture = Fields.flag(body, "capture");
        if (method != null && !capture && !method.canHold()) {
            throw ApiRefusal.value("capture");
        }
        long kopecks = Fields.amount(body.path("amount"), limit(method, capture));
        String description = Fields.text(body, "description", 128);
        JsonNode confirmation = body.path("confirmation");
        if (!confirmation.path("type").asText().equals("redirect")) {
            throw ApiRefusal.value("confirmation.type"); // the other ways need a browser page of the shop's own
        }
        String returnUrl = Fields.webAddress(confirmation.path("return_url"), "confirmation.return_url");
        String locale = locale(confirmation.path("locale"));
        Map<String, String> metadata = Fields.metadata(body.path("metadata"));
        TaxReceipt receipt = faults.receipt(receipts.ofPayment(body, kopecks));
        String id = ledger.nextId();
        String page = (account.pages() == null ? "http://" + host : account.pages()) + "/pay/" + id;
        Instant now = ledger.now();
        ledger.put(new FakePayment(
                id,
                new FakePayment.Terms(
                        kopecks, capture, method, page, returnUrl, locale, description, metadata, receipt, now),
                new FakePayment.Pending(),
                0));
        return id;
    }

    String capture(JsonNode body, String id) {
        FakePayment payment = find(id);
        if (!(payment.state() instanceof Held)) {
            throw wrongStatus(payment);
        }
        long kopecks = payment.kopecks();
        if (body.hasNonNull("amount")) {
            kopecks = Fields.amount(body.path("amount"), payment.kopecks());
        }
        if (payment.terms().receipt().exists() && kopecks < payment.kopecks()) {
            receipts.check(body.path("receipt"), kopecks);
        }
        return ledger.put(payment.captured(kopecks, ledger.now())).id();
    }

    /** Only a held payment can be canceled: an unpaid one has to be waited out. */
    String cancel(String id) {
        FakePayment payment = find(id);
        if (!(payment.state() instanceof Held)) {
            throw wrongStatus(payment);
        }
        return ledger.put(payment.canceled("merchant", "canceled_by_merchant")).id();
    }

    ObjectNode show(String id) {
        return show(find(id));
    }

    ObjectNode show(FakePayment payment) {
        return Wire.payment(payment, account.shopId());
    }

    ObjectNode list(Map<String, String> query) {
        return new Listing<FakePayment>(
                        query,
                        FakePayment::id,
                        payment -> Wire.time(payment.terms().at()))
                .within(
                        "captured_at",
                        payment -> show(payment).path("captured_at").asText())
                .where("status", FakePayment::status)
                .where(
                        "payment_method",
                        payment -> show(payment)
                                .path("payment_method")
                                .path("type")
                                .asText())
                .page(ledger.payments(), this::show);
    }

    private FakePayment find(String id) {
        return ledger.payment(id).orElseThrow(() -> ApiRefusal.notFound("Payment", "payment_id"));
    }

    private static @Nullable PayMethod method(JsonNode data) {
        if (data.isMissingNode() || data.isNull()) {
            return null;
        }
        return PayMethod.byCode(data.path("type").asText())
                .orElseThrow(() -> ApiRefusal.value("payment_method_data.type"));
    }

    private static String locale(JsonNode locale) {
        String language = locale.asText();
        if (!List.of("", "ru_RU", "en_US").contains(language)) {
            throw ApiRefusal.value("confirmation.locale");
        }
        return language;
    }

    private static long limit(@Nullable PayMethod method, boolean capture) {
        if (method != null) {
            return method.limit();
        }
        return capture ? PayMethod.SBP.limit() : PayMethod.CARD.limit();
    }

    private static ApiRefusal wrongStatus(FakePayment payment) {
        return ApiRefusal.invalid("Incorrect payment status for this operation: " + payment.status(), null);
    }
}
