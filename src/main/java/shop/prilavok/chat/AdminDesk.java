package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.StockNews.Correction;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;
import shop.prilavok.payment.CancelingSale;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.Refundable;
import shop.prilavok.payment.RefundingOrder;
import shop.prilavok.payment.Returned;
import shop.prilavok.payment.Returned.Goods;

/**
 * What the admins' buttons do. Anybody in the group can press them, so each press is checked against the list of admins.
 * Inside the unit of work of the update.
 */
final class AdminDesk {
    private static final int LONGEST_NAME = 60;

    private final ShopFront front;
    private final AdminChat adminChat;
    private final Desk desk;
    private final Services services;
    private final ChatParcels parcels;

    AdminDesk(ShopFront front, AdminChat adminChat, Desk desk, Services services, ChatParcels parcels) {
        this.front = front;
        this.adminChat = adminChat;
        this.desk = desk;
        this.services = services;
        this.parcels = parcels;
    }

    Reply press(Incoming.Press press, AdminAction action) {
        Texts texts = adminChat.texts();
        if (!adminChat.is(press.chat())) {
            return Reply.toast(texts.say("outdated"));
        }
        if (!front.admins().contains(press.from().id())) {
            return Reply.alert(texts.say("admin.not.allowed", press.from().id()));
        }
        String by = name(press.from());
        if (action instanceof AdminAction.UndoCount counted) {
            return undo(press, counted, by);
        }
        AdminAction.OfOrder about = (AdminAction.OfOrder) action;
        Optional<Order> order = desk.orders().find(about.order());
        return order.isEmpty() ? Reply.alert(texts.say("admin.unknown.order")) : act(press, about, order.get(), by);
    }

    private Reply undo(Incoming.Press press, AdminAction.UndoCount counted, String by) {
        List<Correction> undone = services.undoing().undo(counted.at());
        if (undone.isEmpty()) {
            return Reply.alert(adminChat.texts().say("alert.count.undo.late"));
        }
        String text = new StockWords(adminChat.texts()).undone(undone, by);
        parcels.alert(press.chat(), "undone:" + counted.at().toEpochMilli(), text, Optional.empty());
        return Reply.SILENT;
    }

    private Reply act(Incoming.Press press, AdminAction.OfOrder action, Order order, String by) {
        OrderId id = order.id();
        if (action instanceof AdminAction.Handle handle) {
            return services.handling().handle(id, handle.step(), by) instanceof HandlingOrder.NotNow late
                    ? tooLate(press, late.order())
                    : Reply.SILENT;
        }
        if (action instanceof AdminAction.Refund refund) {
            return refund(press, refund, order, by);
        }
        if (action instanceof AdminAction.Retry retry) {
            return answer(press, order, services.refunding().retry(id, retry.number(), by));
        }
        if (action instanceof AdminAction.CallOff callOff) {
            Goods goods = callOff.toShelf() ? Goods.TO_SHELF : Goods.WRITTEN_OFF;
            return services.cancelingSale().callOff(id, goods, by) instanceof CancelingSale.NotNow late
                    ? tooLate(press, late.order())
                    : Reply.SILENT;
        }
        if (action instanceof AdminAction.Fulfil) {
            return answer(press, order, services.refunding().fulfil(id, by));
        }
        if (!(action instanceof AdminAction.Asking asked)) {
            parcels.card(id, press.pressId());
            return Reply.SILENT;
        }
        return ask(press, asked, order);
    }

    private Reply ask(Incoming.Press press, AdminAction.Asking asked, Order order) {
        if (order.isUnpaidSale() && asked instanceof AdminAction.AskRefund) {
            parcels.card(asked, press.pressId());
            return Reply.SILENT;
        }
        if (!order.isPaid()) {
            return tooLate(press, order);
        }
        List<Refund> refunds = desk.refunds().ofOrder(order.id());
        Optional<Refund> underWay =
                refunds.stream().filter(refund -> !refund.isTerminal()).findFirst();
        if (underWay.isPresent()) {
            return answer(press, order, new RefundingOrder.UnderWay(underWay.get()));
        }
        if (asked instanceof AdminAction.Picked by && picked(by, order).isEmpty()) {
            return answer(press, order, new RefundingOrder.Outdated(order));
        }
        parcels.card(asked, press.pressId());
        return Reply.SILENT;
    }

    private Reply refund(Incoming.Press press, AdminAction.Refund refund, Order order, String by) {
        Refundable left = desk.refundable(order);
        RefundingOrder.Outcome outcome = ReturnedCode.read(order.facts(), refund.code(), left)
                .filter(wanted -> !left.has(wanted) || left.sum(wanted).equals(refund.sum()))
                .map(wanted -> services.refunding().refund(order.id(), wanted, refund.seen(), by))
                .orElseGet(() -> new RefundingOrder.Outdated(order));
        return answer(press, order, outcome);
    }

    private Optional<Returned> picked(AdminAction.Picked by, Order order) {
        List<Refund> refunds = desk.refunds().ofOrder(order.id());
        return new RefundDialog(adminChat.texts(), order, refunds, desk.refundable(order)).picked(by);
    }

    /** Says why nothing was done, and draws the card anew. */
    private Reply answer(Incoming.Press press, Order order, RefundingOrder.Outcome outcome) {
        if (outcome instanceof RefundingOrder.Done) {
            return Reply.SILENT;
        }
        if (outcome instanceof RefundingOrder.NotNow late) {
            return tooLate(press, late.order());
        }
        parcels.card(order.id(), press.pressId());
        Texts texts = adminChat.texts();
        if (outcome instanceof RefundingOrder.UnderWay underWay) {
            String sum = texts.money(underWay.other().intent().amount());
            return Reply.alert(texts.say("admin.refund.under.way", sum));
        }
        return outcome instanceof RefundingOrder.TooLittle little
                ? Reply.alert(texts.say("admin.refund.too.little", texts.money(little.least())))
                : Reply.alert(texts.say("admin.refund.outdated"));
    }

    /** Somebody was faster: says who, and draws the card anew. */
    private Reply tooLate(Incoming.Press press, Order order) {
        parcels.card(order.id(), press.pressId());
        Texts texts = adminChat.texts();
        return Reply.alert(texts.say(
                "admin.already",
                OrderWords.state(texts, order),
                CardScreen.who(texts, order.progress().by())));
    }

    private static String name(Person person) {
        String name = CheckoutSteps.tidyName(person.name());
        return name.isEmpty() || Progress.isWord(name) ? "id " + person.id() : Texts.cut(name, LONGEST_NAME);
    }
}
