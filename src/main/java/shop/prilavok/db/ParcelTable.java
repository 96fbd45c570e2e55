package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;

/**
 * Tables {@code outbox_lane}, {@code parcel} and {@code resting_topic}. A claimed topic rests until its lease ends, a
 * failed one until its next attempt; so the oldest waiting parcel whose topic does not rest is the head of its topic, and
 * due. Claims in one lane come one after another, by the lane's row; who posts a parcel does not wait for them.
 */
final class ParcelTable implements OutboxStore {
    /** The waiting parcels are read once: asked for each topic whether one waits, H2 would read them all each time. */
    static final String FIRST_TO_WAKE = """
            select r.until_time from parcel p join resting_topic r on r.lane = p.lane and r.topic = p.topic
                where p.lane = :lane and p.state = 'WAITING'
            order by r.until_time fetch first 1 rows only
            """;

    private final Units units;
    private final InstantSource clock;
    private @Nullable AtomicLong lastId; // where this process alone gives them out

    ParcelTable(Units units, InstantSource clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void post(Lane lane, String topic, String kind, String key, String payload) {
        units.bringing(CommitTopic.of(lane))
                .sql("""
                        merge into parcel p using (values (cast(:lane as varchar), cast(:key as varchar))) k (lane, id)
                            on p.lane = k.lane and p.parcel_key = k.id
                        when not matched then insert
                            (id, lane, topic, kind, parcel_key, payload, state, attempts, posted_at) values
                            (coalesce(cast(:id as bigint), nextval('parcel_id')),
                                :lane, :topic, :kind, :key, :payload, 'WAITING', 0, :now)
                        """)
                .bind("id", lastId == null ? null : lastId.incrementAndGet())
                .bind("lane", lane.name())
                .bind("topic", topic)
                .bind("kind", kind)
                .bind("key", key)
                .bind("payload", payload)
                .bind("now", clock.instant())
                .execute();
    }

    /**
     * Gives out the ids here instead of letting H2 do it: batches refer to them, so a posting that is done again from the log
     * must get the same one. For a store that only one process can have open.
     */
    void numberHere() {
        lastId = new AtomicLong(units.reading(
                link -> link.sql("select coalesce(max(id), 0) from parcel").one(row -> row.getLong(1))));
    }

    /**
     * Ends all leases and pauses. For the start of a store that only one process can have open: whoever claimed these
     * parcels is dead, and nobody should wait for his lease to run out.
     */
    void wakeAll() {
        units.perform(() -> units.writing().execute("delete from resting_topic"));
    }

    @Override
    public List<Parcel> claim(Lane lane, int most, Instant now, Duration lease) {
        // Looked at without the lane's lock first: H2 writes even a lock to the file, and an idle shop asks all day.
        if (units.reading(link -> dueTopic(link, lane, now)).isEmpty()) {
            return List.of();
        }
        return units.run(() -> {
            Link link = units.locking();
            link.sql("select lane from outbox_lane where lane = :lane for update")
                    .bind("lane", lane.name())
                    .one(row -> row.getString(1));
            Optional<String> topic = dueTopic(link, lane, now);
            if (topic.isEmpty()) {
                return List.of();
            }
            rest(units.writing(), lane, topic.get(), now.plus(lease));
            return heads(link, lane, topic.get(), most);
        });
    }

    private static Optional<String> dueTopic(Link link, Lane lane, Instant now) {
        // The order names all columns of the index, or H2 would sort what it can read in order.
        return link.sql("""
                        select topic from parcel where lane = :lane and state = 'WAITING' and topic not in
                            (select topic from resting_topic where lane = :lane and until_time > :now)
                        order by lane, state, id fetch first 1 rows only
                        """).bind("lane", lane.name()).bind("now", now).first(row -> row.getString(1));
    }

    private static List<Parcel> heads(Link link, Lane lane, String topic, int most) {
        return link.sql("""
                        select * from parcel where lane = :lane and state = 'WAITING' and topic = :topic
                        order by lane, state, id fetch first :most rows only
                        """)
                .bind("lane", lane.name())
                .bind("topic", topic)
                .bind("most", most)
                .list(row -> parcel(row));
    }

    @Override
    public void delivered(List<Parcel> parcels, Instant now) {
        units.perform(() -> {
            delivered(ids(parcels), now);
            parcels.stream().findFirst().ifPresent(this::wake);
        });
    }

    /** Inside a unit of work: these are delivered, while their topic stays as it is. */
    void delivered(Collection<Long> ids, Instant now) {
        units.writing()
                .sql("""
                        update parcel set state = 'DELIVERED', delivered_at = :now
                        where id = any(:ids) and state = 'WAITING'
                        """)
                .bind("now", now)
                .bindArray("ids", "bigint", List.copyOf(ids))
                .execute();
    }

    @Override
    public void retry(List<Parcel> parcels, Instant notBefore, String why) {
        units.perform(() -> {
            units.writing()
                    .sql("""
                            update parcel set attempts = attempts + 1, why = :why
                            where id = any(:ids) and state = 'WAITING'
                            """)
                    .bind("why", why)
                    .bindArray("ids", "bigint", ids(parcels))
                    .execute();
            putBack(parcels, notBefore);
        });
    }

    @Override
    public void putBack(List<Parcel> parcels, Instant notBefore) {
        units.perform(() -> parcels.stream()
                .findFirst()
                .ifPresent(parcel -> rest(returning(parcel), parcel.lane(), parcel.topic(), notBefore)));
    }

    @Override
    public void park(List<Parcel> parcels, String why) {
        units.perform(() -> {
            units.writing()
                    .sql("""
                            update parcel set state = 'PARKED', why = :why
                            where id = any(:ids) and state = 'WAITING'
                            """)
                    .bind("why", why)
                    .bindArray("ids", "bigint", ids(parcels))
                    .execute();
            parcels.stream().findFirst().ifPresent(this::wake);
        });
    }

    @Override
    public void moveTo(String topic, List<Parcel> parcels) {
        units.perform(() -> {
            units.writing()
                    .sql("update parcel set topic = :topic where id = any(:ids) and state = 'WAITING'")
                    .bind("topic", topic)
                    .bindArray("ids", "bigint", ids(parcels))
                    .execute();
            parcels.stream().findFirst().ifPresent(this::wake);
        });
    }

    /** Whoever ends a claim brings work: other couriers of the lane may have waited for how it went. */
    private Link returning(Parcel parcel) {
        return units.bringing(CommitTopic.of(parcel.lane()));
    }

    private static void rest(Link link, Lane lane, String topic, Instant until) {
        link.sql("""
                        merge into resting_topic r
                            using (values (cast(:lane as varchar), cast(:topic as varchar))) k (lane, topic)
                            on r.lane = k.lane and r.topic = k.topic
                        when matched then update set until_time = :until
                        when not matched then insert (lane, topic, until_time) values (:lane, :topic, :until)
                        """)
                .bind("lane", lane.name())
                .bind("topic", topic)
                .bind("until", until)
                .execute();
    }

    private void wake(Parcel parcel) {
        returning(parcel)
                .sql("delete from resting_topic where lane = :lane and topic = :topic")
                .bind("lane", parcel.lane().name())
                .bind("topic", parcel.topic())
                .execute();
    }

    @Override
    public List<Parcel> undelivered(Lane lane, Set<String> topics) {
        // Of "state in (…)" H2 would look up the lane alone, and read all that were delivered in two days.
        return units.reading(link -> link.sql("""
                        select * from parcel where lane = :lane and state = 'WAITING' and topic = any(:topics)
                        union all
                        select * from parcel where lane = :lane and state = 'PARKED' and topic = any(:topics)
                        """)
                .bind("lane", lane.name())
                .bindArray("topics", "varchar", List.copyOf(topics))
                .list(row -> parcel(row)));
    }

    @Override
    public List<Parcel> undelivered(Collection<Long> ids) {
        return units.reading(link -> link.sql("select * from parcel where id = any(:ids) and state <> 'DELIVERED'")
                .bindArray("ids", "bigint", List.copyOf(ids))
                .list(row -> parcel(row)));
    }

    @Override
    public Backlog backlog(Lane lane) {
        return units.reading(link ->
                new Backlog(count(link, lane, "WAITING"), count(link, lane, "PARKED"), oldestWaiting(link, lane)));
    }

    private static int count(Link link, Lane lane, String state) {
        return link.sql("select count(*) from parcel where lane = :lane and state = :state")
                .bind("lane", lane.name())
                .bind("state", state)
                .one(row -> row.getInt(1));
    }

    private static Optional<Instant> oldestWaiting(Link link, Lane lane) {
        return link.sql("""
                        select posted_at from parcel where lane = :lane and state = 'WAITING'
                        order by lane, state, id fetch first 1 rows only
                        """).bind("lane", lane.name()).first(row -> Columns.instant(row, "posted_at"));
    }

    /** A claimed topic counts as due when its lease ends: its courier may be dead. */
    @Override
    public Optional<Instant> nextDue(Lane lane) {
        return units.reading(link -> Stream.of(firstOfAwakeTopics(link, lane), firstToWake(link, lane))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder()));
    }

    private static Optional<Instant> firstOfAwakeTopics(Link link, Lane lane) {
        return link.sql("""
                        select posted_at from parcel where lane = :lane and state = 'WAITING'
                            and topic not in (select topic from resting_topic where lane = :lane)
                        order by lane, state, id fetch first 1 rows only
                        """).bind("lane", lane.name()).first(row -> Columns.instant(row, "posted_at"));
    }

    private static Optional<Instant> firstToWake(Link link, Lane lane) {
        return link.sql(FIRST_TO_WAKE).bind("lane", lane.name()).first(row -> Columns.instant(row, "until_time"));
    }

    @Override
    public int purge(Instant deliveredBefore) {
        int all = 0;
        for (Lane lane : Lane.values()) {
            int some;
            do {
                some = isPurgeable(lane, deliveredBefore) ? units.run(() -> purgeSome(lane, deliveredBefore)) : 0;
                all += some;
            } while (some > 0);
        }
        return all;
    }

    /**
     * Asked first, for a unit that deletes nothing would still be flushed to the disk. A parcel that was delivered long after
     * it was posted keeps those behind it for as long.
     */
    private boolean isPurgeable(Lane lane, Instant deliveredBefore) {
        return units.reading(link ->
                        link.sql("""
                        select delivered_at from parcel where lane = :lane and state = 'DELIVERED'
                        order by lane, state, id fetch first 1 rows only
                        """).bind("lane", lane.name()).first(row -> Columns.instant(row, "delivered_at")))
                .filter(deliveredBefore::isAfter)
                .isPresent();
    }

    /**
     * In slices, for nobody can sell meanwhile. In the order of posting, which is nearly that of delivery. The end of the slice
     * is asked for by itself: inside of the deletion H2 would look it up again for each row.
     */
    private int purgeSome(Lane lane, Instant deliveredBefore) {
        long last = units.writing().sql("""
                        select max(id) from
                            (select id from parcel where lane = :lane and state = 'DELIVERED'
                                order by lane, state, id fetch first 1000 rows only) oldest
                        """).bind("lane", lane.name()).one(row -> row.getLong(1));
        return units.writing()
                .sql("""
                        delete from parcel
                            where lane = :lane and state = 'DELIVERED' and id <= :last and delivered_at < :before
                        """)
                .bind("lane", lane.name())
                .bind("last", last)
                .bind("before", deliveredBefore)
                .execute();
    }

    private static List<Long> ids(List<Parcel> parcels) {
        return List.copyOf(new LinkedHashSet<>(parcels.stream().map(Parcel::id).toList()));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                Lane.valueOf(row.getString("lane")),
                row.getString("topic"),
                row.getString("kind"),
                row.getString("parcel_key"),
                row.getString("payload"),
                row.getInt("attempts"),
                Columns.instant(row, "posted_at"));
    }
}
