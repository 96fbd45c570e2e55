package shop.prilavok.order;

import java.time.Instant;
import java.util.List;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/** Orders for tests: two packets of tea for 500 and a cup for 300, brought for 250 roubles. */
final class AnOrder {
    static final Sku TEA = new Sku("TEA");
    static final Sku CUP = new Sku("CUP");
    static final CustomerId ANNA = new CustomerId(1);
    static final Contact CONTACT = new Contact("Анна", new Phone("+79161234567"));
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private AnOrder() {}

    static Order.AwaitingPayment awaiting(long number) {
        return awaiting(number, new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250)));
    }

    /** Sold at once, for the customer pays when he gets it. */
    static Order.Confirmed confirmed(long number) {
        return awaiting(number, new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250), "Курьер", true))
                .confirm(NOW);
    }

    private static Order.AwaitingPayment awaiting(long number, Delivery delivery) {
        List<OrderLine> lines = List.of(
                new OrderLine(TEA, "Пуэр", Money.ofRoubles(500), 2),
                new OrderLine(CUP, "Чашка", Money.ofRoubles(300), 1));
        OrderFacts facts =
                new OrderFacts(new OrderId(number), "token-" + number, ANNA, "ru", CONTACT, delivery, lines, NOW);
        return new Order.AwaitingPayment(facts, new Progress(1, NOW, Progress.CUSTOMER));
    }

    /** The first order in this state. */
    static Order in(String state) {
        return inEveryState(1).stream()
                .filter(order -> order.getClass().getSimpleName().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /** One order in each state, all of the same number. */
    static List<Order> inEveryState(long number) {
        Order.AwaitingPayment awaiting = awaiting(number);
        Order.Paid paid = awaiting.paid(NOW);
        Order.Accepted accepted = paid.accept(NOW, "Борис");
        Order.Shipped shipped = accepted.ship(NOW, "Борис");
        Order.Refunding refunding = paid.refund(NOW, "Борис");
        return List.of(
                awaiting,
                awaiting.expire(NOW),
                awaiting.cancel(NOW, "Борис"),
                awaiting.paidShort(NOW),
                paid,
                confirmed(number),
                accepted,
                shipped,
                shipped.deliver(NOW, "Борис"),
                refunding,
                refunding.refunded(NOW));
    }
}
