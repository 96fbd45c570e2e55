package shop.prilavok;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures the shop on this machine. Every figure comes with a baseline from the same run: machines differ, ratios less. */
@Command(
        name = "bench",
        description = "Measure the shop on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = StartupBench.class)
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        picocli.CommandLine.usage(this, System.out);
        return picocli.CommandLine.ExitCode.USAGE;
    }
}
