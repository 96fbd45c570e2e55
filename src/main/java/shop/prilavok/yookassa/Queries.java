package shop.prilavok.yookassa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import shop.prilavok.payment.PaymentsWanted;
import shop.prilavok.payment.RefundsWanted;

/** Says in the parameters of YooKassa's lists what is wanted. */
final class Queries {
    private Queries() {}

    static Map<String, String> of(PaymentsWanted wanted) {
        if (wanted instanceof PaymentsWanted.Made made) {
            return within("created_at", made.from(), made.to());
        }
        if (wanted instanceof PaymentsWanted.Captured captured) {
            return within("captured_at", captured.from(), captured.to());
        }
        return Map.of("status", "waiting_for_capture");
    }

    static Map<String, String> of(RefundsWanted wanted) {
        if (wanted instanceof RefundsWanted.Made made) {
            return within("created_at", made.from(), made.to());
        }
        return Map.of("payment_id", ((RefundsWanted.Of) wanted).gatewayPaymentId());
    }

    private static Map<String, String> within(String time, Instant from, Instant to) {
        return Map.of(
                time + ".gte", milliseconds(from).toString(),
                time + ".lte", milliseconds(to.plusNanos(999_999)).toString());
    }

    /** YooKassa's own times have no more digits; a system clock's would have nine. */
    private static Instant milliseconds(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
