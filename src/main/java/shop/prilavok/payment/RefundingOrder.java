package shop.prilavok.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;

/** An admin cancels a paid order and sends the whole sum back, or decides about a short one. Thread-safe. */
public final class RefundingOrder {
    private final UnitOfWork unit;
    private final Orders orders;
    private final Payments payments;
    private final IntendingRefund intendingRefund;
    private final OrderMoney orderMoney;
    private final Announcements announcements;
    private final InstantSource clock;

    public RefundingOrder(
            UnitOfWork unit,
            Orders orders,
            Payments payments,
            IntendingRefund intendingRefund,
            OrderMoney orderMoney,
            Announcements announcements,
            InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.payments = payments;
        this.intendingRefund = intendingRefund;
        this.orderMoney = orderMoney;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    public record Done(Order order) implements Outcome {}

    /** There is nothing to give back, or it is on its way already. */
    public record NotNow(Order order) implements Outcome {}

    /**
     * @param by name of the admin
     */
    public Outcome refund(OrderId id, String by) {
        return unit.run(() -> {
            Order order = orders.lock(id);
            Optional<Order.Refunding> next = refunding(order, clock.instant(), by);
            Optional<Payment.Succeeded> paid = payments.ofOrder(id).stream()
                    .filter(Payment.Succeeded.class::isInstance)
                    .map(Payment.Succeeded.class::cast)
                    .findFirst();
            if (next.isEmpty() || paid.isEmpty()) {
                return new NotNow(order);
            }
            orders.save(next.get());
            Payment.Succeeded payment = paid.get();
            intendingRefund.intend(
                    order.facts(),
                    payment.id(),
                    payment.gatewayId(),
                    payment.intent().amount());
            announcements.changed(next.get());
            announcements.tell(id, new News.Refunding());
            return new Done(next.get());
        });
    }

    /** The goods of a short order will be there after all. */
    public Outcome fulfil(OrderId id, String by) {
        Order known = orders.find(id).orElseThrow();
        return unit.run(known.facts().skus(), () -> {
            Order order = orders.lock(id);
            if (!(order instanceof Order.PaidShort paidShort)) {
                return new NotNow(order);
            }
            orderMoney.fulfil(paidShort, by);
            return new Done(orders.find(id).orElseThrow());
        });
    }

    private static Optional<Order.Refunding> refunding(Order order, Instant now, String by) {
        if (order instanceof Order.Paid paid) {
            return Optional.of(paid.refund(now, by));
        }
        if (order instanceof Order.PaidShort paidShort) {
            return Optional.of(paidShort.refund(now, by));
        }
        if (order instanceof Order.Accepted accepted) {
            return Optional.of(accepted.refund(now, by));
        }
        if (order instanceof Order.Shipped shipped) {
            return Optional.of(shipped.refund(now, by));
        }
        if (order instanceof Order.Delivered delivered) {
            return Optional.of(delivered.refund(now, by));
        }
        return Optional.empty();
    }
}
