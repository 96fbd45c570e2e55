package shop.prilavok.chat;

import java.util.List;
import java.util.Optional;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.Payment;

/** A customer's orders: the list, one of them with its payment link, and the question before giving it up. */
final class OrderScreens {
    private static final int ORDERS_PER_PAGE = 6;

    private final ShopFront front;
    private final Desk desk;

    OrderScreens(ShopFront front, Desk desk) {
        this.front = front;
        this.desk = desk;
    }

    Screen mine(Visit visit, Place.MyOrders place) {
        // One more than is shown tells whether there is a next page.
        List<Order> found =
                desk.orders().ofCustomer(visit.customer(), place.page() * ORDERS_PER_PAGE, ORDERS_PER_PAGE + 1);
        Menu menu = new Menu(visit.texts());
        if (found.isEmpty()) {
            menu.row("home.catalog", new Place.Categories(0)).home();
            return Screen.of(visit.page().text(visit.say("orders.empty")), menu.rows());
        }
        for (Order order : found.subList(0, Math.min(found.size(), ORDERS_PER_PAGE))) {
            String label = visit.say(
                    "orders.label",
                    order.id(),
                    OrderWords.state(visit.texts(), order),
                    visit.texts().money(order.facts().total()));
            menu.row(menu.button(label, new Place.OrderView(order.id())));
        }
        boolean more = found.size() > ORDERS_PER_PAGE;
        Button newer = menu.say("orders.newer", new Place.MyOrders(Math.max(0, place.page() - 1)));
        Button older = menu.say("orders.older", new Place.MyOrders(place.page() + 1));
        if (place.page() > 0 && more) {
            menu.row(newer, older);
        } else if (place.page() > 0 || more) {
            menu.row(more ? older : newer);
        }
        return Screen.of(
                visit.page().bold(visit.say("orders.title")),
                menu.back(new Place.Home()).rows());
    }

    Screen order(Visit visit, Place.OrderView place) {
        Optional<Order> found = desk.orders().find(place.order()).filter(visit::owns);
        if (found.isEmpty()) {
            return unknown(visit);
        }
        Order order = found.get();
        Menu menu = new Menu(visit.texts());
        Markup page = visit.page();
        describe(page, visit.texts(), order);
        if (order instanceof Order.AwaitingPayment) {
            payment(visit, page, menu, order);
        } else if (order instanceof Order.Expired) {
            menu.row("product.to.cart", new Place.Cart(0));
        } else {
            menu.row("order.repeat", new Action.Repeat(order.id()));
        }
        menu.row(menu.say("home.orders", new Place.MyOrders(0)), menu.say("home.button", new Place.Home()));
        return Screen.of(page, menu.rows());
    }

    private void describe(Markup page, Texts texts, Order order) {
        page.bold(texts.say("order.title", order.id()))
                .text(" · ")
                .text(OrderWords.state(texts, order))
                .line()
                .italic(texts.time(order.facts().placedAt(), front.zone()))
                .line()
                .line();
        OrderWords.lines(page, texts, order);
        page.line()
                .text(DeliveryWords.of(texts, order.facts().delivery(), front.pickupAddress()))
                .line()
                .bold(texts.say("summary.total", texts.money(order.facts().total())))
                .line();
        OrderWords.due(page, texts, order.facts().delivery(), order.facts().total());
        RefundWords.back(page, texts, order, desk.refunds().ofOrder(order.id()));
        page.line().text(OrderWords.meaning(texts, order));
        String track = order instanceof Order.Shipped ? desk.wishes().track(order.id()) : "";
        if (!track.isEmpty()) {
            OrderWords.track(page.line().line(), texts, track);
        }
        if (!(order instanceof Order.AwaitingPayment || order instanceof Order.Expired)) {
            OrderWords.contact(page, texts, front.contact(desk.pricing().preferences()));
        }
    }

    private void payment(Visit visit, Markup page, Menu menu, Order order) {
        Optional<String> payHere = desk.paymentPage(order);
        page.line().line();
        if (payHere.isPresent()) {
            page.text(visit.say("pay.ready"));
            menu.pay(order, payHere.get()).row("pay.done", new Action.HavePaid(order.id()));
        } else if (desk.payments().ofOrder(order.id()).stream().anyMatch(Payment.Intended.class::isInstance)) {
            page.text(visit.say("pay.preparing"));
            menu.row("pay.refresh", new Place.OrderView(order.id()));
        } else {
            page.text(visit.say("pay.checking"));
            menu.row("pay.done", new Action.HavePaid(order.id()));
        }
        menu.row("order.cancel", new Place.CancelOrder(order.id()));
    }

    Screen cancel(Visit visit, Place.CancelOrder place) {
        OrderId id = place.order();
        Optional<Order> order = desk.orders().find(id).filter(visit::owns);
        if (order.isEmpty()) {
            return unknown(visit);
        }
        if (!(order.get() instanceof Order.AwaitingPayment)) {
            return order(visit, new Place.OrderView(id));
        }
        Menu menu = new Menu(visit.texts())
                .row("order.cancel.no", new Place.OrderView(id))
                .row("order.cancel.yes", new Action.GiveUp(id));
        return Screen.of(visit.page().text(visit.say("order.cancel.question", id)), menu.rows());
    }

    private static Screen unknown(Visit visit) {
        Menu menu = new Menu(visit.texts())
                .row("home.orders", new Place.MyOrders(0))
                .home();
        return Screen.of(visit.page().text(visit.say("order.unknown")), menu.rows());
    }
}
