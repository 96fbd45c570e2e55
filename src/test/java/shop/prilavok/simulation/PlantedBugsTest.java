package shop.prilavok.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** A simulation that finds nothing may be one that looks at nothing. This one finds mistakes that were put there. */
@Tag("planted")
class PlantedBugsTest {
    private static final long SEEDS = 500;
    private static final LoggerContext LOGS = (LoggerContext) LoggerFactory.getILoggerFactory();
    private static final java.util.logging.Logger GOOGLE = java.util.logging.Logger.getLogger("com.google");
    private static final TurboFilter SILENCE = new TurboFilter() {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                String format,
                Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            return FilterReply.DENY;
        }
    };

    @BeforeAll
    static void silence() { // every mishap of every day would be logged
        LOGS.addTurboFilter(SILENCE);
        GOOGLE.setLevel(java.util.logging.Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOGS.getTurboFilterList().remove(SILENCE);
        GOOGLE.setLevel(null);
    }

    static List<PlantedBug> bugs() {
        return PlantedBugs.all();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void planted_bug_is_found_by_the_simulation(PlantedBug bug, @TempDir Path folder) throws IOException {
        Optional<String> found = Optional.empty();
        long seed = 0;
        try (BrokenShop shop = new BrokenShop(bug, folder)) {
            while (found.isEmpty() && seed < SEEDS) {
                found = shop.broken(++seed);
            }
        }
        System.out.printf("%s Seed %d: %s%n", bug.sentence(), seed, found.orElse("found by none."));
        assertThat(found).as("The first %d seeds break nothing", SEEDS).isPresent();
        assertThat(bug.found().stream().map(Invariant::sentence)).contains(found.orElseThrow());
    }

    @Test
    void shop_without_a_planted_bug_breaks_nothing(@TempDir Path folder) throws IOException {
        try (BrokenShop shop = new BrokenShop(new PlantedBug("Nothing is wrong.", List.of(), List.of()), folder)) {
            for (long seed = 1; seed <= 5; seed++) {
                assertThat(shop.broken(seed)).isEmpty();
            }
        }
    }
}
