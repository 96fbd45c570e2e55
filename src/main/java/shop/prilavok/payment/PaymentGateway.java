package shop.prilavok.payment;

import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderFacts;

/**
 * The payment service. The two methods that make bodies do no network call; their bytes are stored first and then sent,
 * once or many times. The others call out and may take a minute; they must not be called inside a unit of work. None of
 * them throws for anything that the service or the network does. Thread-safe.
 */
public interface PaymentGateway {
    /** Could a customer pay, as far as the last answers tell? Asks nobody. */
    default boolean canCharge() {
        return true;
    }

    /** The exact body that asks for this payment. */
    String paymentBody(PaymentId id, OrderFacts order);

    /**
     * The exact body that asks for this refund.
     *
     * @param part what goes back, which makes up the amount
     */
    String refundBody(RefundId id, OrderFacts order, String gatewayPaymentId, Money amount, PartReceipt part);

    GatewayAnswer<GatewayPayment> create(String idempotenceKey, String body);

    GatewayAnswer<GatewayPayment> get(String gatewayPaymentId);

    /**
     * One page of a list, the newest first.
     *
     * @param cursor from the page before; empty for the first page
     */
    GatewayAnswer<Page<GatewayPayment>> payments(PaymentsWanted wanted, Optional<String> cursor);

    /** Takes the whole held sum. */
    GatewayAnswer<GatewayPayment> capture(String gatewayPaymentId, String idempotenceKey);

    /** Lets the held sum go. Only a held payment can be canceled, never a pending one. */
    GatewayAnswer<GatewayPayment> cancel(String gatewayPaymentId, String idempotenceKey);

    GatewayAnswer<GatewayRefund> refund(String idempotenceKey, String body);

    GatewayAnswer<GatewayRefund> getRefund(String gatewayRefundId);

    /** One page of a list, as {@link #payments}. */
    GatewayAnswer<Page<GatewayRefund>> refunds(RefundsWanted wanted, Optional<String> cursor);
}
