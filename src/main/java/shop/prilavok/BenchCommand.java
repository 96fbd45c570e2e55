package shop.prilavok;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shop.prilavok.bench.Bench;
import shop.prilavok.bench.ChatBench;
import shop.prilavok.bench.CheckoutBench;
import shop.prilavok.bench.FootprintBench;
import shop.prilavok.bench.Program;
import shop.prilavok.bench.SheetBench;
import shop.prilavok.bench.StartupBench;
import shop.prilavok.bench.Table;
import shop.prilavok.sandbox.SandboxAddresses;

/** Measures the shop on this machine. Every figure comes with a baseline from the same run: machines differ, ratios less. */
@Command(name = "bench", description = "Measure the shop on this machine.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return ExitCode.USAGE;
    }

    @Command(
            description = "From the start of the process to the first answered /start, as a shop is deployed.",
            mixinStandardHelpOptions = true)
    int startup(
            @Mixin Common common,
            @Option(names = "--runs", description = "How many starts (default: ${DEFAULT-VALUE}).", defaultValue = "5")
                    int runs)
            throws IOException, InterruptedException {
        return common.print(new StartupBench(new Processes(), common.folder, runs));
    }

    @Command(
            description = "Orders placed for many customers at once, each on disk before it is confirmed.",
            mixinStandardHelpOptions = true)
    int checkout(
            @Mixin Common common,
            @Option(
                            names = "--buyers",
                            description = "How many buy at once (default: ${DEFAULT-VALUE}).",
                            defaultValue = "32")
                    int buyers,
            @Option(
                            names = "--items",
                            description = "How many items they buy (default: ${DEFAULT-VALUE}).",
                            defaultValue = "1")
                    int items,
            @Option(
                            names = "--seconds",
                            description = "How long each row is measured (default: ${DEFAULT-VALUE}).",
                            defaultValue = "10")
                    int seconds,
            @Option(
                            names = "--orders",
                            description = "Orders that are stored before one more row (default: none).",
                            defaultValue = "0")
                    int orders,
            @Option(
                            names = "--flush-ms",
                            description = "Added to each flush, to stand for a slower disk (default: none).",
                            defaultValue = "0")
                    int flushMillis,
            @Option(names = "--postgres", description = "Address of an empty PostgreSQL database, jdbc:postgresql:…")
                    Optional<String> postgres)
            throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        return common.print(new CheckoutBench(
                common.folder,
                new CheckoutBench.Options(
                        buyers, items, Duration.ofSeconds(seconds), orders, Duration.ofMillis(flushMillis), postgres),
                outbox -> new PaymentErrands(outbox, clock),
                new TimeOrderedIds(clock, new Random())));
    }

    @Command(
            description = "From the commit of a sale to its row in the sheet, with sales waiting after an outage.",
            mixinStandardHelpOptions = true)
    int sheet(
            @Mixin Common common,
            @Option(
                            names = "--latency-ms",
                            description = "How long every call to the sheet takes (default: ${DEFAULT-VALUE}).",
                            defaultValue = "300")
                    int latencyMillis,
            @Option(
                            names = "--waiting",
                            split = ",",
                            description = "Sales that wait when an outage ends (default: ${DEFAULT-VALUE}).",
                            defaultValue = "1000,10000")
                    List<Integer> waiting,
            @Option(
                            names = "--rates",
                            split = ",",
                            description = "Sales a second in steady trade (default: ${DEFAULT-VALUE}).",
                            defaultValue = "1,10,50")
                    List<Integer> rates,
            @Option(
                            names = "--seconds",
                            description = "How long each steady trade lasts (default: ${DEFAULT-VALUE}).",
                            defaultValue = "30")
                    int seconds,
            @Option(
                            names = "--naive-sales",
                            description = "Sales of the naive bot (default: ${DEFAULT-VALUE}).",
                            defaultValue = "20")
                    int naiveSales)
            throws IOException, InterruptedException {
        return common.print(new SheetBench(
                common.folder,
                new SheetBench.Options(
                        Duration.ofMillis(latencyMillis), waiting, rates, Duration.ofSeconds(seconds), naiveSales)));
    }

    @Command(
            description = "From a press to the next screen, with the whole shop running.",
            mixinStandardHelpOptions = true)
    int chat(
            @Mixin Common common,
            @Option(
                            names = "--customers",
                            description = "How many press at once (default: ${DEFAULT-VALUE}).",
                            defaultValue = "32")
                    int customers,
            @Option(
                            names = "--presses",
                            description = "Presses of all of them together (default: ${DEFAULT-VALUE}).",
                            defaultValue = "5000")
                    int presses)
            throws IOException, InterruptedException {
        return common.print(new ChatBench(new Processes(), common.folder, customers, presses));
    }

    @Command(
            description = "Memory and threads of the shop, and the size of its files, with many orders in it.",
            mixinStandardHelpOptions = true)
    int footprint(
            @Mixin Common common,
            @Option(
                            names = "--orders",
                            description = "Orders in the data folder (default: ${DEFAULT-VALUE}).",
                            defaultValue = "10000")
                    int orders,
            @Option(
                            names = "--presses",
                            description = "Presses before the second look (default: ${DEFAULT-VALUE}).",
                            defaultValue = "2000")
                    int presses)
            throws IOException, InterruptedException {
        return common.print(new FootprintBench(new Processes(), common.folder, jar(), orders, presses));
    }

    private static Optional<Path> jar() {
        return Optional.of(Path.of(System.getProperty("java.class.path")))
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(Files::isRegularFile);
    }

    /** What all benches can be asked for. */
    static final class Common {
        @Option(names = "--json", description = "One JSON document instead of the table.")
        private boolean json;

        @Option(
                names = "--folder",
                description = "Where files may be written; its disk is the one measured (default: ${DEFAULT-VALUE}).",
                defaultValue = "outbox")
        Path folder = Path.of("outbox");

        int print(Bench bench) throws IOException, InterruptedException {
            PrintStream out = System.out;
            System.setOut(System.err); // the log would stand between the reader and the one document
            try {
                Table table = bench.measure(System.err::println);
                out.println(json ? table.json() : table.text());
                return ExitCode.OK;
            } finally {
                System.setOut(out);
            }
        }
    }

    /** Starts the program as the sandbox does. */
    private static final class Processes implements Program {
        @Override
        public Running version(List<String> jvmOptions) {
            return ChildProcess.start(jvmOptions, Map.of(), line -> {}, "--version");
        }

        @Override
        public Running shop(List<String> jvmOptions, SandboxAddresses servers, Path data) {
            return ChildProcess.start(jvmOptions, SandboxShop.environment(servers, data, 0), line -> {}, "run");
        }
    }
}
