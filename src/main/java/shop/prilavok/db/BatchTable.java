package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.outbox.SentBatch;

/** Tables {@code batch} and {@code batch_number}, for one lane. */
final class BatchTable implements BatchStore {
    private final Units units;
    private final ParcelTable parcels;
    private final Lane lane;
    private final IntSupplier firstId;
    private final InstantSource clock;

    BatchTable(Units units, ParcelTable parcels, Lane lane, IntSupplier firstId, InstantSource clock) {
        this.units = units;
        this.parcels = parcels;
        this.lane = lane;
        this.firstId = firstId;
        this.clock = clock;
    }

    @Override
    public Optional<SentBatch> inFlight() {
        return units.reading(link -> inFlight(link, ""));
    }

    @Override
    public SentBatch begin(List<Parcel> contents, IntFunction<Envelope> seal) {
        return units.run(() -> {
            inFlight().ifPresent(other -> {
                throw new IllegalStateException("Batch " + other.id() + " is still in flight");
            });
            int id = nextId(units.writing());
            Envelope envelope = seal.apply(id);
            SentBatch batch = new SentBatch(
                    id,
                    envelope.hash(),
                    envelope.body(),
                    contents.stream().map(Parcel::id).toList(),
                    false,
                    clock.instant());
            insert(batch);
            return batch;
        });
    }

    private int nextId(Link link) {
        Optional<Integer> last = link.sql("select last_id from batch_number where lane = :lane for update")
                .bind("lane", lane.name())
                .first(row -> row.getInt(1));
        int next = last.isEmpty() ? firstId.getAsInt() : last.get() % Integer.MAX_VALUE + 1;
        link.sql(
                        last.isEmpty()
                                ? "insert into batch_number (lane, last_id) values (:lane, :next)"
                                : "update batch_number set last_id = :next where lane = :lane")
                .bind("lane", lane.name())
                .bind("next", next)
                .execute();
        return next;
    }

    private void insert(SentBatch batch) {
        units.writing()
                .sql("""
                        insert into batch (lane, id, live_lane, hash, body, parcels, ambiguous, begun_at)
                        values (:lane, :id, :lane, :hash, :body, :parcels, false, :at)
                        """)
                .bind("lane", lane.name())
                .bind("id", batch.id())
                .bind("hash", batch.hash())
                .bind("body", batch.body())
                .bind("parcels", batch.parcelIds().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .bind("at", batch.at())
                .execute();
    }

    @Override
    public void ambiguous(int id) {
        units.perform(() -> units.writing()
                .sql("update batch set ambiguous = true where live_lane = :lane and id = :id")
                .bind("lane", lane.name())
                .bind("id", id)
                .execute());
    }

    @Override
    public void settled(int id) {
        units.perform(() -> locked(id).ifPresent(batch -> {
            parcels.delivered(batch.parcelIds(), clock.instant());
            keepMark(batch);
        }));
    }

    @Override
    public void dropped(int id) {
        units.perform(() -> locked(id).ifPresent(batch -> {
            if (batch.ambiguous()) { // an empty batch took its id, and lies there
                keepMark(batch);
            } else {
                delete(batch);
            }
        }));
    }

    private void keepMark(SentBatch batch) {
        units.writing()
                .sql("""
                        update batch set live_lane = null, body = null, ended_at = :now
                        where lane = :lane and id = :id
                        """)
                .bind("now", clock.instant())
                .bind("lane", lane.name())
                .bind("id", batch.id())
                .execute();
    }

    private void delete(SentBatch batch) {
        units.writing()
                .sql("delete from batch where lane = :lane and id = :id")
                .bind("lane", lane.name())
                .bind("id", batch.id())
                .execute();
    }

    @Override
    public List<Integer> settledBefore(Instant before, int limit) {
        return units.reading(link -> link.sql("""
                        select id from batch where lane = :lane and ended_at < :before
                        order by ended_at, id fetch first :limit rows only
                        """)
                .bind("lane", lane.name())
                .bind("before", before)
                .bind("limit", limit)
                .list(row -> row.getInt(1)));
    }

    @Override
    public void forgotten(List<Integer> ids) {
        units.perform(() -> units.writing()
                .sql("delete from batch where lane = :lane and id = any(:ids) and live_lane is null")
                .bind("lane", lane.name())
                .bindArray("ids", "integer", ids)
                .execute());
    }

    private Optional<SentBatch> locked(int id) {
        return inFlight(units.locking(), " for update").filter(batch -> batch.id() == id);
    }

    private Optional<SentBatch> inFlight(Link link, String lock) {
        return link.sql("select * from batch where live_lane = :lane" + lock)
                .bind("lane", lane.name())
                .first(row -> batch(row));
    }

    private static SentBatch batch(ResultSet row) throws SQLException {
        String ids = row.getString("parcels");
        return new SentBatch(
                row.getInt("id"),
                row.getString("hash"),
                row.getBytes("body"),
                ids.isEmpty()
                        ? List.of()
                        : Arrays.stream(ids.split(",")).map(Long::valueOf).toList(),
                row.getBoolean("ambiguous"),
                Columns.instant(row, "begun_at"));
    }
}
