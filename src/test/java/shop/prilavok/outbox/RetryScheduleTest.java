package shop.prilavok.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule =
            new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(64), new SplittableRandom(7));

    @Test
    void pauses_double_until_the_longest_one() {
        long[] least = {2, 4, 8, 16, 32, 64, 64, 64};
        for (int attempt = 1; attempt <= least.length; attempt++) {
            long seconds = least[attempt - 1];
            assertThat(schedule.pause(attempt))
                    .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1_250));
        }
    }

    @Test
    void the_thousandth_attempt_still_waits() {
        assertThat(schedule.pause(1_000)).isBetween(Duration.ofSeconds(64), Duration.ofSeconds(80));
    }

    @Test
    void parcels_that_failed_together_do_not_come_back_together() {
        assertThat(java.util.stream.IntStream.range(0, 50)
                        .mapToObj(i -> schedule.pause(6))
                        .distinct()
                        .count())
                .isGreaterThan(40);
    }

    @Test
    void chance_makes_a_pause_longer_by_a_quarter_at_most() {
        RandomGenerator unlucky = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        RetrySchedule longest = new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(2), unlucky);
        assertThat(longest.pause(1)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(longest.pause(2)).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void pauses_of_nothing_or_that_shrink_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> between(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> between(Duration.ofNanos(1), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> between(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThat(between(Duration.ofMillis(1), Duration.ofDays(365)).pause(1_000))
                .as("doubling stops, so that it can never overflow")
                .isBetween(Duration.ofMillis(1 << 20), Duration.ofMillis((1 << 20) + (1 << 18)));
    }

    private static RetrySchedule between(Duration first, Duration longest) {
        return new RetrySchedule(first, longest, new SplittableRandom(7));
    }
}
