package shop.prilavok.payment;

import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Order;
import shop.prilavok.order.Orders;

/**
 * Decides, once and in one commit, whether held money is taken or let go: taken if the order still wants it and all of its
 * pieces are still there by the shop's count. The payment service is told afterwards. Thread-safe.
 */
public final class DecidingHold {
    /** The merchant counted fewer pieces than were put aside. */
    static final String SOLD_OUT = "sold_out";

    private static final String GIVEN_UP = "canceled_by_merchant";

    private final UnitOfWork unit;
    private final Orders orders;
    private final Payments payments;
    private final StockLedger stock;
    private final Announcements announcements;

    public DecidingHold(
            UnitOfWork unit, Orders orders, Payments payments, StockLedger stock, Announcements announcements) {
        this.unit = unit;
        this.orders = orders;
        this.payments = payments;
        this.stock = stock;
        this.announcements = announcements;
    }

    /** The payment as it is now: decided, if its money is held. Not inside a unit of work. */
    Payment decide(Payment known) {
        if (!(known instanceof Payment.Held)) {
            return known;
        }
        Order order = orders.find(known.order()).orElseThrow();
        return unit.run(
                order.facts().skus(),
                () -> payments.lock(known.id()) instanceof Payment.Held held
                        ? decided(held, orders.lock(held.order()))
                        : payments.find(known.id()).orElseThrow());
    }

    private Payment decided(Payment.Held held, Order order) {
        Optional<String> objection = objection(order);
        Payment next = objection.isEmpty()
                ? new Payment.Capturing(held.id(), held.intent(), held.gatewayId())
                : new Payment.Releasing(held.id(), held.intent(), held.gatewayId(), objection.get());
        payments.save(next);
        if (objection.equals(Optional.of(SOLD_OUT))) {
            announcements.alert("sold-out:" + held.id(), new Alert.SoldOutWhilePaying(order.id()));
        }
        return next;
    }

    private Optional<String> objection(Order order) {
        if (!(order instanceof Order.AwaitingPayment)) {
            return Optional.of(GIVEN_UP);
        }
        return isOnHand(order.facts().pieces()) ? Optional.empty() : Optional.of(SOLD_OUT);
    }

    /** As for a sale: the pieces are put aside already, so only a count can have taken them away. */
    private boolean isOnHand(Map<Sku, Integer> pieces) {
        Map<Sku, Stock> stocks = stock.stocks(pieces.keySet());
        return pieces.entrySet().stream().allMatch(line -> {
            Stock now = stocks.get(line.getKey());
            return now instanceof Stock.Uncounted || (now != null && now.onHand() >= line.getValue());
        });
    }
}
