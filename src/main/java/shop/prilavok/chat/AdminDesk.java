package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.payment.RefundingOrder;

/**
 * What the admins' buttons do. Anybody in the group can press them, so each press is checked against the list of admins.
 * Inside the unit of work of the update.
 */
final class AdminDesk {
    private static final int LONGEST_NAME = 60;

    private final ShopFront front;
    private final AdminChat adminChat;
    private final Orders orders;
    private final Services services;
    private final ChatParcels parcels;

    AdminDesk(ShopFront front, AdminChat adminChat, Orders orders, Services services, ChatParcels parcels) {
        this.front = front;
        this.adminChat = adminChat;
        this.orders = orders;
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
        Optional<Order> order = orders.find(action.order());
        return order.isEmpty()
                ? Reply.alert(texts.say("admin.unknown.order"))
                : act(press, action, order.get(), name(press.from()));
    }

    private Reply act(Incoming.Press press, AdminAction action, Order order, String by) {
        OrderId id = order.id();
        if (action instanceof AdminAction.Handle handle) {
            return services.handling().handle(id, handle.step(), by) instanceof HandlingOrder.NotNow late
                    ? tooLate(press, late.order())
                    : Reply.SILENT;
        }
        if (action instanceof AdminAction.Refund) {
            return answer(press, services.refunding().refund(id, by));
        }
        if (action instanceof AdminAction.Fulfil) {
            return answer(press, services.refunding().fulfil(id, by));
        }
        boolean asking = action instanceof AdminAction.AskRefund;
        if (asking && !CardScreen.isRefundable(order)) {
            return tooLate(press, order);
        }
        parcels.card(id, asking, press.pressId());
        return Reply.SILENT;
    }

    private Reply answer(Incoming.Press press, RefundingOrder.Outcome outcome) {
        return outcome instanceof RefundingOrder.NotNow late ? tooLate(press, late.order()) : Reply.SILENT;
    }

    /** Somebody was faster: says who, and draws the card anew. */
    private Reply tooLate(Incoming.Press press, Order order) {
        parcels.card(order.id(), false, press.pressId());
        Texts texts = adminChat.texts();
        return Reply.alert(texts.say(
                "admin.already",
                OrderWords.state(texts, order),
                CardScreen.who(texts, order.progress().by())));
    }

    private static String name(Person person) {
        String name = CheckoutSteps.tidyName(person.name());
        return name.isEmpty() ? "id " + person.id() : Texts.cut(name, LONGEST_NAME);
    }
}
