package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.Refundable;
import shop.prilavok.payment.Returned;
import shop.prilavok.payment.Returned.Goods;

/**
 * The dialog on a card about sending money back: all or some, which goods, what becomes of them, and are you sure. What was
 * picked so far stands in the buttons, so nothing is kept and nothing gets mixed up when two admins do it.
 */
final class RefundDialog {
    private static final int ITEMS_PER_PAGE = 8;

    private static final OrderId LAST_ORDER = new OrderId(99_999_999_999L);
    private static final Money LARGEST_SUM = new Money(9_999_999_99L);

    /** What a button with a pick has besides the pick itself: verb, order, refunds seen, and page or sum. */
    private static final int LONGEST_FRAME = Stream.of(
                    new AdminAction.Pick(LAST_ORDER, 999, "", 99),
                    new AdminAction.Refund(LAST_ORDER, 999, "", LARGEST_SUM))
            .mapToInt(action -> action.data().length())
            .max()
            .orElseThrow();

    private static final int LONGEST_DATA = 64;

    private final Texts texts;
    private final Order order;
    private final OrderFacts facts;
    private final int seen;
    private final Refundable left;

    /**
     * @param refunds all of the order
     * @param left what can be given back after them
     */
    RefundDialog(Texts texts, Order order, List<Refund> refunds, Refundable left) {
        this.texts = texts;
        this.order = order;
        this.facts = order.facts();
        this.seen = refunds.size();
        this.left = left;
    }

    /** What was picked, if the order had no refund since, and it can still be given back. */
    Optional<Returned> picked(AdminAction.Picked by) {
        return by.seen() == seen ? ReturnedCode.read(facts, by.code(), left).filter(left::has) : Optional.empty();
    }

    /** Draws the step below the card's text. False when it is out of date: nothing was drawn. */
    boolean draw(Markup card, Menu menu, AdminAction.Asking asked) {
        if (!(asked instanceof AdminAction.Picked by)) {
            open(card, menu);
            return true;
        }
        Optional<Returned> picked = picked(by);
        picked.ifPresent(what -> {
            if (asked instanceof AdminAction.Pick pick) {
                pick(card, menu, what, pick.page());
            } else if (asked instanceof AdminAction.AskGoods) {
                askGoods(card, menu, what);
            } else {
                askSure(card, menu, what);
            }
        });
        return picked.isPresent();
    }

    private void open(Markup card, Menu menu) {
        Returned all = left.rest(Goods.TO_SHELF);
        if (order instanceof Order.PaidShort) {
            askSure(card, menu, all);
            return;
        }
        card.line().line().bold(texts.say("card.refund.what"));
        String key = seen == 0 ? "card.refund.all" : "card.refund.rest";
        menu.row(menu.button(texts.say(key, texts.money(left.money())), next(all)));
        boolean several = left.delivery()
                || left.pieces().values().stream().mapToInt(Integer::intValue).sum() > 1;
        if (several && isPickable()) {
            menu.row("card.refund.pick", picking(new Returned(Map.of(), false, Goods.TO_SHELF), 0));
        }
        keep(menu);
    }

    private void pick(Markup card, Menu menu, Returned picked, int page) {
        card.line().line().bold(texts.say("card.refund.pick.what"));
        List<OrderLine> items = new ArrayList<>();
        left.pieces()
                .keySet()
                .forEach(sku -> items.add(facts.lines().stream()
                        .filter(line -> line.sku().equals(sku))
                        .findFirst()
                        .orElseThrow()));
        Pages<OrderLine> pages = Pages.of(items, page, ITEMS_PER_PAGE);
        for (OrderLine line : pages.shown()) {
            row(menu, picked, line, pages.page());
        }
        if (left.delivery()) {
            String key = picked.delivery() ? "card.refund.delivery.on" : "card.refund.delivery.off";
            Returned other = new Returned(picked.pieces(), !picked.delivery(), picked.goods());
            menu.row(menu.button(texts.say(key, texts.money(left.deliverySum())), picking(other, pages.page())));
        }
        menu.pages(pages, to -> picking(picked, to));
        if (left.isMovable(picked)) {
            menu.row(menu.button(texts.say("card.refund.next", texts.money(left.sum(picked))), next(picked)));
        }
        keep(menu);
    }

    /** Less, all or nothing, more: what leads nowhere is left out. */
    private void row(Menu menu, Returned picked, OrderLine line, int page) {
        Sku sku = line.sku();
        int most = left.pieces().getOrDefault(sku, 0);
        int now = picked.pieces().getOrDefault(sku, 0);
        List<Button> row = new ArrayList<>();
        if (now > 0) {
            row.add(menu.button("−", picking(with(picked, sku, now - 1), page)));
        }
        row.add(menu.button(
                texts.say("card.refund.item", now, most, RefundWords.name(line)),
                picking(with(picked, sku, now == 0 ? most : 0), page)));
        if (now < most) {
            row.add(menu.button("+", picking(with(picked, sku, now + 1), page)));
        }
        menu.row(row.toArray(Button[]::new));
    }

    private void askGoods(Markup card, Menu menu, Returned picked) {
        card.line().line().bold(texts.say("card.refund.goods", sum(picked), RefundWords.what(texts, order, picked)));
        menu.row("card.refund.shelf", sure(new Returned(picked.pieces(), picked.delivery(), Goods.TO_SHELF)));
        menu.row("card.refund.write.off", sure(new Returned(picked.pieces(), picked.delivery(), Goods.WRITTEN_OFF)));
        keep(menu);
    }

    private void askSure(Markup card, Menu menu, Returned picked) {
        String sum = sum(picked);
        String key = left.isAll(picked) ? "card.refund.question" : "card.refund.question.part";
        card.line().line().bold(texts.say(key, sum, RefundWords.what(texts, order, picked)));
        if (!(order instanceof Order.PaidShort) && !picked.pieces().isEmpty()) {
            boolean broken = picked.goods() == Goods.WRITTEN_OFF;
            card.line().text(texts.say(broken ? "card.refund.question.write.off" : "card.refund.question.shelf"));
        }
        keep(menu);
        AdminAction yes = new AdminAction.Refund(order.id(), seen, code(picked), left.sum(picked));
        menu.row(menu.button(texts.say("card.refund.yes", sum), yes));
    }

    private void keep(Menu menu) {
        menu.row("card.refund.no", new AdminAction.Keep(order.id()));
    }

    private AdminAction next(Returned picked) {
        return picked.pieces().isEmpty() ? sure(picked) : new AdminAction.AskGoods(order.id(), seen, code(picked));
    }

    private AdminAction sure(Returned picked) {
        return new AdminAction.AskSure(order.id(), seen, code(picked));
    }

    private AdminAction picking(Returned picked, int page) {
        return new AdminAction.Pick(order.id(), seen, code(picked), page);
    }

    /** Does any pick fit into a button? Of an order that is larger than that all goes back, or what is left of it. */
    private boolean isPickable() {
        return ReturnedCode.longest(facts) <= LONGEST_DATA - LONGEST_FRAME;
    }

    private String code(Returned picked) {
        return isPickable() ? ReturnedCode.write(facts, picked) : ReturnedCode.rest(picked);
    }

    private String sum(Returned picked) {
        return texts.money(left.sum(picked));
    }

    private static Returned with(Returned picked, Sku sku, int pieces) {
        Map<Sku, Integer> all = new TreeMap<>(picked.pieces());
        if (pieces == 0) {
            all.remove(sku);
        } else {
            all.put(sku, pieces);
        }
        return new Returned(all, picked.delivery(), picked.goods());
    }
}
