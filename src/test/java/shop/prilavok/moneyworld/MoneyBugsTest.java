package shop.prilavok.moneyworld;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import shop.prilavok.MoneySeedRun;
import shop.prilavok.simulation.BrokenShop;
import shop.prilavok.simulation.Invariant;
import shop.prilavok.simulation.PlantedBug;

/** Each invariant of money is shown to be able to fail: by a mistake that was put into today's sources. */
@Tag("simulation")
class MoneyBugsTest {
    private static final long SEEDS = 500;
    private static final Logger SHOP = (Logger) LoggerFactory.getLogger("shop.prilavok");

    @BeforeAll
    static void silence() { // every fault would be logged
        SHOP.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        SHOP.setLevel(null);
    }

    static List<PlantedBug> bugs() {
        return MoneyBugs.all();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void planted_bug_breaks_what_it_should_and_nothing_else(PlantedBug bug, @TempDir Path folder) throws IOException {
        Set<String> expected = bug.found().stream().map(Invariant::sentence).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        long seed = 0;
        try (BrokenShop shop = new BrokenShop(bug, folder, MoneySeedRun.class)) {
            while (found.size() < expected.size() && seed < SEEDS) {
                shop.broken(++seed).ifPresent(found::add);
            }
        }
        System.out.printf("%s Seed %d: %s%n", bug.sentence(), seed, found);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_invariant_of_money_is_broken_by_a_planted_bug() {
        Set<String> broken = MoneyBugs.all().stream()
                .flatMap(bug -> bug.found().stream())
                .map(Invariant::sentence)
                .collect(Collectors.toSet());

        assertThat(MoneyBugs.sentences()).isSubsetOf(broken);
    }

    @Test
    void shop_without_a_planted_bug_breaks_nothing(@TempDir Path folder) throws IOException {
        PlantedBug none = new PlantedBug("Nothing is wrong.", List.of(), List.of());
        try (BrokenShop shop = new BrokenShop(none, folder, MoneySeedRun.class)) {
            for (long seed = 1; seed <= 20; seed++) {
                assertThat(shop.broken(seed)).isEmpty();
            }
        }
    }
}
