package shop.prilavok.fakes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;

/** Parcels in memory. */
public final class FakeOutbox implements OutboxStore {
    private final FakeUnitOfWork unit;
    private final InstantSource clock;
    private final Kept<Long, Row> rows;
    private long lastId;

    public FakeOutbox(FakeUnitOfWork unit, InstantSource clock) {
        this.unit = unit;
        this.clock = clock;
        this.rows = new Kept<>(unit);
    }

    private enum State {
        WAITING,
        DELIVERED,
        PARKED
    }

    /** @param notBefore also the end of a lease */
    private record Row(Parcel parcel, State state, Instant notBefore, boolean claimed) {}

    @Override
    public void post(Lane lane, String topic, String kind, String key, String payload) {
        unit.writing();
        boolean known = rows.rows().values().stream()
                .anyMatch(
                        row -> row.parcel().lane() == lane && row.parcel().key().equals(key));
        if (!known) {
            Instant now = clock.instant();
            Parcel parcel = new Parcel(++lastId, lane, topic, kind, key, payload, 0, now);
            rows.put(parcel.id(), new Row(parcel, State.WAITING, now, false));
        }
    }

    @Override
    public List<Parcel> claim(Lane lane, int most, Instant now, Duration lease) {
        return unit.run(() -> {
            Set<String> closed = new HashSet<>();
            for (Row row : waiting(lane)) {
                String topic = row.parcel().topic();
                if (row.notBefore().isAfter(now)) {
                    closed.add(topic);
                } else if (!closed.contains(topic)) {
                    List<Parcel> claimed = waiting(lane).stream()
                            .filter(other -> other.parcel().topic().equals(topic))
                            .limit(most)
                            .map(Row::parcel)
                            .toList();
                    claimed.forEach(
                            parcel -> rows.put(parcel.id(), new Row(parcel, State.WAITING, now.plus(lease), true)));
                    return claimed;
                }
            }
            return List.of();
        });
    }

    private List<Row> waiting(Lane lane) {
        return rows.rows().values().stream()
                .filter(row -> row.parcel().lane() == lane && row.state() == State.WAITING)
                .toList();
    }

    @Override
    public void delivered(List<Parcel> parcels, Instant now) {
        move(parcels, State.DELIVERED, now, 0);
    }

    @Override
    public void retry(List<Parcel> parcels, Instant notBefore, String why) {
        move(parcels, State.WAITING, notBefore, 1);
    }

    @Override
    public void putBack(List<Parcel> parcels, Instant notBefore) {
        move(parcels, State.WAITING, notBefore, 0);
    }

    @Override
    public void park(List<Parcel> parcels, String why) {
        move(parcels, State.PARKED, clock.instant(), 0);
    }

    @Override
    public void moveTo(String topic, List<Parcel> parcels) {
        unit.perform(() -> parcels.forEach(old -> put(old, topic, State.WAITING, clock.instant(), 0)));
    }

    private void move(List<Parcel> parcels, State state, Instant at, int failed) {
        unit.perform(() -> parcels.forEach(old -> put(old, old.topic(), state, at, failed)));
    }

    private void put(Parcel old, String topic, State state, Instant at, int failed) {
        Parcel parcel = new Parcel(
                old.id(),
                old.lane(),
                topic,
                old.kind(),
                old.key(),
                old.payload(),
                old.attempts() + failed,
                old.postedAt());
        rows.put(parcel.id(), new Row(parcel, state, at, false));
    }

    @Override
    public List<Parcel> undelivered(Lane lane, Set<String> topics) {
        return undelivered(lane).stream()
                .filter(parcel -> topics.contains(parcel.topic()))
                .toList();
    }

    @Override
    public List<Parcel> undelivered(Collection<Long> ids) {
        return rows.rows().values().stream()
                .filter(row -> ids.contains(row.parcel().id()) && row.state() != State.DELIVERED)
                .map(Row::parcel)
                .toList();
    }

    /** Of all topics. */
    public List<Parcel> undelivered(Lane lane) {
        return rows.rows().values().stream()
                .filter(row -> row.parcel().lane() == lane && row.state() != State.DELIVERED)
                .map(Row::parcel)
                .toList();
    }

    @Override
    public Backlog backlog(Lane lane) {
        int parked = (int) rows.rows().values().stream()
                .filter(row -> row.parcel().lane() == lane && row.state() == State.PARKED)
                .count();
        List<Row> waiting = waiting(lane);
        return new Backlog(
                waiting.size(),
                parked,
                waiting.stream().findFirst().map(row -> row.parcel().postedAt()));
    }

    @Override
    public Optional<Instant> nextDue(Lane lane) {
        return waiting(lane).stream()
                .filter(row -> !row.claimed())
                .map(Row::notBefore)
                .min(Instant::compareTo);
    }

    @Override
    public int purge(Instant deliveredBefore) {
        Map<Long, Row> all = rows.rows();
        List<Long> old = all.entrySet().stream()
                .filter(entry -> entry.getValue().state() == State.DELIVERED)
                .filter(entry -> entry.getValue().notBefore().isBefore(deliveredBefore))
                .map(Map.Entry::getKey)
                .toList();
        unit.perform(() -> old.forEach(rows::remove));
        return old.size();
    }
}
