package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each bench that starts shops, once, with as little to do as it takes. */
class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_start_is_measured_beside_a_bare_java() throws Exception {
        JsonNode rows = bench("startup", "--runs", "1").path("sections").path(0).path("rows");

        assertThat(rows.path(0).path("baseline").asBoolean()).isTrue();
        assertThat(rows.path(1).path("milliseconds").asDouble()).isPositive();
        assertThat(rows.path(1).path("times").path("bare Java").asDouble()).isPositive();
    }

    @Test
    void presses_are_measured_beside_an_echo_bot() throws Exception {
        JsonNode sections = bench("chat", "--customers", "2", "--presses", "30").path("sections");

        assertThat(sections).hasSize(2);
        JsonNode shop = sections.path(1).path("rows").path(1);
        assertThat(shop.path("calls").asInt()).isEqualTo(30);
        assertThat(shop.path("per_second").asDouble()).isPositive();
        assertThat(shop.path("times").path("echo bot").asDouble()).isPositive();
    }

    @Test
    void memory_threads_and_files_are_measured_beside_a_bare_java() throws Exception {
        JsonNode sections =
                bench("footprint", "--orders", "20", "--presses", "10").path("sections");

        JsonNode processes = sections.path(0).path("rows");
        assertThat(processes).hasSize(10);
        assertThat(processes.path(2).path("megabytes").asDouble())
                .isGreaterThan(processes.path(0).path("megabytes").asDouble());
        JsonNode disk = sections.path(1).path("rows");
        assertThat(disk.path(disk.size() - 1).path("megabytes").asDouble()).isPositive();
    }

    /** The one document that is printed, which is valid JSON or the test fails. */
    private JsonNode bench(String name, String... options) throws Exception {
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            List<String> line = new ArrayList<>(List.of("bench", name, "--json", "--folder", folder.toString()));
            line.addAll(List.of(options));
            assertThat(new CommandLine(new Main()).execute(line.toArray(String[]::new)))
                    .isZero();
        } finally {
            System.setOut(usual);
        }
        JsonNode document = new ObjectMapper().readTree(printed.toByteArray());
        assertThat(document.path("bench").asText()).isEqualTo(name);
        assertThat(folder).isEmptyDirectory();
        return document;
    }
}
