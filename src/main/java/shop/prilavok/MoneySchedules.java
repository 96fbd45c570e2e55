package shop.prilavok;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.ExitCode;
import shop.prilavok.moneyworld.MoneySimulator;
import shop.prilavok.moneyworld.MoneySimulator.Outcome;

/** Plays schedules of the shop's money, as many at once as there are processors, and prints what they break. */
final class MoneySchedules {
    private final long first;
    private final long count;
    private final int shrinking;

    /**
     * @param first seed
     * @param count of seeds
     * @param shrinking schedules to spend on making one that breaks something shorter
     */
    MoneySchedules(long first, long count, int shrinking) {
        this.first = first;
        this.count = count;
        this.shrinking = shrinking;
    }

    int play() throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        List<Outcome> broken = count == 1 ? one() : all();
        double seconds = (System.nanoTime() - begun) / 1e9;
        broken.forEach(outcome -> System.out.println(
                "seed " + outcome.seed() + " broke: " + outcome.broken().orElseThrow() + " " + outcome.rows()));
        broken.stream()
                .findFirst()
                .ifPresent(outcome -> new MoneySimulator(SimulatedTill.builder())
                        .explain(outcome.seed(), shrinking)
                        .forEach(System.out::println));
        System.out.printf(
                Locale.ROOT,
                "%d schedules, %d broken, in %.0f s; %.1f ms of processor each, start and compiler included%n",
                count,
                broken.size(),
                seconds,
                processorNanos() / 1e6 / count);
        return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<Outcome> one() {
        MoneySimulator simulator = new MoneySimulator(SimulatedTill.builder());
        System.out.println(simulator.summary(first));
        System.out.println(simulator.digest(first));
        return broken(simulator.run(first));
    }

    private List<Outcome> all() throws InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong next = new AtomicLong(first);
        List<Future<List<Outcome>>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(pool.submit(() -> part(next)));
        }
        List<Outcome> broken = new ArrayList<>();
        for (Future<List<Outcome>> part : parts) {
            broken.addAll(part.get());
        }
        pool.shutdown();
        broken.sort(Comparator.comparing(Outcome::seed));
        return broken;
    }

    private List<Outcome> part(AtomicLong next) {
        MoneySimulator simulator = new MoneySimulator(SimulatedTill.builder());
        List<Outcome> broken = new ArrayList<>();
        for (long mine = next.getAndIncrement(); mine < first + count; mine = next.getAndIncrement()) {
            broken.addAll(broken(simulator.run(mine)));
            if (mine % 5_000 == 0) {
                System.err.printf("… seed %d%n", mine);
            }
        }
        return broken;
    }

    private static List<Outcome> broken(Outcome outcome) {
        return outcome.broken().isPresent() ? List.of(outcome) : List.of();
    }

    /** What this process has used so far, its compiler's and collector's share too. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
