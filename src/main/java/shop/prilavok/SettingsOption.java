package shop.prilavok;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which file the settings are in: the same option for every command that reads them. */
final class SettingsOption {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file (default: ${DEFAULT-VALUE}). The environment is stronger.")
    private Path file = SettingsFile.DEFAULT;

    Path file() {
        return file;
    }

    /** What stands in it; empty, and told in this language, when it cannot be read. */
    Optional<Map<String, String>> read(String language) {
        try {
            return Optional.of(SettingsFile.read(file));
        } catch (IOException e) {
            System.err.println(SettingsWords.in(language).say("file.unreadable", file));
            return Optional.empty();
        }
    }
}
