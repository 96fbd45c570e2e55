package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.catalog.Catalog;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.order.Carts;
import shop.prilavok.order.CustomerNotes;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Wishes;
import shop.prilavok.payment.MoneyLedger;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.Payments;
import shop.prilavok.payment.Refundable;
import shop.prilavok.payment.Refunds;

/** What a conversation looks at: everything that screens are drawn from. */
public record Desk(
        Catalog catalog,
        StockLedger stock,
        Carts carts,
        Pricing pricing,
        Orders orders,
        Wishes wishes,
        CustomerNotes notes,
        Payments payments,
        Refunds refunds,
        MoneyLedger ledger,
        Sessions sessions,
        CustomerTexts texts) {
    /** Where its customer can pay for an order now. */
    Optional<String> paymentPage(Order order) {
        if (!(order instanceof Order.AwaitingPayment)) {
            return Optional.empty();
        }
        return payments.ofOrder(order.id()).stream()
                .filter(Payment.Pending.class::isInstance)
                .map(payment -> ((Payment.Pending) payment).confirmationUrl())
                .filter(url -> url.startsWith("http"))
                .findFirst();
    }

    /** What of an order can still be given back. */
    Refundable refundable(Order order) {
        OrderId id = order.id();
        return Refundable.of(order.facts(), refunds.ofOrder(id), ledger.kept(id));
    }
}
