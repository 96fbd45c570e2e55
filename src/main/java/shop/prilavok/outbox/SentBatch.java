package shop.prilavok.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Many parcels in one request. {@link #toString} does not show the body, which may hold personal data.
 *
 * @param id above zero, never used before: the mark by which the receiver refuses a second arrival
 * @param hash of the work in the body; stands in the mark, so that a found mark can be told from a foreign one
 * @param body the exact bytes, the same at every attempt; not to be changed by anybody
 * @param ambiguous true when at least one attempt ended without a clear answer, so that the batch may have arrived
 * @param at when it was begun
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are what goes over the wire; batches are compared by id
public record SentBatch(int id, String hash, byte[] body, List<Long> parcelIds, boolean ambiguous, Instant at) {
    public SentBatch {
        parcelIds = List.copyOf(parcelIds);
    }

    @Override
    public String toString() {
        return "SentBatch[" + id + ", parcels=" + parcelIds.size() + ", ambiguous=" + ambiguous + "]";
    }
}
