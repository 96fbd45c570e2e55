package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_settings_file_that_cannot_be_read_is_told_in_one_sentence() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        int code;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            code = new CommandLine(new Main()).execute("run", "--settings", folder.toString());
        } finally {
            System.setErr(before);
        }
        assertThat(code).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(SettingsWords.in(Setting.LANGUAGE.in(System.getenv(), Map.of()))
                        .say("file.unreadable", folder))
                .contains(folder.toString())
                .doesNotContain("\n");
    }
}
