package shop.prilavok;

import java.util.List;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.payment.ErrandResult;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.RunningErrands;

/** Takes the errands that {@link PaymentErrands} posted to the payment service. */
final class PaymentDelivery implements Delivery {
    private final RunningErrands running;

    PaymentDelivery(RunningErrands running) {
        this.running = running;
    }

    @Override
    public Outcome deliver(List<Parcel> parcels) {
        Parcel parcel = parcels.get(0);
        String id = parcel.payload();
        ErrandResult result = switch (parcel.kind()) {
            case PaymentErrands.CREATE -> running.create(new PaymentId(id));
            case PaymentErrands.CAPTURE -> running.capture(new PaymentId(id));
            case PaymentErrands.SYNC -> running.sync(new PaymentId(id), parcel.postedAt());
            case PaymentErrands.REFUND -> running.refund(new RefundId(id));
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
