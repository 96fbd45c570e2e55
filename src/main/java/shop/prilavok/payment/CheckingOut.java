package shop.prilavok.payment;

import java.time.InstantSource;
import java.util.function.Supplier;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Checkout;
import shop.prilavok.order.Order;
import shop.prilavok.order.PlacingOrder;

/**
 * Places an order and decides its payment in one commit: there is no order without the intent to be paid, and no payment
 * without an order. An order that is not prepaid is sold at once, and the payment service never hears of it. Thread-safe.
 */
public final class CheckingOut {
    private final UnitOfWork unit;
    private final PlacingOrder placing;
    private final Payments payments;
    private final PaymentGateway gateway;
    private final OrderMoney orderMoney;
    private final Errands errands;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /**
     * @param ids makes names that were never used, such as random UUIDs
     */
    public CheckingOut(
            UnitOfWork unit,
            PlacingOrder placing,
            Payments payments,
            PaymentGateway gateway,
            OrderMoney orderMoney,
            Errands errands,
            Supplier<String> ids,
            InstantSource clock) {
        this.unit = unit;
        this.placing = placing;
        this.payments = payments;
        this.gateway = gateway;
        this.orderMoney = orderMoney;
        this.errands = errands;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does not even begin while nobody could pay: the customer keeps his cart. */
    public PlacingOrder.Outcome checkOut(Checkout checkout) {
        if (checkout.isPrepaid() && !gateway.canCharge()) {
            return new PlacingOrder.PaymentsOff();
        }
        return unit.run(checkout.pieces().keySet(), () -> {
            PlacingOrder.Outcome outcome = placing.place(checkout);
            if (outcome instanceof PlacingOrder.Placed placed) {
                if (checkout.isPrepaid()) {
                    intend(placed.order());
                } else {
                    orderMoney.confirm(placed.order());
                }
            }
            return outcome;
        });
    }

    private void intend(Order.AwaitingPayment order) {
        PaymentId id = new PaymentId(ids.get());
        String body = gateway.paymentBody(id, order.facts());
        Intent intent = new Intent(order.id(), order.facts().total(), "p-" + id, body, clock.instant());
        payments.add(new Payment.Intended(id, intent));
        errands.create(id);
    }
}
