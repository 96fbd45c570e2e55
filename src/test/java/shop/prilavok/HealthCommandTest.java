package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Response;

class HealthCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_shop_of_these_settings_is_asked() throws IOException {
        try (LocalServer well = server(200);
                LocalServer unwell = server(503)) {
            assertThat(health("PRILAVOK_HTTP_PORT=" + well.port())).isZero();
            assertThat(health("PRILAVOK_HTTP_HOST=0.0.0.0\nPRILAVOK_HTTP_PORT=" + well.port()))
                    .isZero();
            assertThat(health("PRILAVOK_HTTP_PORT=" + unwell.port())).isEqualTo(1);
            assertThat(health("PRILAVOK_HTTP_HOST=no host\nPRILAVOK_HTTP_PORT=" + well.port()))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_settings_file_that_cannot_be_read_is_no_good_news() {
        assertThat(new CommandLine(new Main()).execute("health", "--settings", folder.toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080/health",
        "0.0.0.0, http://127.0.0.1:8080/health",
        "::, http://127.0.0.1:8080/health",
        "::1, http://[::1]:8080/health",
        "192.168.1.5, http://192.168.1.5:8080/health",
        "my_server, http://my_server:8080/health",
    })
    void a_shop_is_called_where_it_listens(String host, String door) {
        assertThat(new ShopAddress(host, 8080).at("/health")).hasToString(door);
    }

    private int health(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("prilavok.properties"), settings);
        return new CommandLine(new Main()).execute("health", "--settings", file.toString());
    }

    private static LocalServer server(int status) {
        return new LocalServer("127.0.0.1", 0, 2, 1024, request -> Response.text(status, "")).start();
    }
}
