package shop.prilavok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
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
}
