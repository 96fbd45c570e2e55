package shop.prilavok;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Asks the running shop how it is. For a container's health check, where there is no curl. */
@Command(
        name = "health",
        description = "Ask the shop that runs on this machine how it is; exit code 0 means well.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private static final int MILLIS = 4_000;

    @Override
    public Integer call() {
        String port = Setting.HTTP_PORT.fallback();
        try {
            port = Setting.HTTP_PORT.in(System.getenv(), SettingsFile.read(SettingsFile.DEFAULT));
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
