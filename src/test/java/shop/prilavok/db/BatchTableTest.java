package shop.prilavok.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.BatchStore.Envelope;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.outbox.SentBatch;

class BatchTableTest extends OnEachStore {
    private static final int FIRST = 1_700_000;

    private BatchStore batches() {
        return db.batches(Lane.SHEET, () -> FIRST);
    }

    private static Envelope envelope(int id) {
        return new Envelope("hash" + id, ("{\"id\":" + id + "}").getBytes(UTF_8));
    }

    private List<Parcel> claimed(String... keys) {
        unit.perform(() -> {
            for (String key : keys) {
                db.outbox().post(Lane.SHEET, "journal", "row", key, "{}");
            }
        });
        return db.outbox().claim(Lane.SHEET, 200, now(), Duration.ofMinutes(5));
    }

    private SentBatch begun(String key) {
        return batches().begin(claimed(key), BatchTableTest::envelope);
    }

    private int waiting() {
        return db.outbox().backlog(Lane.SHEET).waiting();
    }

    @Test
    void the_batch_in_flight_comes_back_byte_for_byte() {
        assertThat(batches().inFlight()).isEmpty();
        List<Parcel> parcels = claimed("a", "b");
        byte[] large = "тело ".repeat(300_000).getBytes(UTF_8);
        SentBatch begun = batches().begin(parcels, id -> new Envelope("hash", large));
        SentBatch found = batches().inFlight().orElseThrow();
        assertThat(Arrays.equals(found.body(), large)).isTrue();
        assertThat(found.id()).isEqualTo(begun.id());
        assertThat(found.hash()).isEqualTo("hash");
        assertThat(found.parcelIds()).isEqualTo(parcels.stream().map(Parcel::id).toList());
        assertThat(found.at()).isEqualTo(now());
    }

    @Test
    void ids_begin_where_the_caller_wants_and_are_never_used_twice() {
        SentBatch first = begun("a");
        assertThat(first.id()).isEqualTo(FIRST);
        batches().dropped(first.id());
        assertThat(begun("b").id()).isEqualTo(FIRST + 1);
    }

    @Test
    void an_id_whose_unit_failed_was_never_sent_and_comes_again() {
        assertThatThrownBy(() -> batches().begin(List.of(), id -> {
                    throw new IllegalArgumentException("cannot be written");
                }))
                .hasMessage("cannot be written");
        assertThat(batches().inFlight()).isEmpty();
        assertThat(begun("a").id()).isEqualTo(FIRST);
    }

    @Test
    void ids_stay_above_zero_when_they_are_used_up() {
        unit.perform(() ->
                link().execute("insert into batch_number (lane, last_id) values ('SHEET', " + Integer.MAX_VALUE + ")"));
        assertThat(begun("a").id()).isEqualTo(1);
    }

    @Test
    void only_one_batch_is_in_flight() {
        SentBatch first = begun("a");
        assertThatIllegalStateException()
                .isThrownBy(() -> batches().begin(List.of(), BatchTableTest::envelope))
                .withMessageContaining(Integer.toString(first.id()));
    }

    @Test
    void a_settled_batch_has_delivered_its_parcels_and_nothing_else() {
        SentBatch batch = begun("a");
        unit.perform(() -> db.outbox().post(Lane.SHEET, "journal", "row", "b", "{}"));
        batches().settled(batch.id());
        batches().settled(batch.id());
        assertThat(batches().inFlight()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void settling_inside_a_unit_that_fails_changes_nothing() {
        SentBatch batch = begun("a");
        assertThatThrownBy(() -> unit.perform(() -> {
                    batches().settled(batch.id());
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(batches().inFlight()).isPresent();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void the_parcels_of_a_dropped_batch_wait_as_before() {
        SentBatch batch = begun("a");
        batches().dropped(batch.id());
        batches().settled(batch.id());
        assertThat(batches().inFlight()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void an_attempt_without_a_clear_answer_is_remembered() {
        SentBatch batch = begun("a");
        assertThat(batch.ambiguous()).isFalse();
        batches().ambiguous(batch.id());
        assertThat(batches().inFlight().orElseThrow().ambiguous()).isTrue();
    }

    @Test
    void marks_are_cleaned_away_oldest_first_and_only_those_that_lie_there() {
        SentBatch settled = begun("a");
        batches().settled(settled.id());
        clock.pass(Duration.ofHours(1));
        SentBatch refused = begun("b");
        batches().dropped(refused.id());
        SentBatch voided = begun("c");
        batches().ambiguous(voided.id());
        batches().dropped(voided.id());
        clock.pass(Duration.ofHours(1));
        SentBatch onItsWay = begun("d");

        assertThat(batches().settledBefore(now().minus(Duration.ofHours(1)), 10))
                .containsExactly(settled.id());
        assertThat(batches().settledBefore(now(), 10)).containsExactly(settled.id(), voided.id());
        assertThat(batches().settledBefore(now(), 1)).containsExactly(settled.id());
        batches().forgotten(List.of(settled.id(), onItsWay.id()));
        assertThat(batches().settledBefore(now(), 10)).containsExactly(voided.id());
        assertThat(batches().inFlight().orElseThrow().id()).isEqualTo(onItsWay.id());
    }

    @Test
    void lanes_have_batches_of_their_own() {
        begun("a");
        BatchStore other = db.batches(Lane.PAYMENT, () -> 5);
        assertThat(other.inFlight()).isEmpty();
        assertThat(other.begin(List.of(), BatchTableTest::envelope).id()).isEqualTo(5);
    }
}
