package shop.prilavok.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;

/**
 * Tells the admins that the payment service has answered nothing for {@link #LONG}, and that it answers again. What was
 * begun goes on by itself meanwhile, so short silences are nobody's concern. A restart begins to count anew. Thread-safe.
 */
final class GatewayOutage {
    static final Duration LONG = Duration.ofMinutes(30);

    private final UnitOfWork unit;
    private final Announcements announcements;
    private final InstantSource clock;
    private volatile @Nullable Instant since;
    private volatile boolean told;

    GatewayOutage(UnitOfWork unit, Announcements announcements, InstantSource clock) {
        this.unit = unit;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Takes note of an answer. Not inside a unit of work. */
    void heard(GatewayAnswer<?> answer) {
        Instant began = since;
        boolean silent = answer instanceof GatewayAnswer.Unknown<?>;
        if (!silent) {
            since = null;
            if (began != null && told) {
                told = false;
                tell("payments-answer:" + began.toEpochMilli(), new Alert.PaymentsAnswer());
            }
        } else if (began == null) {
            since = clock.instant();
        } else if (!told && clock.instant().isAfter(began.plus(LONG))) {
            told = true;
            tell("payments-silent:" + began.toEpochMilli(), new Alert.PaymentsSilent(began));
        }
    }

    /** The same key is told once, so it does no harm when two answers come at one moment. */
    private void tell(String key, Alert alert) {
        unit.perform(() -> announcements.alert(key, alert));
    }
}
