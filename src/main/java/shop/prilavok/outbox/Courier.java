package shop.prilavok.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the parcels of one lane to their delivery. All background work is in {@link #step}; who calls it, and from how
 * many threads, is the caller's business. Thread-safe.
 *
 * <p>One step: (1) look at the breaker; (2) claim the oldest due topic; (3) deliver; (4) record the outcome. A crash after (3)
 * repeats the delivery once the lease has run out, and deliveries are made to be repeated.
 */
public final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Longer than any delivery takes: after it a parcel is thought to be dropped by a crashed courier. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private final Lane lane;
    private final int batchSize;
    private final OutboxStore store;
    private final Delivery delivery;
    private final RetrySchedule schedule;
    private final Breaker breaker;
    private final InstantSource clock;

    /**
     * @param batchSize how many parcels of one topic are delivered together
     */
    public Courier(
            Lane lane,
            int batchSize,
            OutboxStore store,
            Delivery delivery,
            RetrySchedule schedule,
            Breaker breaker,
            InstantSource clock) {
        this.lane = lane;
        this.batchSize = batchSize;
        this.store = store;
        this.delivery = delivery;
        this.schedule = schedule;
        this.breaker = breaker;
        this.clock = clock;
    }

    /**
     * Delivers one topic's parcels.
     *
     * @return true when something was attempted, so that another step may be worth while at once
     */
    public boolean step() {
        if (!breaker.mayTry()) {
            return false;
        }
        List<Parcel> parcels = store.claim(lane, batchSize, clock.instant(), LEASE);
        if (parcels.isEmpty()) {
            return false;
        }
        if (!breaker.permits()) { // another courier is probing
            store.putBack(parcels, clock.instant());
            return false;
        }
        Delivery.Outcome outcome;
        try {
            outcome = delivery.deliver(parcels);
        } catch (RuntimeException e) {
            log.error("Delivery of {} parcel(s) of {} {} failed unexpectedly", parcels.size(), lane, kind(parcels), e);
            outcome = new Delivery.TryLater(Optional.empty(), false, String.valueOf(e));
        } catch (Error e) {
            breaker.failed(); // a probe without an outcome would keep the lane closed for ever
            throw e;
        }
        record(parcels, outcome);
        return true;
    }

    /** Before this moment a step is in vain, unless a parcel is posted meanwhile. */
    public Instant nextAt() {
        Instant due = store.nextDue(lane).orElse(Instant.MAX);
        return due.isAfter(breaker.opensAt()) ? due : breaker.opensAt();
    }

    private void record(List<Parcel> parcels, Delivery.Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Delivery.TryLater later) {
            if (later.outage()) {
                breaker.failed();
            } else {
                breaker.succeeded();
            }
            int attempts = parcels.get(0).attempts() + 1;
            Duration pause = later.after().orElseGet(() -> schedule.pause(attempts));
            if (later.outage()) {
                log.info(
                        "{} {}: attempt {} failed, next in {} ms: {}",
                        lane,
                        kind(parcels),
                        attempts,
                        pause.toMillis(),
                        later.why());
            } else {
                log.debug("{} {} waits {} ms: {}", lane, kind(parcels), pause.toMillis(), later.why());
            }
            store.retry(parcels, now.plus(pause), later.why());
            return;
        }
        breaker.succeeded();
        if (outcome instanceof Delivery.Undeliverable never) {
            log.error("{} {} can never be delivered and was set aside: {}", lane, kind(parcels), never.why());
            store.park(parcels, never.why());
        } else {
            store.delivered(parcels, now);
        }
    }

    private static String kind(List<Parcel> parcels) {
        return parcels.get(0).kind();
    }
}
