package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.prilavok.chat.ChatId;

class FloodGateTest {
    private static final ChatId ANNA = new ChatId(7);
    private static final ChatId ADMINS = new ChatId(-100);

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final FloodGate gate = new FloodGate(() -> now);

    private int passed(ChatId chat, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            if (gate.pass(chat).isZero()) {
                passed++;
            }
        }
        return passed;
    }

    @Test
    void one_person_may_press_quickly_for_a_while_and_then_gets_one_message_a_second() {
        assertThat(passed(ANNA, 20)).isEqualTo(20);
        assertThat(gate.pass(ANNA)).isEqualTo(Duration.ofSeconds(20));
        now = now.plusSeconds(20);
        assertThat(passed(ANNA, 20)).isEqualTo(20);
    }

    @Test
    void a_group_gets_eighteen_in_any_minute() {
        assertThat(passed(ADMINS, 10)).isEqualTo(10);
        now = now.plusSeconds(30);
        assertThat(passed(ADMINS, 8)).isEqualTo(8);
        assertThat(gate.pass(ADMINS)).isEqualTo(Duration.ofSeconds(30));
        now = now.plusSeconds(30);
        assertThat(passed(ADMINS, 10)).isEqualTo(10);
        assertThat(gate.pass(ADMINS)).isPositive();
    }

    @Test
    void those_who_wait_for_one_chat_are_told_moments_of_their_own_and_each_gets_in_at_his() {
        assertThat(passed(ADMINS, 18)).isEqualTo(18);
        List<Instant> told = IntStream.range(0, 300)
                .mapToObj(card -> now.plus(gate.pass(ADMINS)))
                .toList();
        assertThat(told).doesNotHaveDuplicates().isSorted();
        assertThat(Duration.between(now, told.get(299))).isLessThan(Duration.ofMinutes(18));

        for (Instant moment : told) {
            now = moment;
            assertThat(gate.pass(ADMINS)).isZero();
        }
    }

    @Test
    void who_comes_in_between_waits_behind_those_who_were_there_before() {
        passed(ADMINS, 18);
        Duration first = gate.pass(ADMINS);
        Duration second = gate.pass(ADMINS);
        now = now.plus(first);
        assertThat(gate.pass(ADMINS)).isZero();
        assertThat(gate.pass(ADMINS)).isGreaterThan(second.minus(first));
    }

    @Test
    void what_is_not_tried_again_takes_no_place() {
        passed(ADMINS, 18);
        for (int i = 0; i < 50; i++) {
            assertThat(gate.passNow(ADMINS)).isFalse();
        }
        assertThat(gate.pass(ADMINS)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_crowd_of_customers_does_not_wait_for_one_another() {
        for (int person = 1; person <= 100; person++) {
            assertThat(passed(new ChatId(person), 1)).isOne();
        }
    }

    @Test
    void a_refused_message_does_not_count() {
        assertThat(passed(ANNA, 1000)).isEqualTo(20);
        assertThat(passed(new ChatId(8), 3)).isEqualTo(3);
    }

    @Test
    void a_chat_that_telegram_closed_for_a_while_stays_closed_and_the_others_open() {
        gate.closeFor(ANNA, Duration.ofSeconds(40));
        assertThat(gate.pass(ANNA)).isEqualTo(Duration.ofSeconds(40));
        assertThat(gate.pass(new ChatId(8))).isZero();
        now = now.plusSeconds(40);
        assertThat(gate.pass(ANNA)).isZero();
    }

    @Test
    void a_clock_that_is_put_back_silences_nobody_for_as_long_as_that() {
        passed(ADMINS, 18);
        Duration promised = gate.pass(ADMINS);
        gate.closeFor(ANNA, Duration.ofSeconds(40));
        now = now.minus(Duration.ofHours(1));

        assertThat(gate.passNow(ADMINS)).isFalse();
        assertThat(gate.pass(ANNA)).isLessThanOrEqualTo(Duration.ofSeconds(40));
        now = now.plus(promised);
        assertThat(gate.pass(ADMINS)).isZero();
        assertThat(gate.pass(ANNA)).isZero();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(passed(ADMINS, 30)).isEqualTo(18);
    }

    @Test
    void chats_that_went_quiet_are_forgotten_without_opening_a_closed_one() {
        gate.closeFor(ANNA, Duration.ofHours(1));
        for (int person = 100; person < 12_000; person++) {
            now = now.plusMillis(50);
            gate.pass(new ChatId(person));
        }
        assertThat(gate.pass(ANNA)).isPositive();
    }
}
