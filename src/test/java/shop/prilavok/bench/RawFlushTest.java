package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFlushTest {
    @Test
    void every_flush_is_counted_and_the_file_is_gone_afterwards(@TempDir Path folder) throws Exception {
        RawFlush flush = RawFlush.measure(folder, Duration.ZERO, Duration.ofMillis(50));

        assertThat(flush.perSecond().unit()).isEqualTo(Unit.PER_SECOND);
        assertThat(flush.perSecond().value()).isPositive();
        assertThat(flush.latencies().count()).isPositive();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_slower_disk_takes_at_least_the_added_time(@TempDir Path folder) throws Exception {
        RawFlush slow = RawFlush.measure(folder, Duration.ofMillis(20), Duration.ofMillis(60));

        assertThat(slow.latencies().min()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }
}
