package shop.prilavok.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.RawUpdate;

/** Table {@code inbox}. */
final class InboxTable implements Inbox {
    private final Units units;

    InboxTable(Units units) {
        this.units = units;
    }

    @Override
    public void store(List<RawUpdate> updates) {
        if (updates.isEmpty()) {
            return;
        }
        units.perform(() -> {
            Command batch = units.bringing(CommitTopic.UPDATES).sql("""
                            merge into inbox i using (values (cast(:id as bigint))) k (id) on i.id = k.id
                            when not matched then insert (id, lane, json, received_at, state)
                                values (:id, :lane, :json, :received, 'WAITING')
                            """);
            for (RawUpdate update : updates) {
                batch.bind("id", update.id())
                        .bind("lane", update.lane())
                        .bind("json", update.json())
                        .bind("received", update.receivedAt())
                        .add();
            }
            batch.executeBatch();
        });
    }

    @Override
    public Optional<RawUpdate> oldest(Set<String> busyLanes) {
        return units.reading(link -> link.sql("""
                        select * from inbox where state = 'WAITING' and lane <> all(:busy)
                        order by state, id fetch first 1 rows only
                        """)
                .bindArray("busy", "varchar", List.copyOf(busyLanes))
                .first(row -> new RawUpdate(
                        row.getLong("id"),
                        row.getString("lane"),
                        row.getString("json"),
                        Columns.instant(row, "received_at"))));
    }

    /** Its number tells it if it comes again; names, addresses and telephones in it are needed no longer. */
    @Override
    public void handled(long id) {
        units.writing()
                .sql("update inbox set state = 'HANDLED', json = '' where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public void quarantine(long id, String why) {
        units.perform(() -> units.writing()
                .sql("update inbox set state = 'QUARANTINED', why = :why where id = :id")
                .bind("why", why)
                .bind("id", id)
                .execute());
    }

    @Override
    public int waiting() {
        return units.reading(link ->
                link.sql("select count(*) from inbox where state = 'WAITING'").one(row -> row.getInt(1)));
    }

    /** Quarantined ones go as well: a number that comes again must not be taken for one of them. */
    @Override
    public int purge(Instant receivedBefore) {
        int all = 0;
        int some;
        do {
            some = isPurgeable(receivedBefore) ? units.run(() -> purgeSome(receivedBefore)) : 0;
            all += some;
        } while (some > 0);
        return all;
    }

    /** Asked first, for a unit that deletes nothing would still be flushed to the disk. */
    private boolean isPurgeable(Instant receivedBefore) {
        return units.reading(link -> link.sql("""
                        select received_at from inbox where state <> 'WAITING' order by id fetch first 1 rows only
                        """).first(row -> Columns.instant(row, "received_at")))
                .filter(receivedBefore::isAfter)
                .isPresent();
    }

    /** In slices, for nobody can sell meanwhile. */
    private int purgeSome(Instant receivedBefore) {
        long last = units.writing().sql("""
                        select max(id) from
                            (select id from inbox where state <> 'WAITING' order by id fetch first 1000 rows only) oldest
                        """).one(row -> row.getLong(1));
        return units.writing()
                .sql("delete from inbox where state <> 'WAITING' and id <= :last and received_at < :before")
                .bind("last", last)
                .bind("before", receivedBefore)
                .execute();
    }
}
