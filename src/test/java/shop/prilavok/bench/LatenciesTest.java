package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentiles_are_exact_whatever_the_order_of_coming() {
        Latencies thousand = Latencies.ofNanos(
                LongStream.rangeClosed(1, 1000).map(i -> 1001 - i).toArray());

        assertThat(thousand.count()).isEqualTo(1000);
        assertThat(thousand.min()).isEqualTo(Duration.ofNanos(1));
        assertThat(thousand.p50()).isEqualTo(Duration.ofNanos(500));
        assertThat(thousand.p95()).contains(Duration.ofNanos(950));
        assertThat(thousand.p99()).contains(Duration.ofNanos(990));
        assertThat(thousand.max()).isEqualTo(Duration.ofNanos(1000));
    }

    @Test
    void a_percentile_is_a_time_that_was_measured_and_never_between_two() {
        Latencies few = Latencies.ofNanos(10, 20, 30, 40);

        assertThat(few.percentile(50)).isEqualTo(Duration.ofNanos(20));
        assertThat(few.percentile(51)).isEqualTo(Duration.ofNanos(30));
        assertThat(few.percentile(1)).isEqualTo(Duration.ofNanos(10));
        assertThat(few.percentile(100)).isEqualTo(Duration.ofNanos(40));
    }

    @Test
    void a_percentile_that_too_few_calls_would_bear_is_not_given() {
        assertThat(calls(19).p95()).isEmpty();
        assertThat(calls(20).p95()).contains(Duration.ofNanos(19));
        assertThat(calls(99).p99()).isEmpty();
        assertThat(calls(100).p99()).contains(Duration.ofNanos(99));
    }

    @Test
    void times_of_several_threads_count_as_one() {
        Latencies all = Latencies.together(List.of(Latencies.ofNanos(5, 1), Latencies.ofNanos(3)));

        assertThat(all.count()).isEqualTo(3);
        assertThat(all.p50()).isEqualTo(Duration.ofNanos(3));
        assertThat(all.max()).isEqualTo(Duration.ofNanos(5));
    }

    @Test
    void a_recorder_keeps_every_time_however_many() {
        Latencies.Recorder recorder = new Latencies.Recorder();
        LongStream.rangeClosed(1, 5000).forEach(recorder::add);

        assertThat(recorder.latencies().count()).isEqualTo(5000);
        assertThat(recorder.latencies().max()).isEqualTo(Duration.ofNanos(5000));
    }

    @Test
    void nothing_measured_has_no_percentiles() {
        assertThatThrownBy(() -> new Latencies.Recorder().latencies()).hasMessageContaining("nothing was measured");
    }

    private static Latencies calls(int count) {
        return Latencies.ofNanos(LongStream.rangeClosed(1, count).toArray());
    }
}
