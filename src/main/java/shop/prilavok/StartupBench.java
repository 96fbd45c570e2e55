package shop.prilavok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.sandbox.Sandbox;
import shop.prilavok.sandbox.SandboxOptions;

/**
 * From the start of the process to the first answered {@code /start}, in a small heap, against the sandbox's servers. The
 * baseline is a start of the same Java that only prints the version.
 */
@Command(
        name = "startup",
        description = "From the start of the process to the first answered /start, with a heap of 128 MB.",
        mixinStandardHelpOptions = true)
final class StartupBench implements Callable<Integer> {
    private static final String HEAP = "-Xmx128m";
    private static final List<String> JVM = List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_CUSTOMER = 9_000_000_001L;

    @Option(names = "--runs", description = "How many starts (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int runs = 5;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Long> bare = new ArrayList<>();
        List<Long> fresh = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        Path folder = Files.createTempDirectory("prilavok-bench");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder), Clock.systemUTC(), new Random(1))) {
            for (int run = 0; run < runs; run++) {
                bare.add(bareStart());
                Path data = folder.resolve("outbox-" + run);
                fresh.add(firstAnswer(sandbox, data, FIRST_CUSTOMER + 2L * run, memory));
                again.add(firstAnswer(sandbox, data, FIRST_CUSTOMER + 2L * run + 1, memory));
            }
        }
        long baseline = median(bare);
        System.out.printf(
                "%n%-46s %8s %8s %8s %10s%n",
                "Java " + Runtime.version() + ", " + HEAP, "min", "median", "max", "ratio");
        row("baseline: Java starts and prints the version", bare, baseline);
        row("first /start answered, empty data folder", fresh, baseline);
        row("first /start answered, after a restart", again, baseline);
        System.out.printf(
                Locale.ROOT,
                "%-46s %5d MB %5d MB %5d MB%n",
                "resident memory after the answer",
                min(memory),
                median(memory),
                max(memory));
        return ExitCode.OK;
    }

    private static void row(String what, List<Long> millis, long baseline) {
        System.out.printf(
                Locale.ROOT,
                "%-46s %5d ms %5d ms %5d ms %9.1fx%n",
                what,
                min(millis),
                median(millis),
                max(millis),
                (double) median(millis) / baseline);
    }

    private static long bareStart() throws InterruptedException {
        long begin = System.nanoTime();
        try (ChildProcess child = ChildProcess.start(JVM, Map.of(), line -> {}, "--version")) {
            child.waitFor();
            return millisSince(begin);
        }
    }

    private static long firstAnswer(Sandbox sandbox, Path data, long customer, List<Long> memory)
            throws InterruptedException, IOException {
        FakeTelegram telegram = sandbox.telegram();
        telegram.users().arrive(customer, "Bench", "ru");
        telegram.users().say(customer, "/start");
        long begin = System.nanoTime();
        Map<String, String> environment = SandboxShop.environment(sandbox.addresses(), data, 0);
        try (ChildProcess shop = ChildProcess.start(JVM, environment, line -> {}, "run")) {
            boolean answered = telegram.users()
                    .awaitChat(customer, PATIENCE, chat -> chat.lastFromBot().isPresent())
                    .isPresent();
            long millis = millisSince(begin);
            if (!answered) {
                throw new IllegalStateException("The shop did not answer /start within " + PATIENCE.toSeconds() + " s");
            }
            memory.add(residentMegabytes(shop.pid()));
            return millis;
        }
    }

    /** From Linux's own account of the process; zero elsewhere. */
    private static long residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long min(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private static long max(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
