package shop.prilavok;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Asks the running shop how it is. For a container's health check, where there is no curl. */
@Command(
        name = "health",
        description = "Ask the shop that runs on this machine how it is; exit code 0 means well.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private static final int MILLIS = 4_000;

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        Optional<Map<String, String>> file = settings.read(Setting.LANGUAGE.in(environment, Map.of()));
        if (file.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        // No more of the settings than this: it is asked twice a minute.
        String host = Setting.HTTP_HOST.in(environment, file.get());
        String port = Setting.HTTP_PORT.in(environment, file.get());
        try {
            ShopAddress shop = new ShopAddress(host, Integer.parseInt(port));
            return isWell(shop.at("/health")) ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The shop does not answer on " + host + ", port " + port + ": " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private static boolean isWell(URI door) throws IOException {
        var connection = (HttpURLConnection) door.toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        return connection.getResponseCode() == 200;
    }
}
