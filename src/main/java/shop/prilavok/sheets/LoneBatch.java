package shop.prilavok.sheets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.outbox.SentBatch;

/**
 * Remembers one batch for as long as the process lives. Enough where a batch that outlives its process does no harm: one
 * that makes tabs with ids of their own is refused by Google when they are there. Not thread-safe.
 */
final class LoneBatch implements BatchStore {
    /** Ids above those that a shop counts up from, so that their marks do not meet. */
    private static final int FIRST_ID = 1_500_000_001;

    private static final int IDS = 500_000_000;

    private final InstantSource clock;
    private final RandomGenerator chance;
    private @Nullable SentBatch live;

    LoneBatch(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public Optional<SentBatch> inFlight() {
        return Optional.ofNullable(live);
    }

    @Override
    public SentBatch begin(List<Parcel> parcels, IntFunction<Envelope> seal) {
        if (live != null) {
            throw new IllegalStateException("Batch " + live.id() + " is still in flight");
        }
        int id = FIRST_ID + chance.nextInt(IDS);
        Envelope envelope = seal.apply(id);
        SentBatch batch = new SentBatch(
                id,
                envelope.hash(),
                envelope.body(),
                parcels.stream().map(Parcel::id).toList(),
                false,
                clock.instant());
        live = batch;
        return batch;
    }

    @Override
    public void ambiguous(int id) {}

    @Override
    public void settled(int id) {
        live = null;
    }

    @Override
    public void dropped(int id) {
        live = null;
    }

    @Override
    public List<Integer> settledBefore(Instant before, int limit) {
        return List.of();
    }

    @Override
    public void forgotten(List<Integer> ids) {}
}
