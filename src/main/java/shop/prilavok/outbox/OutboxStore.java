package shop.prilavok.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where parcels wait. Every method is a unit of work of its own, unless one is open. Thread-safe. */
public interface OutboxStore extends Outbox {
    /**
     * Claims the parcels at the head of one topic that is due and not claimed: the topic whose head is oldest. They belong
     * to the caller until the lease ends, and come in order.
     *
     * @param most how many parcels of the topic at once
     */
    List<Parcel> claim(Lane lane, int most, Instant now, Duration lease);

    /** These were delivered; they never come again. */
    void delivered(List<Parcel> parcels, Instant now);

    /** Delivery failed for now: the whole topic waits until then. Counts as an attempt. */
    void retry(List<Parcel> parcels, Instant notBefore, String why);

    /** Puts claimed parcels back as they were, without counting an attempt. */
    void putBack(List<Parcel> parcels, Instant notBefore);

    /** Can never be delivered: set aside for a human, and the topic goes on without them. */
    void park(List<Parcel> parcels, String why);

    /** Claimed parcels that cannot go yet for a reason of their own: they wait in another topic, and hold up no others. */
    void moveTo(String topic, List<Parcel> parcels);

    /** All parcels of these topics that nobody knows to be delivered, those set aside too, in any order. */
    List<Parcel> undelivered(Lane lane, Set<String> topics);

    /** Which of these nobody knows to be delivered, those set aside too, in any order. */
    List<Parcel> undelivered(Collection<Long> ids);

    Backlog backlog(Lane lane);

    /** When the earliest waiting, unclaimed parcel of the lane is due; empty when none waits. */
    Optional<Instant> nextDue(Lane lane);

    /** Forgets delivered parcels older than this. Their keys are forgotten too. */
    int purge(Instant deliveredBefore);

    /**
     * What still waits.
     *
     * @param oldest when the oldest waiting parcel was posted
     */
    record Backlog(int waiting, int parked, Optional<Instant> oldest) {}
}
