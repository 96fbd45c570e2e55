package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessStatusTest {
    @Test
    void memory_and_threads_are_read_from_linux_own_words() {
        assertThat(ProcessStatus.read(List.of("Name:\tjava", "VmRSS:\t  151060 kB", "Threads:\t37")))
                .isEqualTo(new ProcessStatus(151_060 * 1024, 37));
    }

    @Test
    void a_process_that_is_gone_has_nothing() throws Exception {
        assertThat(ProcessStatus.of(Long.MAX_VALUE)).isEqualTo(new ProcessStatus(0, 0));
    }
}
