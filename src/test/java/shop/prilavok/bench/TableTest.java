package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Latencies HUNDRED = Latencies.ofNanos(
            LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray());

    private static final Table TABLE = new Table(
            "checkout",
            List.of(
                    Section.of(
                            "32 buyers",
                            Row.baseline("flush", "raw flushes", new Figure(5000, Unit.PER_SECOND), HUNDRED),
                            Row.baseline("synced", "H2 synced", new Figure(2500, Unit.PER_SECOND)),
                            Row.measured("Prilavok", new Figure(20_000, Unit.PER_SECOND), HUNDRED)),
                    Section.of("1 buyer", Row.measured("memory", Figure.megabytes(3 * 1024 * 1024)))),
            List.of("Everything is on disk."));

    @Test
    void a_row_is_compared_with_every_baseline_of_its_section_and_unit() {
        Section section = TABLE.sections().get(0);

        assertThat(section.times(section.rows().get(2)))
                .containsEntry("flush", 4.0)
                .containsEntry("synced", 8.0);
        assertThat(section.times(section.rows().get(0))).isEmpty();
    }

    @Test
    void figures_of_other_units_are_not_compared() {
        Section mixed = Section.of(
                "mixed",
                Row.baseline("Java", "bare", new Figure(100, Unit.MILLISECONDS)),
                Row.measured("memory", new Figure(50, Unit.MEGABYTES)));

        assertThat(mixed.times(mixed.rows().get(1))).isEmpty();
        assertThat(mixed.baselines()).isEmpty();
        assertThatThrownBy(() -> Figure.count(1).times(Figure.megabytes(1))).hasMessageContaining("cannot be compared");
    }

    @Test
    void the_text_is_aligned_and_shows_each_ratio_under_its_baseline() {
        List<String> lines = TABLE.text().lines().toList();

        assertThat(lines.get(0)).startsWith("bench checkout, Java ");
        assertThat(lines.get(2))
                .isEqualTo("32 buyers                             p50    p95    p99     max  x flush  x synced");
        assertThat(lines.get(3))
                .isEqualTo("  baseline: raw flushes   5,000 /s  50 ms  95 ms  99 ms  100 ms        -         -");
        assertThat(lines.get(5)).endsWith("100 ms        4         8");
        assertThat(lines).contains("* Everything is on disk.");
    }

    @Test
    void the_json_is_one_document_with_units_in_its_names() throws Exception {
        JsonNode json = new ObjectMapper().readTree(TABLE.json());

        assertThat(json.path("bench").asText()).isEqualTo("checkout");
        assertThat(json.path("processors").asInt()).isPositive();
        JsonNode rows = json.path("sections").path(0).path("rows");
        assertThat(rows.path(0).path("baseline").asBoolean()).isTrue();
        assertThat(rows.path(0).path("per_second").asDouble()).isEqualTo(5000);
        assertThat(rows.path(0).has("times")).isFalse();
        assertThat(rows.path(2).path("p50_ms").asDouble()).isEqualTo(50);
        assertThat(rows.path(2).path("p95_ms").asDouble()).isEqualTo(95);
        assertThat(rows.path(2).path("p99_ms").asDouble()).isEqualTo(99);
        assertThat(rows.path(2).path("times").path("flush").asDouble()).isEqualTo(4);
        assertThat(json.path("sections")
                        .path(1)
                        .path("rows")
                        .path(0)
                        .path("megabytes")
                        .asDouble())
                .isEqualTo(3);
        assertThat(json.path("notes").path(0).asText()).isEqualTo("Everything is on disk.");
    }

    @Test
    void rates_are_counts_over_time() {
        assertThat(Figure.perSecond(30, Duration.ofMillis(1500)).value()).isCloseTo(20, within(1e-9));
        assertThat(Figure.perMinute(30, Duration.ofSeconds(90)).value()).isCloseTo(20, within(1e-9));
        assertThat(Figure.milliseconds(Duration.ofMillis(7)).value()).isCloseTo(7, within(1e-9));
    }
}
