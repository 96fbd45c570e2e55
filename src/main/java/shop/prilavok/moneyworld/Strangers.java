package shop.prilavok.moneyworld;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.simulation.Town;

/** Whoever else works with the shop's account at YooKassa: a web site, an old copy of the shop, the merchant by hand. */
final class Strangers {
    static final String KEY = "stranger-";
    private static final String SHOP = "shop";
    private static final String ATTEMPT = "attempt_id";
    private static final String ORDER = "order_id";

    private final MoneyWorld world;
    private final Set<String> theirs = new LinkedHashSet<>();
    private final Set<String> refunds = new LinkedHashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private int calls;

    Strangers(MoneyWorld world) {
        this.world = world;
    }

    boolean isOurs(FakePayment payment) {
        return !theirs.contains(payment.id());
    }

    /** Payments that look like the shop's own, though its books do not have them, as after a restored backup. */
    Set<String> lost() {
        return lost;
    }

    /** The order that a payment says to be for; 0 for none. */
    static long order(FakePayment payment) {
        String order = payment.terms().metadata().getOrDefault(ORDER, "");
        return order.isEmpty() ? 0 : Long.parseLong(order);
    }

    /** A payment of another shop in the same account. */
    void sell(long kopecks) {
        make(kopecks, Map.of("site", "example.org", ORDER, "1001"));
    }

    /** A payment of this shop, for an order that its books have lost. */
    void sellForTheShop(String shop, long kopecks) {
        lost.add(make(kopecks, Map.of(SHOP, shop, ORDER, "77", ATTEMPT, "lost-" + calls)));
    }

    private String make(long kopecks, Map<String, String> metadata) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("capture", !world.holds);
        amount(body, kopecks);
        body.putObject("confirmation").put("type", "redirect").put("return_url", "https://example.org");
        ObjectNode told = body.putObject("metadata");
        new TreeMap<>(metadata).forEach(told::put); // in the same order in every process
        int before = world.yooKassa.payments().size();
        call("/v3/payments", body);
        String id = world.yooKassa.payments().get(before).id();
        theirs.add(id);
        return id;
    }

    /** Somebody takes a part of held money in YooKassa's own pages; the order is then a matter for humans. */
    void captureLess(FakePayment payment) {
        if (payment.state() instanceof FakePayment.Held && isOurs(payment)) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            amount(body, payment.kopecks() / 2 / 100 * 100);
            call("/v3/payments/" + payment.id() + "/capture", body);
            world.setAside(payment);
        }
    }

    /** Somebody sends money of a buyer back in YooKassa's own pages, where nobody names our refund. */
    void refund(FakePayment payment, long kopecks) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("payment_id", payment.id());
        amount(body, kopecks);
        int before = world.yooKassa.refunds().size();
        if (answer("/v3/refunds", body).status() == 200) {
            refunds.add(world.yooKassa.refunds().get(before).id());
        } // or the pages tell him that this much is not there
    }

    boolean isOurs(FakeRefund refund) {
        return !refunds.contains(refund.id());
    }

    private static void amount(ObjectNode body, long kopecks) {
        String value = kopecks / 100 + "." + String.format("%02d", kopecks % 100);
        body.putObject("amount").put("value", value).put("currency", "RUB");
    }

    private void call(String path, ObjectNode body) {
        Response answer = answer(path, body);
        if (answer.status() != 200) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private Response answer(String path, ObjectNode body) {
        String key = Town.SHOP_ID + ":" + Town.SECRET;
        Map<String, String> headers = Map.of(
                "content-type", "application/json",
                "idempotence-key", KEY + calls++,
                "authorization", "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
        try {
            return world.yooKassa.answer(new Request(
                    "POST",
                    path,
                    Map.<String, List<String>>of(),
                    headers,
                    body.toString().getBytes(StandardCharsets.UTF_8),
                    InetAddress.getLoopbackAddress()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
