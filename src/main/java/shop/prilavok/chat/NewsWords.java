package shop.prilavok.chat;

import java.util.Optional;
import java.util.Set;
import shop.prilavok.order.Order;
import shop.prilavok.payment.Refund;

/** News about an order as a message that the customer keeps; the receipt is one of them. */
final class NewsWords {
    private static final String PAYMENT_READY = "PaymentReady";

    /** Whoever reads these may well have something to ask. */
    private static final Set<String> QUESTIONABLE =
            Set.of("PaidShort", "Canceled", "CalledOff", "Refunding", "PartRefunding");

    private final ShopFront front;
    private final Desk desk;

    NewsWords(ShopFront front, Desk desk) {
        this.front = front;
        this.desk = desk;
    }

    /** Has it been overtaken? Nobody is to be called to a payment page that is closed, or where he has paid. */
    boolean isOver(Order order, String news) {
        return news.equals(PAYMENT_READY) && desk.paymentPage(order).isEmpty();
    }

    /**
     * @param news simple name of the kind of news
     * @param reason the payment service's word for a payment that failed, or the number of a parcel
     * @param refund that it is about
     */
    Screen draw(Texts texts, Order order, String news, String reason, Optional<Refund> refund) {
        Markup page = new Markup().bold(OrderWords.say(texts, "news." + news + ".title", order, order.id()));
        if (!reason.isEmpty() && news.equals("PaymentFailed")) {
            page.line().line().text(OrderWords.reason(texts, reason));
        } else if (!reason.isEmpty()) {
            OrderWords.track(page.line().line(), texts, reason);
        }
        if (news.equals("Paid") || news.equals("Confirmed")) {
            page.line().line();
            OrderWords.lines(page, texts, order);
            page.line()
                    .text(DeliveryWords.of(texts, order.facts().delivery(), front.pickupAddress()))
                    .line()
                    .bold(texts.say("summary.total", texts.money(order.facts().total())));
        }
        page.line()
                .line()
                .text(OrderWords.say(
                        texts,
                        text(order, news),
                        order,
                        texts.money(refund.map(back -> back.intent().amount())
                                .orElseGet(() -> order.facts().total())),
                        refund.map(back -> RefundWords.what(texts, order, back.returned()))
                                .orElse("")));
        if (QUESTIONABLE.contains(news)) {
            OrderWords.contact(page, texts, front.contact(desk.pricing().preferences()));
        }
        Menu menu = new Menu(texts);
        if (news.equals(PAYMENT_READY)) {
            desk.paymentPage(order).ifPresent(url -> menu.pay(order, url));
        }
        if (news.equals("PaymentFailed")) {
            menu.row("news.again", new Place.Summary());
        }
        menu.row(menu.button(texts.say("news.open", order.id()), new Place.OrderView(order.id())));
        return Screen.of(page, menu.rows());
    }

    private static String text(Order order, String news) {
        boolean free = news.equals("Confirmed") && !order.facts().total().isPositive();
        return "news." + news + (free ? ".free.text" : ".text");
    }
}
