package shop.prilavok.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.outbox.SentBatch;

/** Parcels and batches of one lane, kept in memory by the same rules as in the database. */
final class Shelf implements OutboxStore, BatchStore {
    private enum State {
        WAITING,
        DELIVERED,
        PARKED
    }

    private final InstantSource clock;
    private final List<Parcel> parcels = new ArrayList<>();
    private final Map<Long, State> states = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<Integer, Instant> ended = new HashMap<>();
    private final Map<String, Instant> resting = new HashMap<>(); // by topic
    private @Nullable SentBatch live;
    private int lastId;
    private boolean crash;

    Shelf(int firstId, InstantSource clock) {
        this.lastId = firstId - 1;
        this.clock = clock;
    }

    List<String> keysOf(String state) {
        return parcels.stream()
                .filter(parcel -> states.get(parcel.id()) == State.valueOf(state))
                .map(Parcel::key)
                .toList();
    }

    /** As after a backup of the database was put back. */
    void forgetIdsFrom(int id) {
        lastId = id - 1;
    }

    /** The next batch that is settled is not: the process dies before it can note it down. */
    void crashBeforeTheNextNote() {
        crash = true;
    }

    Set<Integer> marksLeft() {
        return ended.keySet();
    }

    @Override
    public void post(Lane lane, String topic, String kind, String key, String payload) {
        if (keys.add(key)) {
            long id = parcels.size() + 1L;
            parcels.add(new Parcel(id, lane, topic, kind, key, payload, 0, clock.instant()));
            states.put(id, State.WAITING);
        }
    }

    @Override
    public List<Parcel> claim(Lane lane, int most, Instant now, Duration lease) {
        List<Parcel> due = parcels.stream()
                .filter(parcel -> states.get(parcel.id()) == State.WAITING)
                .filter(parcel -> !now.isBefore(resting.getOrDefault(parcel.topic(), Instant.MIN)))
                .toList();
        return due.stream()
                .filter(parcel -> parcel.topic().equals(due.get(0).topic()))
                .limit(most)
                .toList();
    }

    @Override
    public void delivered(List<Parcel> some, Instant now) {
        some.forEach(parcel -> move(parcel.id(), State.DELIVERED));
    }

    @Override
    public void retry(List<Parcel> some, Instant notBefore, String why) {
        putBack(some, notBefore);
    }

    @Override
    public void putBack(List<Parcel> some, Instant notBefore) {
        resting.put(some.get(0).topic(), notBefore);
    }

    @Override
    public void park(List<Parcel> some, String why) {
        some.forEach(parcel -> move(parcel.id(), State.PARKED));
    }

    @Override
    public void moveTo(String topic, List<Parcel> some) {
        parcels.replaceAll(parcel -> some.stream().anyMatch(one -> one.id() == parcel.id())
                ? new Parcel(
                        parcel.id(),
                        parcel.lane(),
                        topic,
                        parcel.kind(),
                        parcel.key(),
                        parcel.payload(),
                        parcel.attempts(),
                        parcel.postedAt())
                : parcel);
        some.stream().findFirst().ifPresent(parcel -> resting.remove(parcel.topic()));
    }

    private void move(long id, State state) {
        states.computeIfPresent(id, (same, before) -> before == State.WAITING ? state : before);
    }

    @Override
    public List<Parcel> undelivered(Lane lane, Set<String> topics) {
        return undelivered().filter(parcel -> topics.contains(parcel.topic())).toList();
    }

    @Override
    public List<Parcel> undelivered(Collection<Long> ids) {
        return undelivered().filter(parcel -> ids.contains(parcel.id())).toList();
    }

    private Stream<Parcel> undelivered() {
        return parcels.stream().filter(parcel -> states.get(parcel.id()) != State.DELIVERED);
    }

    @Override
    public Backlog backlog(Lane lane) {
        return new Backlog(keysOf("WAITING").size(), keysOf("PARKED").size(), Optional.empty());
    }

    @Override
    public Optional<Instant> nextDue(Lane lane) {
        return resting.values().stream().min(Comparator.naturalOrder());
    }

    @Override
    public int purge(Instant deliveredBefore) {
        return 0;
    }

    @Override
    public Optional<SentBatch> inFlight() {
        return Optional.ofNullable(live);
    }

    @Override
    public SentBatch begin(List<Parcel> contents, IntFunction<Envelope> seal) {
        if (live != null) {
            throw new IllegalStateException("Batch " + live.id() + " is still in flight");
        }
        lastId++;
        Envelope envelope = seal.apply(lastId);
        SentBatch batch = new SentBatch(
                lastId,
                envelope.hash(),
                envelope.body(),
                contents.stream().map(Parcel::id).toList(),
                false,
                clock.instant());
        live = batch;
        return batch;
    }

    @Override
    public void ambiguous(int id) {}

    @Override
    public void settled(int id) {
        if (crash) {
            crash = false;
            throw new IllegalStateException("The process dies here");
        }
        end(id).ifPresent(batch -> batch.parcelIds().forEach(parcel -> move(parcel, State.DELIVERED)));
    }

    @Override
    public void dropped(int id) {
        end(id);
    }

    private Optional<SentBatch> end(int id) {
        Optional<SentBatch> batch = inFlight().filter(found -> found.id() == id);
        batch.ifPresent(found -> {
            live = null;
            ended.put(id, clock.instant());
        });
        return batch;
    }

    @Override
    public List<Integer> settledBefore(Instant before, int limit) {
        Predicate<Integer> old = id -> ended.getOrDefault(id, Instant.MAX).isBefore(before);
        return ended.keySet().stream().filter(old).sorted().limit(limit).toList();
    }

    @Override
    public void forgotten(List<Integer> ids) {
        ended.keySet().removeAll(ids);
    }
}
