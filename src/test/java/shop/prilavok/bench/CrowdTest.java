package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {
    @Test
    void every_press_has_its_screen_and_its_circle(@TempDir Path folder) throws Exception {
        try (Surroundings world = new Surroundings(folder, 1);
                EchoBot bot = new EchoBot(world.addresses())) {
            Crowd crowd = new Crowd(world.telegram(), Collections.nCopies(10, EchoBot.BUTTON));

            Crowd.Outcome seen = crowd.press(4, 80);

            assertThat(seen.screens().count()).isEqualTo(80);
            assertThat(seen.circles().count()).isEqualTo(80);
        }
    }
}
