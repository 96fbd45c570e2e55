package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetBenchTest {
    @Test
    void sales_in_steady_trade_and_after_an_outage_are_measured_beside_the_naive_bot(@TempDir Path folder)
            throws Exception {
        SheetBench bench = new SheetBench(
                folder,
                new SheetBench.Options(Duration.ofMillis(1), List.of(30), List.of(100), Duration.ofMillis(30), 2));

        Table table = bench.measure(line -> {});

        Section steady = table.sections().get(0);
        assertThat(steady.rows().get(1).latencies().orElseThrow().count()).isEqualTo(3);
        Section outage = table.sections().get(1);
        assertThat(outage.times(outage.rows().get(2))).containsOnlyKeys("naive bot", "quota");
        assertThat(outage.rows().get(1).figure()).isEqualTo(new Figure(30, Unit.PER_MINUTE));
        assertThat(outage.rows().get(4).figure()).isEqualTo(Figure.count(1));
        assertThat(folder).isEmptyDirectory();
    }
}
