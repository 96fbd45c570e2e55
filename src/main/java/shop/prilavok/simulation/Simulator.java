package shop.prilavok.simulation;

import java.util.List;
import java.util.Optional;

/** Runs seeds, and explains those that break something. One thread only; another thread needs another one. */
public final class Simulator {
    private final Simulation simulation;

    public Simulator(RunningShop.Builder builder) {
        this.simulation = new Simulation(Town.build(builder), builder);
    }

    /**
     * What to run.
     *
     * @param days simulated days before the calm
     */
    public record Wish(int days, int customers, Plan.Faults faults, int edits) {
        public Wish(int days, int customers, Plan.Faults faults) {
            this(days, customers, faults, 0);
        }
    }

    /**
     * How a seed ended.
     *
     * @param digest of the final world
     * @param summary of what went on
     * @param broken the invariant that did not hold, as a sentence
     * @param rows what it was seen by
     */
    public record Outcome(long seed, String digest, String summary, Optional<String> broken, List<String> rows) {}

    public Outcome run(long seed, Wish wish) {
        Simulation.Result result = simulation.run(seed, wish.days(), plan(seed, wish));
        World.Broken broken = result.broken();
        return broken == null
                ? new Outcome(seed, result.digest(), result.summary(), Optional.empty(), List.of())
                : new Outcome(
                        seed,
                        result.digest(),
                        result.summary(),
                        Optional.of(broken.sentence()),
                        List.copyOf(broken.rows()));
    }

    /**
     * For a seed that breaks something: the shortest plan found that still does, what then happens, and the rows.
     *
     * @param mostRuns how many runs may be spent on making the plan shorter
     */
    public List<String> explain(long seed, Wish wish, int mostRuns) {
        List<Plan.Entry> plan = plan(seed, wish);
        Simulation.Result whole = simulation.run(seed, wish.days(), plan);
        if (whole.broken() == null) {
            return List.of("Seed " + seed + " breaks nothing.");
        }
        String sentence = whole.broken().sentence();
        List<Plan.Entry> shortest = new Shrinking<Plan.Entry>(
                        shorter -> simulation.run(seed, wish.days(), shorter).sentence(), mostRuns)
                .shrink(plan, sentence);
        Simulation.Result last = simulation.run(seed, wish.days(), shortest);
        return Report.of(seed, wish, sentence, shortest, plan.size(), last);
    }

    private static List<Plan.Entry> plan(long seed, Wish wish) {
        return Plan.of(seed, wish.days(), wish.customers(), wish.faults(), wish.edits());
    }
}
