package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import shop.prilavok.fakesheets.ApiCall;
import shop.prilavok.fakesheets.SheetsFault;

/**
 * From the commit of a sale to its row in the sheet: how long one waits in steady trade, and how fast those that waited for
 * an outage to end are written. Beside it the bot that works on the sheet directly.
 */
public final class SheetBench implements Bench {
    private static final Pattern SALE = Pattern.compile("sale:(\\d+):TEA-1");
    private static final int QUOTA = 60; // writes a minute that Google allows one account
    private static final int BOOKED_AT_ONCE = 500;

    private final Path parent;
    private final Options options;
    private final Random chance = new Random();
    private long nextOrder = 1;

    /**
     * What to measure.
     *
     * @param call how long every call to the sheet takes, as from a server in Russia to Google
     * @param waiting numbers of sales that wait when an outage ends, one run for each
     * @param rates sales a second in steady trade, one run for each
     * @param steady how long each of these runs lasts
     * @param naive how many sales the naive bot makes
     */
    public record Options(Duration call, List<Integer> waiting, List<Integer> rates, Duration steady, int naive) {
        public Options {
            rates = List.copyOf(rates);
            waiting = List.copyOf(waiting);
        }
    }

    /** @param parent where a folder for the shop's data may be made */
    public SheetBench(Path parent, Options options) {
        this.parent = parent;
        this.options = options;
    }

    @Override
    public Table measure(Consumer<String> progress) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.in(parent);
                Surroundings world = new Surroundings(scratch.folder(), 1)) {
            world.sheets().faults().on(new SheetsFault.Slow(options.call()));
            progress.accept("the naive bot sells " + options.naive() + " times");
            Naive naive = naive(world);
            world.sheets().limitCalls(true);
            List<Row> delays = new ArrayList<>(List.of(Row.baseline(
                    "naive bot",
                    "naive bot, one customer at a time",
                    Figure.milliseconds(naive.latencies().p50()),
                    naive.latencies())));
            for (int rate : options.rates()) {
                progress.accept(rate + " sales a second in steady trade");
                Latencies delay = steady(world, scratch.folder().resolve("steady-" + rate), rate);
                delays.add(
                        Row.measured("Prilavok, " + rate + " sales a second", Figure.milliseconds(delay.p50()), delay));
            }
            List<Row> drained = new ArrayList<>(List.of(
                    Row.baseline("naive bot", "naive bot, if Google had no quota", naive.rate(), naive.latencies()),
                    Row.baseline(
                            "quota",
                            QUOTA + " writes a minute at " + NaiveBot.WRITES + " writes a sale",
                            new Figure((double) QUOTA / NaiveBot.WRITES, Unit.PER_MINUTE))));
            for (int waiting : options.waiting()) {
                progress.accept(waiting + " sales wait for the sheet");
                drained.addAll(outage(world, scratch.folder().resolve("outage-" + waiting), waiting));
            }
            requireEachOnce(world);
            return table(delays, drained);
        }
    }

    private Table table(List<Row> delays, List<Row> drained) {
        String calls = "every call to the sheet takes " + options.call().toMillis() + " ms";
        return new Table(
                "sheet",
                List.of(
                        new Section(
                                "from commit to row, in " + options.steady().toSeconds() + " seconds of steady trade",
                                delays),
                        new Section("sales waiting after an outage", drained)),
                List.of(
                        "Here " + calls + ".",
                        "The naive bot reads the stock, writes it, appends the sale, one call after another under one lock;"
                                + " its customers wait for that, those of Prilavok do not.",
                        "Every sale was found in the journal exactly once."));
    }

    private record Naive(Figure rate, Latencies latencies) {}

    private Naive naive(Surroundings world) throws IOException, InterruptedException {
        NaiveBot bot = new NaiveBot(world.addresses(), world.account());
        Latencies.Recorder recorder = new Latencies.Recorder();
        long begin = System.nanoTime();
        for (int sale = 0; sale < options.naive(); sale++) {
            long before = System.nanoTime();
            bot.sell(SalesDesk.key(nextOrder++));
            recorder.add(System.nanoTime() - before);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Naive(Figure.perMinute(options.naive(), took), recorder.latencies());
    }

    private Latencies steady(Surroundings world, Path data, int rate) throws InterruptedException {
        Map<Long, Instant> committed = new HashMap<>();
        Duration pace = Duration.ofSeconds(1).dividedBy(rate);
        long sales = Math.max(1, options.steady().dividedBy(pace));
        try (SalesDesk desk = new SalesDesk(data, world.addresses(), chance)) {
            desk.open();
            Instant begin = Instant.now();
            for (long sale = 0; sale < sales; sale++) {
                long order = nextOrder++;
                desk.sell(order, 1);
                committed.put(order, Instant.now());
                Duration rest = Duration.between(Instant.now(), begin.plus(pace.multipliedBy(sale + 1)));
                RawFlush.linger(rest.isNegative() ? Duration.ZERO : rest);
            }
            desk.awaitDrained();
        }
        Map<Long, Instant> written = written(world);
        Latencies.Recorder recorder = new Latencies.Recorder();
        committed.forEach((order, at) ->
                recorder.add(Duration.between(at, written.get(order)).toNanos()));
        return recorder.latencies();
    }

    private List<Row> outage(Surroundings world, Path data, int waiting) throws InterruptedException {
        int callsBefore = batches(world).size();
        long first = nextOrder;
        Instant begin;
        try (SalesDesk desk = new SalesDesk(data, world.addresses(), chance)) {
            while (nextOrder < first + waiting) {
                int some = (int) Math.min(BOOKED_AT_ONCE, first + waiting - nextOrder);
                desk.sell(nextOrder, some);
                nextOrder += some;
            }
            begin = Instant.now();
            desk.open();
            desk.awaitDrained();
        }
        Map<Long, Instant> written = written(world);
        Instant last = LongStream.range(first, nextOrder)
                .mapToObj(written::get)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration took = Duration.between(begin, last);
        String name = String.format(Locale.ROOT, "%,d sales", waiting);
        return List.of(
                Row.measured("Prilavok writes " + name, Figure.perMinute(waiting, took)),
                Row.measured(name + " until the last row", Figure.seconds(took)),
                Row.measured(
                        name + ": write requests", Figure.count(batches(world).size() - callsBefore)));
    }

    /** When the request that brought each sale had been carried out. */
    private static Map<Long, Instant> written(Surroundings world) {
        Map<Long, Instant> written = new HashMap<>();
        for (ApiCall call : batches(world)) {
            SALE.matcher(call.body())
                    .results()
                    .map((MatchResult found) -> Long.valueOf(found.group(1)))
                    .forEach(order -> written.putIfAbsent(order, call.at()));
        }
        return written;
    }

    private static List<ApiCall> batches(Surroundings world) {
        return world.sheets().calls().stream()
                .filter(call -> call.path().endsWith(":batchUpdate") && call.status() == 200)
                .toList();
    }

    /** A fast writer that loses or doubles rows would measure nothing. */
    private void requireEachOnce(Surroundings world) {
        List<String> keys = world.journalKeys();
        if (keys.size() != nextOrder - 1 || keys.stream().distinct().count() != keys.size()) {
            throw new IllegalStateException(
                    "The journal has " + keys.size() + " rows for " + (nextOrder - 1) + " sales");
        }
    }
}
