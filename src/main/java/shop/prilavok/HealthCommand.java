package shop.prilavok;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Asks the running shop how it is. For a container's health check, where there is no curl. */
@Command(name = "health", description = "Ask the shop that runs on this machine how it is; exit code 0 means well.")
final class HealthCommand implements Callable<Integer> {
    private static final int MILLIS = 4_000;

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        Map<String, String> file = SettingsFile.read(SettingsFile.DEFAULT);
        String variable = Setting.HTTP_PORT.variable();
        String port = environment.getOrDefault(variable, file.getOrDefault(variable, Setting.HTTP_PORT.fallback()));
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == 200 ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The shop does not answer on port " + port + ": " + e.getMessage());
            return 1;
        }
    }
}
