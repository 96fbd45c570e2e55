package shop.prilavok;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.payment.ErrandResult;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RunningErrands;

/** Carries errands to the payment service through the outbox: domain and outbox do not know each other. */
final class PaymentLane implements Errands, Delivery {
    private static final String CREATE = "create";
    private static final String CAPTURE = "capture";
    private static final String SYNC = "sync";
    private static final String REFUND = "refund";

    private final Outbox outbox;
    private final Supplier<RunningErrands> running;
    private final InstantSource clock;

    /**
     * @param running asked when the first errand is run: errands and those who order them need each other
     */
    PaymentLane(Outbox outbox, Supplier<RunningErrands> running, InstantSource clock) {
        this.outbox = outbox;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public void create(PaymentId id) {
        post("payment:" + id, CREATE, CREATE + ":" + id, id.value());
    }

    @Override
    public void capture(PaymentId id) {
        post("payment:" + id, CAPTURE, CAPTURE + ":" + id, id.value());
    }

    @Override
    public void sync(PaymentId id) {
        // Once a second at most, however often a button is pressed.
        post("payment:" + id, SYNC, SYNC + ":" + id + ":" + clock.instant().getEpochSecond(), id.value());
    }

    @Override
    public void refund(RefundId id) {
        post("refund:" + id, REFUND, REFUND + ":" + id, id.value());
    }

    private void post(String topic, String kind, String key, String id) {
        outbox.post(Lane.PAYMENT, topic, kind, key, id);
    }

    @Override
    public Outcome deliver(List<Parcel> parcels) {
        Parcel parcel = parcels.get(0);
        String id = parcel.payload();
        ErrandResult result = switch (parcel.kind()) {
            case CREATE -> running.get().create(new PaymentId(id));
            case CAPTURE -> running.get().capture(new PaymentId(id));
            case SYNC -> running.get().sync(new PaymentId(id), parcel.postedAt());
            case REFUND -> running.get().refund(new RefundId(id));
            default -> new ErrandResult.Hopeless("an errand that this version does not know");
        };
        if (result instanceof ErrandResult.Again again) {
            return new TryLater(again.after(), again.outage(), again.why());
        }
        if (result instanceof ErrandResult.Hopeless hopeless) {
            return new Undeliverable(hopeless.why());
        }
        return new Delivered();
    }
}
