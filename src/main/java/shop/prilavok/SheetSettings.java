package shop.prilavok;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * As much of the settings as the sheet alone needs, before there is a bot or a payment service.
 *
 * @param problems one sentence each; what they are about holds no meaning then
 */
record SheetSettings(Settings.Google google, String language, ZoneId zone, List<String> problems) {
    SheetSettings {
        problems = List.copyOf(problems);
    }

    static SheetSettings read(Map<String, String> environment, Map<String, String> file) {
        return new SettingsReader(environment, file).readForSheet();
    }
}
