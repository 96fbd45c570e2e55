package shop.prilavok.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Carts;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Progress;
import shop.prilavok.order.PromoUses;
import shop.prilavok.order.Reservations;
import shop.prilavok.payment.Returned.Goods;

/**
 * What money does to an order: pieces become sold or go back to the shelf, the journal gets its rows, people are told.
 * All of it inside the unit of work of the caller, who holds the order's lock.
 */
public final class OrderMoney {
    private final Orders orders;
    private final StockLedger stock;
    private final PromoUses promoUses;
    private final Reservations reservations;
    private final Carts carts;
    private final Journal journal;
    private final Restocking restocking;
    private final IntendingRefund intendingRefund;
    private final Announcements announcements;
    private final InstantSource clock;

    public OrderMoney(
            Orders orders,
            StockLedger stock,
            PromoUses promoUses,
            Carts carts,
            Journal journal,
            IntendingRefund intendingRefund,
            Announcements announcements,
            InstantSource clock) {
        this.orders = orders;
        this.stock = stock;
        this.promoUses = promoUses;
        this.reservations = new Reservations(stock, promoUses);
        this.carts = carts;
        this.journal = journal;
        this.restocking = new Restocking(stock, journal);
        this.intendingRefund = intendingRefund;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The payment succeeded. Whatever state the order is in, the money leads to goods, to a refund, or to a question. */
    void moneyCame(Order order, PaymentId payment, String gatewayPaymentId) {
        Instant now = clock.instant();
        if (order instanceof Order.AwaitingPayment awaiting) {
            if (stock.sell(order.id().holder(), now)) {
                sold(awaiting.paid(now));
            } else {
                missing(awaiting.paidShort(now));
            }
        } else if (order instanceof Order.Expired expired) {
            if (stock.reserve(order.id().holder(), order.facts().pieces()).isEmpty()
                    && stock.sell(order.id().holder(), now)) {
                sold(expired.paid(now));
            } else {
                missing(expired.paidShort(now));
            }
        } else if (order instanceof Order.Canceled canceled) {
            reservations.release(order);
            Order.Refunding refunding = canceled.refund(now, Progress.SHOP);
            orders.save(refunding);
            Returned all = Refundable.of(order.facts(), List.of()).rest(Goods.NEVER_SOLD);
            intendingRefund.intend(
                    order.facts(), payment, gatewayPaymentId, order.facts().total(), all, Progress.SHOP);
            announcements.changed(refunding);
            announcements.tell(order.id(), new News.Refunding());
            announcements.alert("late:" + payment, new Alert.LateMoney(order.id()));
        } else {
            // A second payment of one order: the database allows one live payment, so this is somebody's hand at work.
            intendingRefund.intend(
                    order.facts(), payment, gatewayPaymentId, order.facts().total(), Returned.NOTHING, Progress.SHOP);
            announcements.alert("late:" + payment, new Alert.LateMoney(order.id()));
        }
    }

    /** No money has to come first: the pieces that were just reserved are sold. */
    void confirm(Order.AwaitingPayment order) {
        Instant now = clock.instant();
        if (!stock.sell(order.id().holder(), now)) {
            throw new IllegalStateException("Nothing is reserved for order " + order.id());
        }
        Order.Confirmed confirmed = order.confirm(now);
        booked(confirmed);
        announcements.changed(confirmed);
        announcements.tell(order.id(), new News.Confirmed());
    }

    /** A sale that no money came for is called off. The promo code stays used, as with a refund. */
    void callOff(Order sale, Goods goods, String by) {
        Instant now = clock.instant();
        Refundable all = Refundable.of(sale.facts(), List.of());
        restocking.book(sale.facts(), "canceled", all.rest(goods), all, now);
        Order.Canceled canceled = sale.callOff(now, by);
        orders.save(canceled);
        announcements.changed(canceled);
        announcements.tell(sale.id(), new News.CalledOff());
    }

    /** The payment ended without money. */
    void paymentEnded(Order order, String reason) {
        reservations.release(order);
        if (order instanceof Order.AwaitingPayment awaiting) {
            Order.Expired expired = awaiting.expire(clock.instant());
            orders.save(expired);
            refillCart(order);
            announcements.tell(order.id(), new News.PaymentFailed(reason));
            announcements.changed(expired);
        } else {
            announcements.changed(order);
        }
    }

    /** An admin decided that a short order will be fulfilled: the pieces are sold even if the count goes below zero. */
    void fulfil(Order.PaidShort order, String by) {
        Instant now = clock.instant();
        for (OrderLine line : order.facts().lines()) {
            stock.book(new StockMovement(
                    Order.saleKey(order.id(), line.sku()), line.sku(), -line.quantity(), StockMovement.Kind.SALE, now));
        }
        sold(order.fulfil(now, by));
    }

    /**
     * The refund succeeded: its goods are booked, and an order whose last money that was is over.
     *
     * @param before what could be given back just before it
     */
    void moneyWentBack(Order order, Refund.Succeeded refund, Refundable before) {
        Instant now = clock.instant();
        restocking.book(order.facts(), refund.id().value(), refund.returned(), before, now);
        if (refund.returned().isNothing()) {
            return; // a second payment, which the order knows nothing of
        }
        if (order instanceof Order.Refunding refunding) {
            Order.Refunded refunded = refunding.refunded(now);
            orders.save(refunded);
            announcements.changed(refunded);
            announcements.tell(order.id(), new News.Refunded());
        } else {
            announcements.changed(order, "refunded:" + refund.id());
            announcements.tell(order.id(), new News.PartRefunded(refund.id().value()));
        }
    }

    /** Somebody sent all money of a short order back in the payment service's own pages: nothing is left to decide. */
    void wentBackByHand(Order.PaidShort order) {
        Instant now = clock.instant();
        Order.Refunding refunding = order.refund(now, Progress.SHOP);
        orders.save(refunding);
        Order.Refunded refunded = refunding.refunded(now);
        orders.save(refunded);
        announcements.changed(refunded);
        announcements.tell(order.id(), new News.Refunded());
    }

    private void settlePromo(Order order) {
        if (order.facts().promo().isPresent()) {
            promoUses.settle(order.id());
        }
    }

    private void sold(Order.Paid paid) {
        booked(paid);
        announcements.paid(paid);
        announcements.tell(paid.id(), new News.Paid());
    }

    private void booked(Order sale) {
        orders.save(sale);
        settlePromo(sale);
        for (OrderLine line : sale.facts().lines()) {
            journal.append(sale(sale, line));
        }
    }

    private void missing(Order.PaidShort paidShort) {
        stock.release(paidShort.id().holder());
        settlePromo(paidShort); // paid as was agreed; the goods may still be found
        orders.save(paidShort);
        announcements.paid(paidShort);
        announcements.tell(paidShort.id(), new News.PaidShort());
    }

    private void refillCart(Order order) {
        var inCart = carts.of(order.facts().customer());
        order.facts().pieces().forEach((sku, quantity) -> {
            if (inCart.getOrDefault(sku, 0) < quantity) {
                carts.set(order.facts().customer(), sku, quantity);
            }
        });
    }

    private static JournalEntry sale(Order order, OrderLine line) {
        return new JournalEntry(
                Order.saleKey(order.id(), line.sku()),
                order.progress().since(),
                order.id().toString(),
                line.sku(),
                line.name(),
                StockMovement.Kind.SALE,
                -line.quantity(),
                line.price(),
                ReceiptRows.paidFor(order.facts(), line));
    }
}
