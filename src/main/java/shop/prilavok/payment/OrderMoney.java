package shop.prilavok.payment;

import java.time.Instant;
import java.time.InstantSource;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
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

/**
 * What money does to an order: pieces become sold or go back to the shelf, the journal gets its rows, people are told.
 * All of it inside the unit of work of the caller, who holds the order's lock.
 */
public final class OrderMoney {
    private final Orders orders;
    private final StockLedger stock;
    private final PromoUses promoUses;
    private final Carts carts;
    private final Journal journal;
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
        this.carts = carts;
        this.journal = journal;
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
            letGo(order);
            Order.Refunding refunding = canceled.refund(now, Progress.SHOP);
            orders.save(refunding);
            intendingRefund.intend(
                    order.facts(), payment, gatewayPaymentId, order.facts().total());
            announcements.changed(refunding);
            announcements.tell(order.id(), new News.Refunding());
            announcements.alert("late:" + payment, new Alert.LateMoney(order.id()));
        } else {
            // A second payment of one order: the database allows one live payment, so this is somebody's hand at work.
            intendingRefund.intend(
                    order.facts(), payment, gatewayPaymentId, order.facts().total());
            announcements.alert("late:" + payment, new Alert.LateMoney(order.id()));
        }
    }

    /** The payment ended without money. */
    void paymentEnded(Order order, String reason) {
        letGo(order);
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

    /** The refund succeeded: what had been sold is back on the shelf. */
    void moneyWentBack(Order.Refunding order) {
        Instant now = clock.instant();
        Order.Refunded refunded = order.refunded(now);
        orders.save(refunded);
        if (order.sold()) {
            for (OrderLine line : order.facts().lines()) {
                String key = Order.returnKey(order.id(), line.sku());
                stock.book(new StockMovement(key, line.sku(), line.quantity(), StockMovement.Kind.RETURN, now));
                journal.append(entry(refunded, line, key, StockMovement.Kind.RETURN, now));
            }
        }
        announcements.changed(refunded);
        announcements.tell(order.id(), new News.Refunded());
    }

    /** What had been put aside for the order may be had by others. */
    private void letGo(Order order) {
        stock.release(order.id().holder());
        if (order.facts().promo().isPresent()) {
            promoUses.giveBack(order.id());
        }
    }

    private void settlePromo(Order order) {
        if (order.facts().promo().isPresent()) {
            promoUses.settle(order.id());
        }
    }

    private void sold(Order.Paid paid) {
        orders.save(paid);
        settlePromo(paid);
        for (OrderLine line : paid.facts().lines()) {
            String key = Order.saleKey(paid.id(), line.sku());
            journal.append(entry(
                    paid, line, key, StockMovement.Kind.SALE, paid.progress().since()));
        }
        announcements.changed(paid);
        announcements.tell(paid.id(), new News.Paid());
    }

    private void missing(Order.PaidShort paidShort) {
        stock.release(paidShort.id().holder());
        settlePromo(paidShort); // paid as was agreed; the goods may still be found
        orders.save(paidShort);
        announcements.changed(paidShort);
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

    private static JournalEntry entry(Order order, OrderLine line, String key, StockMovement.Kind kind, Instant at) {
        boolean sale = kind == StockMovement.Kind.SALE;
        int change = sale ? -line.quantity() : line.quantity();
        Money paid = ReceiptRows.paidFor(order.facts(), line);
        Money sum = sale ? paid : paid.negated();
        return new JournalEntry(
                key, at, order.id().toString(), line.sku(), line.name(), kind, change, line.price(), sum);
    }
}
