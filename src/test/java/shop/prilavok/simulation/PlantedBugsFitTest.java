package shop.prilavok.simulation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bug that cannot be planted any more would only be noticed when somebody goes to hunt for it. */
class PlantedBugsFitTest {
    static List<PlantedBug> bugs() {
        return PlantedBugs.all();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void each_planted_bug_fits_into_the_sources_of_today(PlantedBug bug, @TempDir Path folder) {
        BrokenShop.compile(bug, folder);
    }
}
