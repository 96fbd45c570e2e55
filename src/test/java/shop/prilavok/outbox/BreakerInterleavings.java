package shop.prilavok.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Couriers that ask the breaker at one moment, in every order in which their steps can fall. */
@Tag("interleavings")
public class BreakerInterleavings {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(64);

    private Instant now = START;
    private final Breaker breaker = new Breaker(2, PAUSE, () -> now);

    /** The service is down and its pause is over. */
    public BreakerInterleavings() {
        breaker.failed();
        breaker.failed();
        now = START.plus(PAUSE);
    }

    @Operation
    public boolean permits() {
        return breaker.permits();
    }

    @Operation
    public void failed() {
        breaker.failed();
    }

    @Operation
    public void succeeded() {
        breaker.succeeded();
    }

    @Operation
    public boolean mayTry() {
        return breaker.mayTry();
    }

    @Test
    void of_couriers_that_ask_at_one_moment_one_is_let_through_to_probe() {
        new ModelCheckingOptions()
                .iterations(5)
                .invocationsPerIteration(100)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(1)
                .check(BreakerInterleavings.class);
    }
}
