package shop.prilavok;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of the settings as a command needs that asks the running shop, or looks into its books when none runs.
 *
 * @param problems one sentence each; what they are about holds no meaning then
 */
record CallerSettings(
        ShopAddress shop,
        Path data,
        Optional<String> databaseUrl,
        String language,
        ZoneId zone,
        List<String> problems) {
    CallerSettings {
        problems = List.copyOf(problems);
    }

    static CallerSettings read(Map<String, String> environment, Map<String, String> file) {
        return new SettingsReader(environment, file).readForCaller();
    }
}
