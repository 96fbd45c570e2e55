package shop.prilavok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(64), now::get);

    @Test
    void a_service_that_failed_three_times_in_a_row_is_left_alone() {
        fail(3);

        assertThat(breaker.mayTry()).isFalse();
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void a_success_in_between_keeps_it_open_for_business() {
        fail(2);
        assertThat(breaker.permits()).isTrue();
        breaker.succeeded();
        fail(2);

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void after_the_pause_one_probe_is_let_through_and_no_second_one() {
        fail(3);
        now.updateAndGet(time -> time.plusSeconds(64));

        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void while_one_call_probes_nobody_else_need_look() {
        fail(3);
        now.updateAndGet(time -> time.plusSeconds(64));
        assertThat(breaker.permits()).isTrue();

        assertThat(breaker.mayTry()).isFalse();
        assertThat(breaker.opensAt()).isEqualTo(Instant.MAX);

        breaker.failed();
        now.updateAndGet(time -> time.plusSeconds(63));
        assertThat(breaker.mayTry()).isFalse();
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void a_probe_that_works_ends_the_outage_and_one_that_fails_begins_the_pause_anew() {
        fail(3);
        now.updateAndGet(time -> time.plusSeconds(64));
        assertThat(breaker.permits()).isTrue();
        breaker.failed();
        now.updateAndGet(time -> time.plusSeconds(63));
        assertThat(breaker.permits()).isFalse();

        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(breaker.permits()).isTrue();
        breaker.succeeded();
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void a_service_that_answers_is_not_down_whatever_it_said_before() {
        fail(2);
        assertThat(breaker.permits()).isTrue();
        breaker.succeeded();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void a_clock_that_is_put_back_makes_the_pause_no_longer() {
        fail(3);
        Instant putBack = now.updateAndGet(time -> time.minusSeconds(3600));
        assertThat(breaker.mayTry()).isFalse();
        assertThat(breaker.opensAt()).isEqualTo(putBack.plusSeconds(64));

        now.updateAndGet(time -> time.plusSeconds(64));
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.permits()).isTrue();
            breaker.failed();
        }
    }
}
