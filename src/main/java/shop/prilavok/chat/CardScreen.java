package shop.prilavok.chat;

import shop.prilavok.order.Contact;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;

/** An order as the admins see it, with buttons for what can be done with it next and no others. */
final class CardScreen {
    private final ShopFront front;
    private final Texts texts;

    CardScreen(ShopFront front) {
        this.front = front;
        this.texts = Texts.in(front.defaultLanguage());
    }

    static boolean isRefundable(Order order) {
        return Order.isPaid(order);
    }

    /** Who did it: an admin's name, or words for the customer and the shop itself. */
    static String who(Texts texts, String by) {
        if (by.equals(Progress.CUSTOMER)) {
            return texts.say("by.customer");
        }
        if (by.equals(Progress.LIST)) {
            return texts.say("by.list");
        }
        return by.equals(Progress.SHOP) ? texts.say("by.shop") : by;
    }

    Screen draw(Order order, boolean asking) {
        Markup card = new Markup();
        card.bold(texts.say("order.title", order.id()))
                .text(" · ")
                .bold(OrderWords.state(texts, order))
                .line();
        card.italic(texts.say(
                        "card.progress",
                        who(texts, order.progress().by()),
                        texts.time(order.progress().since(), front.zone())))
                .line()
                .line();
        OrderWords.lines(card, texts, order);
        card.line()
                .bold(texts.say("summary.total", texts.money(order.facts().total())))
                .line();
        card.text(DeliveryWords.of(texts, order.facts().delivery(), front.pickupAddress()))
                .line();
        Contact contact = order.facts().contact();
        card.text(contact.name() + " · ").code(contact.phone().e164()).line();
        card.italic(texts.say("card.placed", texts.time(order.facts().placedAt(), front.zone())));
        if (order instanceof Order.PaidShort) {
            card.line().line().bold(texts.say("card.short"));
        }
        Menu menu = new Menu(texts);
        if (asking && isRefundable(order)) {
            ask(card, menu, order);
        } else {
            next(menu, order);
        }
        return Screen.of(card, menu.rows());
    }

    private void ask(Markup card, Menu menu, Order order) {
        String sum = texts.money(order.facts().total());
        card.line().line().bold(texts.say("card.refund.question", sum));
        menu.row("card.refund.no", new AdminAction.Keep(order.id()));
        menu.row(menu.button(texts.say("card.refund.yes", sum), new AdminAction.Refund(order.id())));
    }

    private void next(Menu menu, Order order) {
        OrderId id = order.id();
        if (order instanceof Order.Paid) {
            menu.row("card.accept", new AdminAction.Handle(id, Step.ACCEPT));
        } else if (order instanceof Order.Accepted) {
            menu.row(menu.button(OrderWords.say(texts, "card.ship", order), new AdminAction.Handle(id, Step.SHIP)));
        } else if (order instanceof Order.Shipped) {
            menu.row("card.deliver", new AdminAction.Handle(id, Step.DELIVER));
        } else if (order instanceof Order.PaidShort) {
            menu.row("card.fulfil", new AdminAction.Fulfil(id));
        }
        if (isRefundable(order)) {
            menu.row(
                    order instanceof Order.PaidShort ? "card.refund.short" : "card.refund",
                    new AdminAction.AskRefund(id));
        }
    }
}
