package shop.prilavok.payment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.payment.Returned.Goods;

/**
 * An admin sends money of a paid order back, all that is left of it or some, or decides about a short order. One refund of
 * an order is on its way at a time, so that nothing goes back twice. An order of which all money goes back is over; with a
 * part of its money gone it goes on as it was. Thread-safe.
 */
public final class RefundingOrder {
    private final UnitOfWork unit;
    private final Orders orders;
    private final Payments payments;
    private final Refunds refunds;
    private final MoneyLedger ledger;
    private final IntendingRefund intendingRefund;
    private final OrderMoney orderMoney;
    private final Announcements announcements;
    private final InstantSource clock;

    public RefundingOrder(
            UnitOfWork unit,
            Orders orders,
            Payments payments,
            Refunds refunds,
            MoneyLedger ledger,
            IntendingRefund intendingRefund,
            OrderMoney orderMoney,
            Announcements announcements,
            InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
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

    /** Another refund of the order has to end first. */
    public record UnderWay(Refund other) implements Outcome {}

    /** The order had other refunds when the admin looked, so he may mean something else. */
    public record Outdated(Order order) implements Outcome {}

    /** Some of it was never bought, or went back before. */
    public record MoreThanLeft(Order order) implements Outcome {}

    /** Less than the payment service moves, or so much that less than that would be left. */
    public record TooLittle(Money least) implements Outcome {}

    /**
     * Everything that is left; what had been sold can be sold again.
     *
     * @param by name of the admin
     */
    public Outcome refund(OrderId id, String by) {
        return unit.run(() -> {
            Order order = orders.lock(id);
            List<Refund> before = refunds.ofOrder(id);
            return refund(order, before, left(order, before).rest(Goods.TO_SHELF), by);
        });
    }

    /**
     * Some of the order, or all that is left.
     *
     * @param seen how many refunds the order had when the admin looked at it
     * @param by name of the admin
     */
    public Outcome refund(OrderId id, Returned wanted, int seen, String by) {
        return unit.run(() -> {
            Order order = orders.lock(id);
            List<Refund> before = refunds.ofOrder(id);
            return before.size() == seen ? refund(order, before, wanted, by) : outdated(order, before);
        });
    }

    private Outcome refund(Order order, List<Refund> before, Returned wanted, String by) {
        Optional<Payment.Succeeded> paid = payments.ofOrder(order.id()).stream()
                .filter(Payment.Succeeded.class::isInstance)
                .map(Payment.Succeeded.class::cast)
                .findFirst();
        if (!(order instanceof Order.Funded funded) || paid.isEmpty()) {
            return new NotNow(order);
        }
        Optional<Refund> other = underWay(before);
        if (other.isPresent()) {
            return new UnderWay(other.get());
        }
        Refundable left = left(order, before);
        if (!left.has(wanted)) {
            return new MoreThanLeft(order);
        }
        if (!left.isMovable(wanted)) {
            return new TooLittle(Refundable.LEAST);
        }
        Goods goods = order instanceof Order.PaidShort ? Goods.NEVER_SOLD : wanted.goods();
        if (left.isAll(wanted)) {
            intend(order, paid.get(), left, left.rest(goods), by);
            Order.Refunding refunding = funded.refund(clock.instant(), by);
            orders.save(refunding);
            announcements.changed(refunding);
            announcements.tell(order.id(), new News.Refunding());
            return new Done(refunding);
        }
        if (order instanceof Order.PaidShort) {
            return new NotNow(order); // which of its goods are missing nobody has said yet
        }
        RefundId id = intend(order, paid.get(), left, wanted.with(goods), by);
        announcements.changed(order, "refunding:" + id);
        announcements.tell(order.id(), new News.PartRefunding(id.value()));
        return new Done(order);
    }

    /**
     * A refund that failed is made again: another one, for the same.
     *
     * @param number of the failed refund among those of its order, from 0; no other may have come after it
     * @param by name of the admin
     */
    public Outcome retry(OrderId id, int number, String by) {
        return unit.run(() -> {
            Order order = orders.lock(id);
            List<Refund> before = refunds.ofOrder(id);
            if (number < 0 || number != before.size() - 1 || !(before.get(number) instanceof Refund.Failed failed)) {
                return outdated(order, before);
            }
            Optional<Refund> other = underWay(before);
            if (other.isPresent()) {
                return new UnderWay(other.get());
            }
            Payment.Succeeded paid =
                    (Payment.Succeeded) payments.find(failed.payment()).orElseThrow();
            Refundable left = left(order, before);
            RefundId next;
            if (failed.returned().isNothing()) {
                next = intendingRefund.intend(
                        order.facts(),
                        paid.id(),
                        paid.gatewayId(),
                        failed.intent().amount(),
                        Returned.NOTHING,
                        by);
            } else if (!left.isMovable(failed.returned())) {
                return new TooLittle(Refundable.LEAST); // somebody sent the money back meanwhile
            } else {
                next = intend(order, paid, left, failed.returned(), by);
            }
            announcements.changed(order, "refunding:" + next);
            return new Done(order);
        });
    }

    private Refundable left(Order order, List<Refund> before) {
        return Refundable.of(order.facts(), before, ledger.kept(order.id()));
    }

    private static Optional<Refund> underWay(List<Refund> refunds) {
        return refunds.stream().filter(refund -> !refund.isTerminal()).findFirst();
    }

    private static Outcome outdated(Order order, List<Refund> refunds) {
        return underWay(refunds).<Outcome>map(UnderWay::new).orElseGet(() -> new Outdated(order));
    }

    private RefundId intend(Order order, Payment.Succeeded paid, Refundable left, Returned returned, String by) {
        Money sum = left.sum(returned);
        boolean whole = sum.equals(paid.intent().amount());
        PartReceipt part = whole
                ? PartReceipt.WHOLE
                : new PartReceipt(left.rows(returned), paid.intent().body());
        return intendingRefund.intend(order.facts(), paid.id(), paid.gatewayId(), sum, returned, part, by);
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
}
