package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;

class ParcelTableTest extends OnEachStore {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private OutboxStore outbox() {
        return db.outbox();
    }

    private void post(String topic, String key) {
        unit.perform(() -> outbox().post(Lane.TELEGRAM, topic, "text", key, "{\"to\":\"" + key + "\"}"));
    }

    private List<Parcel> claim(int most) {
        return outbox().claim(Lane.TELEGRAM, most, now(), LEASE);
    }

    private List<String> claimedKeys() {
        return keys(claim(10));
    }

    private static List<String> keys(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::key).toList();
    }

    @Test
    void a_posted_parcel_comes_as_it_was_posted() {
        post("chat-1", "a");
        assertThat(claim(10)).singleElement().satisfies(parcel -> {
            assertThat(parcel)
                    .isEqualTo(
                            new Parcel(parcel.id(), Lane.TELEGRAM, "chat-1", "text", "a", "{\"to\":\"a\"}", 0, now()));
        });
    }

    @Test
    void the_same_key_is_posted_once_in_a_lane() {
        post("chat-1", "a");
        post("chat-2", "a");
        unit.perform(() -> outbox().post(Lane.SHEET, "journal", "row", "a", "{}"));
        assertThat(outbox().backlog(Lane.TELEGRAM).waiting()).isEqualTo(1);
        assertThat(outbox().backlog(Lane.SHEET).waiting()).isEqualTo(1);
    }

    @Test
    void a_delivered_key_is_not_posted_again() {
        post("chat-1", "a");
        outbox().delivered(claim(10), now());
        post("chat-1", "a");
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void looking_where_nothing_is_due_waits_for_no_writer() {
        ExecutorService courier = Executors.newSingleThreadExecutor();
        try {
            unit.perform(() -> assertThat(courier.submit(() -> claim(10)))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(List.of()));
        } finally {
            courier.shutdown();
        }
    }

    @Test
    void topics_come_oldest_head_first_and_each_to_one_courier() {
        post("chat-2", "a");
        post("chat-1", "b");
        post("chat-2", "c");
        assertThat(claimedKeys()).containsExactly("a", "c");
        assertThat(claimedKeys()).containsExactly("b");
        assertThat(claimedKeys()).isEmpty();
    }

    @Test
    void a_parcel_posted_meanwhile_waits_for_those_of_its_topic_that_are_on_their_way() {
        post("chat-1", "a");
        List<Parcel> first = claim(10);
        post("chat-1", "b");
        assertThat(claimedKeys()).isEmpty();
        outbox().delivered(first, now());
        assertThat(claimedKeys()).containsExactly("b");
    }

    @Test
    void no_more_are_claimed_than_asked_for_and_the_rest_comes_next() {
        post("chat-1", "a");
        post("chat-1", "b");
        post("chat-1", "c");
        List<Parcel> first = claim(2);
        assertThat(keys(first)).containsExactly("a", "b");
        outbox().delivered(first, now());
        assertThat(claimedKeys()).containsExactly("c");
    }

    @Test
    void a_topic_that_failed_waits_whole_and_the_others_go_on() {
        post("chat-1", "a");
        outbox().retry(claim(10), now().plusSeconds(30), "no answer");
        post("chat-1", "b");
        post("chat-2", "c");
        assertThat(claimedKeys()).containsExactly("c");
        clock.pass(Duration.ofSeconds(29));
        assertThat(claimedKeys()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        List<Parcel> again = claim(10);
        assertThat(keys(again)).containsExactly("a", "b");
        assertThat(again).extracting(Parcel::attempts).containsExactly(1, 0);
    }

    @Test
    void parcels_put_back_count_no_attempt() {
        post("chat-1", "a");
        outbox().putBack(claim(10), now());
        assertThat(claim(10)).extracting(Parcel::attempts).containsExactly(0);
    }

    @Test
    void a_claim_ends_with_its_lease() {
        post("chat-1", "a");
        claim(10);
        clock.pass(LEASE.minusMillis(1));
        assertThat(claimedKeys()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(claimedKeys()).containsExactly("a");
    }

    @Test
    void parked_parcels_let_the_topic_go_on_without_them() {
        post("chat-1", "a");
        List<Parcel> bad = claim(1);
        post("chat-1", "b");
        outbox().park(bad, "chat not found");
        assertThat(claimedKeys()).containsExactly("b");
        assertThat(outbox().backlog(Lane.TELEGRAM).parked()).isEqualTo(1);
    }

    @Test
    void parcels_that_wait_apart_hold_up_no_others_and_keep_their_order() {
        post("chat-1", "a");
        post("chat-1", "b");
        List<Parcel> locked = claim(2);
        post("chat-1", "c");
        outbox().moveTo("apart", locked);
        outbox().retry(locked.stream().map(this::apart).toList(), now().plusSeconds(30), "locked");
        assertThat(claimedKeys()).containsExactly("c");

        clock.pass(Duration.ofSeconds(31));
        assertThat(claim(10))
                .extracting(Parcel::topic, Parcel::key)
                .containsExactly(tuple("apart", "a"), tuple("apart", "b"));
    }

    private Parcel apart(Parcel parcel) {
        return new Parcel(
                parcel.id(),
                parcel.lane(),
                "apart",
                parcel.kind(),
                parcel.key(),
                parcel.payload(),
                parcel.attempts(),
                parcel.postedAt());
    }

    @Test
    void what_was_delivered_is_neither_tried_again_nor_parked() {
        post("chat-1", "a");
        List<Parcel> parcels = claim(10);
        outbox().delivered(parcels, now());
        outbox().retry(parcels, now(), "too late");
        outbox().park(parcels, "too late");
        assertThat(claimedKeys()).isEmpty();
        assertThat(outbox().backlog(Lane.TELEGRAM).parked()).isZero();
    }

    @Test
    void the_backlog_tells_how_many_wait_and_since_when() {
        assertThat(outbox().backlog(Lane.TELEGRAM)).isEqualTo(new OutboxStore.Backlog(0, 0, Optional.empty()));
        post("chat-1", "a");
        Instant since = now();
        clock.pass(Duration.ofSeconds(7));
        post("chat-2", "b");
        assertThat(outbox().backlog(Lane.TELEGRAM)).isEqualTo(new OutboxStore.Backlog(2, 0, Optional.of(since)));
    }

    @Test
    void the_next_due_time_is_that_of_the_earliest_topic() {
        assertThat(outbox().nextDue(Lane.TELEGRAM)).isEmpty();
        post("chat-1", "a");
        assertThat(outbox().nextDue(Lane.TELEGRAM)).hasValue(now());
        outbox().retry(claim(10), now().plusSeconds(30), "no answer");
        post("chat-1", "b");
        assertThat(outbox().nextDue(Lane.TELEGRAM)).hasValue(now().plusSeconds(30));
        clock.pass(Duration.ofSeconds(1));
        post("chat-2", "c");
        assertThat(outbox().nextDue(Lane.TELEGRAM)).hasValue(now());
        outbox().delivered(claim(10), now());
        assertThat(outbox().nextDue(Lane.TELEGRAM)).hasValue(now().plusSeconds(29));
    }

    @Test
    void what_is_not_delivered_is_told_by_topic_with_what_was_set_aside() {
        post("chat-1", "parked");
        outbox().park(claim(10), "refused");
        post("chat-1", "waiting");
        post("chat-3", "other");
        assertThat(keys(outbox().undelivered(Lane.TELEGRAM, Set.of("chat-1"))))
                .containsExactlyInAnyOrder("parked", "waiting");
        assertThat(keys(outbox().undelivered(Lane.TELEGRAM, Set.of("chat-1", "chat-3"))))
                .containsExactlyInAnyOrder("parked", "waiting", "other");
        assertThat(outbox().undelivered(Lane.SHEET, Set.of("chat-1"))).isEmpty();
    }

    @Test
    void of_some_parcels_those_are_told_that_are_not_delivered() {
        post("chat-1", "delivered");
        post("chat-1", "waiting");
        post("chat-1", "unasked");
        List<Parcel> all = claim(10);
        outbox().delivered(all.subList(0, 1), now());
        assertThat(keys(outbox().undelivered(
                                all.subList(0, 2).stream().map(Parcel::id).toList())))
                .containsExactly("waiting");
    }

    /** Counted, not timed: a machine may be busy. */
    @Test
    void when_a_thousand_topics_rest_each_is_looked_at_but_a_few_times() {
        assumeThat(store).as("only H2 counts the rows that it reads").isEqualTo(Store.H2_FILE);
        int topics = 1_000;
        unit.perform(() -> IntStream.range(0, topics).forEach(topic -> post("chat-" + topic, "key-" + topic)));
        unit.perform(() -> link().execute("""
                        insert into resting_topic (lane, topic, until_time)
                            select lane, topic, timestamp with time zone '2026-12-01 10:00:00Z' from parcel
                        """));
        String plan = unit.run(() -> link().sql("explain analyze " + ParcelTable.FIRST_TO_WAKE)
                .bind("lane", Lane.TELEGRAM.name())
                .one(row -> row.getString(1)));
        assertThat(plan.split("SELECT", -1))
                .as("of a question within the question H2 counts the last of a thousand runs alone: %s", plan)
                .hasSize(2);
        assertThat(Pattern.compile("scanCount: (\\d+)")
                        .matcher(plan)
                        .results()
                        .mapToInt(scan -> Integer.parseInt(scan.group(1)))
                        .sum())
                .as(plan)
                .isBetween(topics, 10 * topics);
    }

    @Test
    void old_delivered_parcels_are_forgotten_with_their_keys_and_waiting_ones_never() {
        post("chat-1", "a");
        outbox().delivered(claim(10), now());
        post("chat-2", "b");
        assertThat(outbox().purge(now())).isZero();
        clock.pass(Duration.ofDays(30));
        assertThat(outbox().purge(now())).isEqualTo(1);
        post("chat-1", "a");
        assertThat(outbox().backlog(Lane.TELEGRAM).waiting()).isEqualTo(2);
    }

    @Test
    void couriers_at_work_together_deliver_each_parcel_once_and_each_topic_in_order() throws Exception {
        int topics = 20;
        int each = 15;
        unit.perform(() -> {
            for (int number = 0; number < each; number++) {
                for (int topic = 0; topic < topics; topic++) {
                    outbox().post(Lane.TELEGRAM, "chat-" + topic, "text", topic + ":" + number, "{}");
                }
            }
        });
        Map<String, List<Parcel>> delivered = new ConcurrentHashMap<>();
        Set<String> onTheWay = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> couriers = new ArrayList<>();
            for (int courier = 0; courier < 6; courier++) {
                couriers.add(threads.submit(() -> deliverAll(delivered, onTheWay)));
            }
            for (Future<?> courier : couriers) {
                courier.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        Map<String, List<String>> expected = new HashMap<>();
        for (int topic = 0; topic < topics; topic++) {
            List<String> keys = new ArrayList<>();
            for (int number = 0; number < each; number++) {
                keys.add(topic + ":" + number);
            }
            expected.put("chat-" + topic, keys);
        }
        Map<String, List<String>> seen = new HashMap<>();
        delivered.forEach((topic, parcels) -> seen.put(topic, keys(parcels)));
        assertThat(seen).isEqualTo(expected);
    }

    private void deliverAll(Map<String, List<Parcel>> delivered, Set<String> onTheWay) {
        List<Parcel> claimed = claim(4);
        while (!claimed.isEmpty()) {
            String topic = claimed.get(0).topic();
            assertThat(onTheWay.add(topic)).as("only one courier has " + topic).isTrue();
            delivered.computeIfAbsent(topic, name -> new ArrayList<>()).addAll(claimed);
            onTheWay.remove(topic);
            outbox().delivered(claimed, now());
            claimed = claim(4);
        }
    }
}
