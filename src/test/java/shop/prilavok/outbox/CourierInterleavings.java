package shop.prilavok.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two couriers of one lane at work after an outage, in every order in which their steps can fall. */
@Tag("interleavings")
public class CourierInterleavings {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int PARCELS = 2;

    private Instant now = START;
    private final Breaker breaker = new Breaker(1, PAUSE, () -> now);
    private final Courier courier = new Courier(
            Lane.SHEET,
            1,
            new TwoTopics(PARCELS),
            this::deliver,
            new RetrySchedule(PAUSE, PAUSE, new Random(1)),
            breaker,
            () -> now);
    private final int[] arrived = new int[2];
    private boolean outOfOrder;

    /** The service is down, its pause is over, and the next parcel is the probe. */
    public CourierInterleavings() {
        breaker.failed();
        now = START.plus(PAUSE);
    }

    /** Without any lock of its own: the claim is what keeps two parcels of one topic apart. */
    private Delivery.Outcome deliver(List<Parcel> parcels) {
        outOfOrder |= parcels.get(0).id() != arrived[TwoTopics.topic(parcels)];
        arrived[TwoTopics.topic(parcels)]++;
        return new Delivery.Delivered();
    }

    @Operation
    public void step() {
        courier.step();
    }

    @Validate
    public void everyParcelArrivesOnceAndInOrder() {
        while (courier.step()) {
            // until nothing is left
        }
        if (arrived[0] != PARCELS || arrived[1] != PARCELS || outOfOrder) {
            throw new IllegalStateException("Not every parcel arrived, or not once, or not in its turn");
        }
    }

    @Test
    void two_couriers_carry_every_parcel_once_and_in_order_and_one_alone_probes_after_an_outage() {
        new ModelCheckingOptions()
                .iterations(2)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(0)
                .check(CourierInterleavings.class);
    }
}
