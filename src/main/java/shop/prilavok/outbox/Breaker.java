package shop.prilavok.outbox;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Circuit breaker of one outside service: after several failures in a row nothing is tried for a while, then one call
 * probes, and its result decides. The pause is measured on the given clock, not on the machine's, so that a simulated
 * hour passes for it too. Thread-safe.
 */
public final class Breaker {
    // Failsafe would end the pause by the machine's time; it is told to wait for ever, and we end the pause.
    private static final Duration UNTIL_TOLD = Duration.ofDays(36_500);

    private final CircuitBreaker<Object> circuit;
    private final Duration pause;
    private final InstantSource clock;
    private Instant openedAt = Instant.MIN;
    private boolean probing;

    public Breaker(int failures, Duration pause, InstantSource clock) {
        this.circuit = CircuitBreaker.builder()
                .withFailureThreshold(failures)
                .withSuccessThreshold(1) // else as many probes as failures would be let through
                .withDelay(UNTIL_TOLD)
                .build();
        this.pause = pause;
        this.clock = clock;
    }

    /** From when on a call could be made: the past while nothing is wrong, and nobody knows when while one call probes. */
    public synchronized Instant opensAt() {
        if (probing) {
            return Instant.MAX;
        }
        return circuit.isOpen() ? pauseEnds() : Instant.MIN;
    }

    private Instant pauseEnds() {
        Instant now = clock.instant();
        if (openedAt.isAfter(now)) { // the clock was put back since
            openedAt = now;
        }
        return openedAt.plus(pause);
    }

    /** Could a call be made now? Asks without taking the permit. */
    public synchronized boolean mayTry() {
        return !clock.instant().isBefore(opensAt());
    }

    /** May a call be made now? Each true answer must be followed by {@link #succeeded} or {@link #failed}. */
    public synchronized boolean permits() {
        if (circuit.isOpen() && !clock.instant().isBefore(pauseEnds())) {
            circuit.halfOpen();
        }
        boolean permitted = !probing && circuit.tryAcquirePermit();
        probing |= permitted && circuit.isHalfOpen();
        return permitted;
    }

    public synchronized void succeeded() {
        probing = false;
        circuit.recordSuccess();
    }

    public synchronized void failed() {
        probing = false;
        circuit.recordFailure();
        if (circuit.isOpen()) {
            openedAt = clock.instant();
        }
    }

    /** Is the service considered down? */
    public synchronized boolean isOpen() {
        return !circuit.isClosed();
    }
}
