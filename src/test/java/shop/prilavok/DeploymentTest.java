package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.prilavok.bench.Program;

/** What the files say by which the shop is put on a server. */
class DeploymentTest {
    private static final Pattern BASE_IMAGE = Pattern.compile("ARG ([A-Z_]+)=(\\S+)");

    @Test
    void compose_builds_from_the_same_images_as_docker_alone_unless_others_are_named() throws IOException {
        String compose = Files.readString(Path.of("compose.yaml"));
        assertThat(BASE_IMAGE.matcher(Files.readString(Path.of("Dockerfile"))).results())
                .hasSize(2)
                .allSatisfy(image -> assertThat(compose)
                        .contains(image.group(1) + ": \"${" + image.group(1) + ":-" + image.group(2) + "}\""));
    }

    @Test
    void benches_and_sandbox_run_as_shops_are_deployed() throws IOException {
        String options = String.join(" ", Program.DEPLOYED);
        assertThat(Path.of("Dockerfile")).content().contains("JAVA_TOOL_OPTIONS=\"" + options + "\"");
        assertThat(Path.of("deploy", "prilavok.service")).content().contains("/java " + options + " ");
    }

    /** What is tracked an update changes, and stops at what a merchant has changed in it. */
    @Test
    void what_a_merchant_writes_for_his_server_is_not_tracked() throws IOException {
        assertThat(Files.readAllLines(Path.of(".gitignore")))
                .contains("compose.override.yaml", ".env", "prilavok.properties", "credentials.json", "outbox/*");
    }
}
