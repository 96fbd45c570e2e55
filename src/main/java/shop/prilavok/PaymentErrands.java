package shop.prilavok;

import java.time.InstantSource;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;

/** Puts errands to the payment service into the outbox: domain and outbox do not know each other. */
final class PaymentErrands implements Errands {
    static final String CREATE = "create";
    static final String CAPTURE = "capture";
    static final String SYNC = "sync";
    static final String REFUND = "refund";

    private final Outbox outbox;
    private final InstantSource clock;

    PaymentErrands(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void create(PaymentId id) {
        post(CREATE, CREATE + ":" + id, id);
    }

    @Override
    public void capture(PaymentId id) {
        post(CAPTURE, CAPTURE + ":" + id, id);
    }

    @Override
    public void sync(PaymentId id) {
        // Once a second at most, however often a button is pressed.
        post(SYNC, SYNC + ":" + id + ":" + clock.instant().getEpochSecond(), id);
    }

    private void post(String kind, String key, PaymentId id) {
        outbox.post(Lane.PAYMENT, "payment:" + id, kind, key, id.value());
    }

    @Override
    public void refund(RefundId id) {
        outbox.post(Lane.REFUND, "refund:" + id, REFUND, REFUND + ":" + id, id.value());
    }
}
