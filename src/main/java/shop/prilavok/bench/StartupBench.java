package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.sandbox.Sandbox;
import shop.prilavok.sandbox.SandboxOptions;

/**
 * From the start of the process to the first answered {@code /start}, as a shop is deployed, against the sandbox's servers.
 * The baseline is a start of the same Java that only prints the version.
 */
public final class StartupBench implements Bench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_CUSTOMER = 9_000_000_001L;

    private final Program program;
    private final Path parent;
    private final int runs;
    private final Latencies.Recorder bare = new Latencies.Recorder();
    private final Latencies.Recorder fresh = new Latencies.Recorder();
    private final Latencies.Recorder again = new Latencies.Recorder();
    private long mostBytes;

    /**
     * @param parent where a folder for the shops' data may be made
     * @param runs how many starts of each kind
     */
    public StartupBench(Program program, Path parent, int runs) {
        this.program = program;
        this.parent = parent;
        this.runs = runs;
    }

    @Override
    public Table measure(Consumer<String> progress) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.in(parent);
                Sandbox sandbox =
                        Sandbox.start(SandboxOptions.in(scratch.folder()), Clock.systemUTC(), new Random(1))) {
            for (int run = 0; run < runs; run++) {
                progress.accept("start " + (run + 1) + " of " + runs);
                bare.add(bareStart());
                Path data = scratch.folder().resolve("outbox-" + run);
                fresh.add(firstAnswer(sandbox, data, FIRST_CUSTOMER + 2L * run));
                again.add(firstAnswer(sandbox, data, FIRST_CUSTOMER + 2L * run + 1));
            }
        }
        Latencies empty = fresh.latencies();
        Latencies restarted = again.latencies();
        Latencies version = bare.latencies();
        return new Table(
                "startup",
                List.of(Section.of(
                        "java " + String.join(" ", Program.DEPLOYED),
                        Row.baseline(
                                "bare Java",
                                "Java starts and prints the version",
                                Figure.milliseconds(version.p50()),
                                version),
                        Row.measured(
                                "first /start answered, empty data folder", Figure.milliseconds(empty.p50()), empty),
                        Row.measured(
                                "first /start answered, after a restart",
                                Figure.milliseconds(restarted.p50()),
                                restarted),
                        Row.measured("most resident memory after the answer", Figure.megabytes(mostBytes)))),
                List.of());
    }

    private long bareStart() throws InterruptedException {
        long begin = System.nanoTime();
        try (Program.Running version = program.version(Program.DEPLOYED)) {
            version.waitFor();
            return System.nanoTime() - begin;
        }
    }

    private long firstAnswer(Sandbox sandbox, Path data, long customer) throws InterruptedException, IOException {
        FakeTelegram telegram = sandbox.telegram();
        telegram.users().arrive(customer, "Bench", "ru");
        telegram.users().say(customer, "/start");
        long begin = System.nanoTime();
        try (Program.Running shop = program.shop(Program.DEPLOYED, sandbox.addresses(), data)) {
            boolean answered = telegram.users()
                    .awaitChat(customer, PATIENCE, chat -> chat.lastFromBot().isPresent())
                    .isPresent();
            long took = System.nanoTime() - begin;
            if (!answered) {
                throw new IllegalStateException("The shop did not answer /start within " + PATIENCE.toSeconds() + " s");
            }
            mostBytes = Math.max(mostBytes, ProcessStatus.of(shop.pid()).residentBytes());
            return took;
        }
    }
}
