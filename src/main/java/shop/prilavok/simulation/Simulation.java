package shop.prilavok.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run: the planned days, then calm, in which everything that waits has to come to its end, then a last count of the
 * shelf; and the invariants all the time.
 */
final class Simulation {
    private static final Duration REST = Duration.ofHours(5); // so that the sheet was read several times
    private static final Duration CALM_AT_MOST = Duration.ofHours(30);
    private static final Duration LAST_COUNT = Duration.ofHours(6);

    private final Town town;
    private final RunningShop.Builder builder;

    Simulation(Town town, RunningShop.Builder builder) {
        this.town = town;
        this.builder = builder;
    }

    /**
     * How a run ended.
     *
     * @param broken what did not hold; null when all is well
     * @param digest of the final world
     * @param summary of what went on
     */
    record Result(World.@Nullable Broken broken, String digest, String summary, List<String> story) {
        Optional<String> sentence() {
            return Optional.ofNullable(broken).map(World.Broken::sentence);
        }
    }

    Result run(long seed, int days, List<Plan.Entry> plan) {
        town.books().wipe();
        World world = new World(seed, town, builder);
        for (Plan.Entry entry : plan) {
            Instant at = World.BEGIN.plus(entry.after());
            world.timeline.enter(at, () -> {
                world.say(entry.what().toString());
                entry.what().happen(world, world.chance.of("happening " + entry.number()));
            });
        }
        world.house.open();
        world.engine.runUntil(World.BEGIN.plus(Duration.ofDays(days)));
        world.weather.calmDown();
        LastCount.mendMistakes(world);
        world.engine.runUntil(world.clock.instant().plus(REST));
        waitForQuiet(world);
        LastCount.begin(world);
        world.engine.runUntil(world.clock.instant().plus(LAST_COUNT));
        for (Invariant invariant : Invariants.atQuiet()) {
            if (world.isWell()) {
                invariant.violations(world).forEach(row -> world.broken(invariant.sentence(), row));
            }
        }
        return new Result(world.whatBroke(), Digest.of(world), Summary.of(world), world.story());
    }

    private static void waitForQuiet(World world) {
        Instant end = world.clock.instant().plus(CALM_AT_MOST);
        Backlogs backlogs = new Backlogs();
        while (world.isWell()
                && !backlogs.violations(world).isEmpty()
                && world.clock.instant().isBefore(end)) {
            world.engine.runUntil(world.clock.instant().plus(Duration.ofMinutes(20)));
        }
    }
}
