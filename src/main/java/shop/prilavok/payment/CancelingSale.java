package shop.prilavok.payment;

import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.payment.Returned.Goods;

/**
 * An admin calls off an order that was sold without money beforehand: nobody has to be paid back, the goods return.
 * Thread-safe.
 */
public final class CancelingSale {
    private final UnitOfWork unit;
    private final Orders orders;
    private final OrderMoney orderMoney;

    public CancelingSale(UnitOfWork unit, Orders orders, OrderMoney orderMoney) {
        this.unit = unit;
        this.orders = orders;
        this.orderMoney = orderMoney;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** It is called off already, or there is money to send back, see {@link RefundingOrder}. */
    public record NotNow(Order order) implements Outcome {}

    /**
     * @param goods what becomes of them: back to the shelf, or written off
     * @param by name of the admin
     */
    public Outcome callOff(OrderId id, Goods goods, String by) {
        Order known = orders.find(id).orElseThrow();
        return unit.run(known.facts().skus(), () -> {
            Order order = orders.lock(id);
            if (!order.isUnpaidSale()) {
                return new NotNow(order);
            }
            orderMoney.callOff(order, goods, by);
            return new Done();
        });
    }
}
