package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;
import shop.prilavok.payment.Payment;

/** What a customer does with an order of his. An order of somebody else is one that he never had. */
final class OrderSteps {
    private final Desk desk;
    private final Services services;
    private final CartSteps cart;

    OrderSteps(Desk desk, Services services, CartSteps cart) {
        this.desk = desk;
        this.services = services;
        this.cart = cart;
    }

    private Optional<Order> his(Visit visit, OrderId id) {
        return desk.orders().find(id).filter(visit::owns);
    }

    /** He says so; the payment service is asked. */
    Turn havePaid(Visit visit, OrderId id) {
        Turn turn = visit.to(new Place.OrderView(id));
        if (his(visit, id).isEmpty()) {
            return turn;
        }
        Optional<Payment> open = desk.payments().ofOrder(id).stream()
                .filter(payment -> !payment.isTerminal())
                .findFirst();
        open.ifPresent(payment -> services.errands().sync(payment.id()));
        return open.isPresent() ? turn.toast(visit.say("pay.looking")) : turn;
    }

    Turn giveUp(Visit visit, OrderId id) {
        Turn turn = visit.to(new Place.OrderView(id));
        if (his(visit, id).isEmpty()) {
            return turn;
        }
        CancelingOrder.Outcome outcome = services.canceling().cancel(id, Progress.CUSTOMER);
        if (outcome instanceof CancelingOrder.TooLate late && !(late.order() instanceof Order.Canceled)) {
            return isOver(late.order()) ? turn : turn.noting(visit.say("order.cancel.late"));
        }
        return turn.toast(visit.say("order.canceled", id));
    }

    /** Then the order itself says how it ended. */
    private static boolean isOver(Order order) {
        return order instanceof Order.Expired || order instanceof Order.Refunding || order instanceof Order.Refunded;
    }

    Turn repeat(Visit visit, OrderId id) {
        return his(visit, id)
                .map(order -> cart.repeat(visit, order))
                .orElseGet(() -> visit.to(new Place.OrderView(id)));
    }
}
