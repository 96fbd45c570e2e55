package shop.prilavok;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The settings file: lines of {@code NAME=value} in UTF-8. */
final class SettingsFile {
    static final Path DEFAULT = Path.of("prilavok.properties");

    /** Editors of Windows put it before a text, and nobody sees it there. */
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private SettingsFile() {}

    /** Empty when there is no such file; throws when there is one that cannot be read, or is no text of this kind. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> settings = new HashMap<>();
        if (Files.exists(file)) {
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                reader.mark(1);
                if (reader.read() != BYTE_ORDER_MARK) {
                    reader.reset();
                }
                Properties properties = new Properties();
                properties.load(reader);
                properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
            } catch (IllegalArgumentException e) { // a lone backslash before a "u", as in a path of Windows
                throw new IOException(e);
            }
        }
        return settings;
    }
}
