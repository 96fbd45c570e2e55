package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BellTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final Bell bell = new Bell();

    @Test
    void a_ring_that_comes_after_he_looked_and_before_he_sleeps_wakes_him_at_once() throws InterruptedException {
        long heard = bell.rings();
        bell.ring();
        bell.await(heard, LONG);
        assertThat(bell.rings()).isEqualTo(heard + 1);
    }

    @Test
    void a_bell_that_nobody_rings_lets_him_sleep_no_longer_than_he_wished() throws InterruptedException {
        bell.await(bell.rings(), Duration.ofMillis(1));
        assertThat(bell.rings()).isZero();
    }

    /** Each waits for the other's ball; one lost ring and both sleep for a day. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void two_workers_who_ring_for_each_other_never_both_sleep() throws InterruptedException {
        AtomicInteger ball = new AtomicInteger();
        Thread other = new Thread(() -> play(ball, 1), "other");
        other.setDaemon(true);
        other.start();
        play(ball, 0);
        other.join();
        assertThat(ball).hasValue(20_000);
    }

    private void play(AtomicInteger ball, int side) {
        while (ball.get() < 20_000) {
            long heard = bell.rings();
            if (ball.get() % 2 == side && ball.get() < 20_000) {
                ball.incrementAndGet();
                bell.ring();
            } else if (ball.get() < 20_000) {
                sleep(heard);
            }
        }
    }

    private void sleep(long heard) {
        try {
            bell.await(heard, LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
