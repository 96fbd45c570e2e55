package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderLine;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.Returned;

/** Says what of an order's money went back, is on its way, or did not get there. */
final class RefundWords {
    private static final int MOST_ITEMS = 8;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DETAIL = 300;

    private RefundWords() {}

    /** Such as "Чай × 1, доставка". */
    static String what(Texts texts, Order order, Returned returned) {
        return what(texts, order, returned.pieces(), returned.delivery());
    }

    private static String what(Texts texts, Order order, Map<Sku, Integer> pieces, boolean delivery) {
        if (pieces.equals(order.facts().pieces())) {
            boolean kept = order.facts().delivery().fee().isPositive() && !delivery;
            return texts.say(kept ? "refund.all.goods" : "refund.all");
        }
        Map<Sku, String> names = new HashMap<>();
        order.facts().lines().forEach(line -> names.put(line.sku(), name(line)));
        List<String> items = new ArrayList<>();
        pieces.forEach((sku, quantity) -> items.add(names.getOrDefault(sku, sku.code()) + " × " + quantity));
        if (items.size() > MOST_ITEMS) {
            int more = items.size() - MOST_ITEMS;
            items.subList(MOST_ITEMS, items.size()).clear();
            items.add(texts.count("refund.more", more));
        }
        if (delivery) {
            items.add(texts.say("refund.delivery"));
        }
        return items.isEmpty() ? texts.say("refund.other") : String.join(", ", items);
    }

    static String name(OrderLine line) {
        return Texts.cut(line.name(), LONGEST_NAME);
    }

    /** As a customer sees it: what is back. */
    static void back(Markup page, Texts texts, Order order, List<Refund> refunds) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        boolean delivery = false;
        Money sum = Money.ZERO;
        for (Refund refund : refunds) {
            if (refund instanceof Refund.Succeeded) {
                refund.returned().pieces().forEach((sku, quantity) -> pieces.merge(sku, quantity, Integer::sum));
                delivery |= refund.returned().delivery();
                sum = sum.plus(refund.intent().amount());
            }
        }
        if (sum.isPositive()) {
            page.text(texts.say("refund.back", texts.money(sum), what(texts, order, pieces, delivery)))
                    .line();
        }
    }

    /** As the admins see it, with what is on its way and what failed. */
    static void all(Markup page, Texts texts, Order order, List<Refund> refunds) {
        back(page, texts, order, refunds);
        for (int number = 0; number < refunds.size(); number++) {
            Refund refund = refunds.get(number);
            String sum = texts.money(refund.intent().amount());
            String what = what(texts, order, refund.returned());
            if (!refund.isTerminal()) {
                page.text(texts.say("refund.under.way", sum, what)).line();
            } else if (number == refunds.size() - 1 && refund instanceof Refund.Failed failed) {
                page.bold(texts.say("refund.failed", sum, what, reason(texts, failed.reason())))
                        .line();
            }
        }
    }

    /** The payment service's reason for a refund that it did not make, in words that help. */
    static String reason(Texts texts, String code) {
        return texts.sayOr("refund.reason." + code, "refund.reason.unknown", Texts.cut(code, LONGEST_DETAIL));
    }
}
