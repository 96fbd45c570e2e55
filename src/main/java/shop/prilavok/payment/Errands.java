package shop.prilavok.payment;

/**
 * Calls to the payment service that have to be made after the commit, as often as it takes. To be called inside a unit
 * of work. The same errand for the same payment is run once, except {@link #sync}.
 */
public interface Errands {
    void create(PaymentId id);

    void capture(PaymentId id);

    /** Looks at the payment soon, out of turn. */
    void sync(PaymentId id);

    void refund(RefundId id);
}
