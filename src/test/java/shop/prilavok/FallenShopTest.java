package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shop does that cannot write its books any more. */
class FallenShopTest {

    @Test
    void it_says_why_in_one_line_and_ends_at_once_so_that_it_is_started_again(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");
        Process shop = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FallenShop.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(shop.waitFor(40, TimeUnit.SECONDS)).isTrue();
        } finally {
            shop.destroyForcibly();
        }
        assertThat(shop.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(said))
                .filteredOn(line -> !line.startsWith("Picked up ")) // Java itself, where JAVA_TOOL_OPTIONS is set
                .singleElement()
                .asString()
                .contains("ERROR", "No space left on device", "free some space", "lost nothing");
    }
}
