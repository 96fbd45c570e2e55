package shop.prilavok;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import shop.prilavok.simulation.Plan;
import shop.prilavok.simulation.Simulator;

/** Runs the shop through simulated days and prints the digest of the final world in the last line. */
@Command(
        name = "simulate",
        description = "Run the real shop through simulated days of customers and mishaps, and check its invariants.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "Decides everything (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed;

    @Option(
            names = "--seeds",
            description = "How many seeds, from --seed on (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seeds;

    @Option(names = "--days", description = "Simulated days (default: ${DEFAULT-VALUE}).", defaultValue = "3")
    private int days;

    @Option(names = "--customers", description = "Customers (default: ${DEFAULT-VALUE}).", defaultValue = "3")
    private int customers;

    @Option(
            names = "--shrinking",
            description =
                    "Simulated days, or schedules of money, to spend on making the plan of a seed that breaks something"
                            + " shorter (default: ${DEFAULT-VALUE}).",
            defaultValue = "600")
    private int shrinking;

    @Option(
            names = "--faults",
            description = "How much goes wrong: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "all")
    private Plan.Faults faults = Plan.Faults.ALL;

    @Option(
            names = "--edits",
            description = "Edits of the merchant in his sheet besides the usual ones (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int edits;

    @Option(
            names = "--money",
            description =
                    "Play schedules of money alone: no chat, no sheet and no days, but thousands of seeds a minute.")
    private boolean money;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Quiet.logs();
        if (money) {
            return new MoneySchedules(seed, seeds, shrinking).play();
        }
        Simulator.Wish wish = new Simulator.Wish(days, customers, faults, edits);
        return seeds == 1 ? one(wish) : many(wish);
    }

    private int one(Simulator.Wish wish) {
        Simulator simulator = new Simulator(SimulatedShop.builder());
        Simulator.Outcome outcome = simulator.run(seed, wish);
        if (outcome.broken().isPresent()) {
            System.out.println("Looking for the shortest plan that breaks: "
                    + outcome.broken().orElseThrow() + " " + outcome.rows());
            simulator.explain(seed, wish, shrinking / Math.max(1, days)).forEach(System.out::println);
        }
        System.out.println(outcome.summary());
        System.out.println(outcome.digest());
        return outcome.broken().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** As many at once as there are processors. The digest is that of all digests. */
    private int many(Simulator.Wish wish) throws InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong next = new AtomicLong(seed);
        List<Future<List<Simulator.Outcome>>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(pool.submit(() -> part(wish, next)));
        }
        List<Simulator.Outcome> broken = new ArrayList<>();
        long digest = 0;
        for (Future<List<Simulator.Outcome>> part : parts) {
            for (Simulator.Outcome outcome : part.get()) {
                digest += Long.parseUnsignedLong(outcome.digest().substring(0, 16), 16) * (2 * outcome.seed() + 1);
                if (outcome.broken().isPresent()) {
                    broken.add(outcome);
                }
            }
        }
        pool.shutdown();
        if (!broken.isEmpty()) {
            long first = broken.get(0).seed();
            new Simulator(SimulatedShop.builder())
                    .explain(first, wish, shrinking / Math.max(1, days))
                    .forEach(System.out::println);
        }
        System.out.printf("%d seeds, %d broken%n", seeds, broken.size());
        System.out.printf("%016x%n", digest);
        return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<Simulator.Outcome> part(Simulator.Wish wish, AtomicLong next) {
        Simulator simulator = new Simulator(SimulatedShop.builder());
        List<Simulator.Outcome> outcomes = new ArrayList<>();
        for (long mine = next.getAndIncrement(); mine < seed + seeds; mine = next.getAndIncrement()) {
            Simulator.Outcome outcome = simulator.run(mine, wish);
            outcomes.add(outcome);
            outcome.broken()
                    .ifPresent(sentence ->
                            System.out.printf("seed %d broke: %s %s%n", outcome.seed(), sentence, outcome.rows()));
            if (outcome.seed() % 500 == 0) {
                System.err.printf("… seed %d%n", outcome.seed());
            }
        }
        return outcomes;
    }
}
