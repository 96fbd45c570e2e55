package shop.prilavok.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Remembers the batch that is on its way, so that after a time-out or a crash the very same bytes go again under the same
 * id. Serves one lane, which has at most one batch in flight. Every method is a unit of work of its own, unless one is
 * open. Thread-safe.
 *
 * <p>A batch ends in one of two ways: {@link #settled} when it has arrived, {@link #dropped} when it never did and never
 * will.
 */
public interface BatchStore {
    /** The batch that was begun and has not ended. */
    Optional<SentBatch> inFlight();

    /**
     * Takes the next id, lets the caller make the bytes for it, and commits both before returning: only then may they be
     * sent. Throws {@link IllegalStateException} when another batch is in flight.
     *
     * @param seal makes hash and body for an id; only computes, for it runs inside the unit of work
     */
    SentBatch begin(List<Parcel> parcels, IntFunction<Envelope> seal);

    /** An attempt ended without a clear answer. */
    void ambiguous(int id);

    /** It has arrived: in the same commit its parcels are delivered. Nothing happens when it ended before. */
    void settled(int id);

    /**
     * It did not arrive and never can any more: refused clearly, or its mark is taken by an empty batch. Its parcels wait
     * as before. Nothing happens when it ended before.
     */
    void dropped(int id);

    /** Ids whose marks lie at the receiver since before this and can be cleaned away, oldest first. */
    List<Integer> settledBefore(Instant before, int limit);

    /** The marks of these are gone. */
    void forgotten(List<Integer> ids);

    /** The bytes of a batch, and the hash of the work in them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Envelope(String hash, byte[] body) {}
}
