package shop.prilavok.sheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.ListedOrders;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;
import shop.prilavok.payment.ListedMoney;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.MoneyLedger;

/** People who buy from the shop of a {@link SheetWorld}, each order being 950 roubles. */
record BuyersWorld(SheetWorld world) {
    private Orders orders() {
        return new ListedOrders(world.orders, world.customerRows);
    }

    private MoneyLedger ledger() {
        return new ListedMoney(world.money, world.orders, world.customerRows);
    }

    OrderId place(long customer, String name) {
        return place(customer, name, false);
    }

    OrderId place(long customer, String name, boolean onReceipt) {
        return world.unit.run(() -> {
            OrderId id = world.orders.nextId();
            OrderFacts facts = new OrderFacts(
                    id,
                    "token-" + id,
                    new CustomerId(customer),
                    "ru",
                    new Contact(name, new Phone("+79161234567")),
                    new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250), "", onReceipt),
                    List.of(new OrderLine(new Sku("TEA-1"), "Чай", Money.ofRoubles(350), 2)),
                    world.now);
            orders().add(new Order.AwaitingPayment(facts, new Progress(1, world.now, Progress.CUSTOMER)));
            return id;
        });
    }

    OrderId buy(long customer, String name) {
        OrderId id = place(customer, name);
        world.unit.perform(() -> {
            orders().save(((Order.AwaitingPayment) world.orders.lock(id)).paid(world.now));
            book(MoneyEntry.Kind.CHARGE, id, 95_000);
        });
        return id;
    }

    void giveBack(OrderId order, long roubles) {
        world.unit.perform(() -> book(MoneyEntry.Kind.REFUND, order, -100 * roubles));
    }

    private void book(MoneyEntry.Kind kind, OrderId order, long kopecks) {
        ledger().book(new MoneyEntry(kind, kind + "-" + order, order, new Money(kopecks), world.now));
    }

    <T extends Order> void change(OrderId id, Class<T> from, Function<T, Order> step) {
        world.unit.perform(() -> orders().save(step.apply(
                Optional.of(world.orders.lock(id)).map(from::cast).orElseThrow())));
    }
}
