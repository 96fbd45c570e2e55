package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;
import shop.prilavok.order.StateChange;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.Refundable;

/** An order as the admins see it, with buttons for what can be done with it next and no others. */
final class CardScreen {
    /** So many lines of the order at most, or fewer where refunds and remarks leave no room for them. */
    private static final int[] MOST_LINES = {OrderWords.MOST_LINES, 10, 3};

    private final ShopFront front;
    private final Texts texts;

    CardScreen(ShopFront front) {
        this.front = front;
        this.texts = Texts.in(front.defaultLanguage());
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

    /**
     * @param history every state that it came into, the oldest first
     * @param refunds all of the order, the oldest first
     * @param left what of it can be given back
     * @param note what the merchant keeps about the customer
     * @param asked the step of a dialog that an admin has come to
     */
    Screen draw(
            Order order,
            List<StateChange> history,
            List<Refund> refunds,
            Refundable left,
            CustomerNote note,
            Optional<AdminAction.Asking> asked) {
        Screen card = draw(order, history, refunds, left, note, asked, MOST_LINES[0]);
        for (int i = 1; i < MOST_LINES.length && card.text().isTooLong(); i++) {
            card = draw(order, history, refunds, left, note, asked, MOST_LINES[i]);
        }
        return card;
    }

    private Screen draw(
            Order order,
            List<StateChange> history,
            List<Refund> refunds,
            Refundable left,
            CustomerNote note,
            Optional<AdminAction.Asking> asked,
            int most) {
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
        OrderWords.lines(card, texts, order, most);
        card.line()
                .bold(texts.say("summary.total", texts.money(order.facts().total())))
                .line();
        OrderWords.due(card, texts, order.facts().delivery(), order.facts().total());
        RefundWords.all(card, texts, order, refunds);
        card.text(DeliveryWords.of(texts, order.facts().delivery(), front.pickupAddress()))
                .line();
        Contact contact = order.facts().contact();
        card.text(contact.name() + " · ").code(contact.phone().e164()).line();
        note(card, note);
        card.italic(texts.say("card.placed", texts.time(order.facts().placedAt(), front.zone())));
        steps(card, order, history);
        if (order instanceof Order.PaidShort) {
            card.line().line().bold(texts.say("card.short"));
        }
        Menu menu = new Menu(texts);
        boolean refundable = order.isPaid() && refunds.stream().allMatch(Refund::isTerminal) && left.isAny();
        boolean asks = asked.isPresent()
                && (refundable
                        ? new RefundDialog(texts, order, refunds, left).draw(card, menu, asked.get())
                        : asksToCallOff(card, menu, order, asked.get()));
        if (!asks) {
            next(menu, order, refunds, refundable);
        }
        return Screen.of(card, menu.rows());
    }

    /** False when there is nothing to be called off: nothing was drawn. */
    private boolean asksToCallOff(Markup card, Menu menu, Order order, AdminAction.Asking asked) {
        if (!order.isUnpaidSale() || !(asked instanceof AdminAction.AskRefund)) {
            return false;
        }
        card.line().line().bold(texts.say("card.call.off.question"));
        menu.row("card.call.off.shelf", new AdminAction.CallOff(order.id(), true));
        menu.row("card.call.off.write.off", new AdminAction.CallOff(order.id(), false));
        menu.row("card.refund.no", new AdminAction.Keep(order.id()));
        return true;
    }

    private void note(Markup card, CustomerNote note) {
        if (!note.tags().isEmpty()) {
            card.text(texts.say("card.tags", note.joined())).line();
        }
        if (!note.remark().isEmpty()) {
            card.text(texts.say("card.remark", note.remark())).line();
        }
    }

    /** What lies between its placing and its state, which stand there already. */
    private void steps(Markup card, Order order, List<StateChange> history) {
        for (StateChange step : history) {
            if (step.version() > 1 && step.version() < order.progress().version()) {
                card.line()
                        .italic(texts.say(
                                "card.step",
                                OrderWords.say(texts, "state." + step.state(), order),
                                who(texts, step.by()),
                                texts.time(step.at(), front.zone())));
            }
        }
    }

    private void next(Menu menu, Order order, List<Refund> refunds, boolean refundable) {
        OrderId id = order.id();
        if (order instanceof Order.Paid || order instanceof Order.Confirmed) {
            menu.row("card.accept", new AdminAction.Handle(id, Step.ACCEPT));
        } else if (order instanceof Order.Accepted) {
            menu.row(menu.button(OrderWords.say(texts, "card.ship", order), new AdminAction.Handle(id, Step.SHIP)));
        } else if (order instanceof Order.Shipped) {
            menu.row("card.deliver", new AdminAction.Handle(id, Step.DELIVER));
        } else if (order instanceof Order.PaidShort) {
            menu.row("card.fulfil", new AdminAction.Fulfil(id));
        }
        int last = refunds.size() - 1;
        if (last >= 0 && refunds.get(last) instanceof Refund.Failed) {
            menu.row("card.refund.retry", new AdminAction.Retry(id, last));
        }
        if (order.isUnpaidSale()) {
            menu.row("card.call.off", new AdminAction.AskRefund(id));
        } else if (refundable) {
            menu.row("card.refund", new AdminAction.AskRefund(id));
        }
    }
}
