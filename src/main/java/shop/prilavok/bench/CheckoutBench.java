package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import shop.prilavok.db.Database;
import shop.prilavok.db.Keeping;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.payment.Errands;

/**
 * How many orders a second the shop places for customers who all want to buy at once, each confirmed only when it is on
 * disk; beside the disk itself and other ways to keep the same orders.
 */
public final class CheckoutBench implements Bench {
    private static final Duration NAIVE_CALL = Duration.ofMillis(300);
    private static final int NAIVE_SALES = 5;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path parent;
    private final Options options;
    private final Errand errand;
    private final Supplier<String> ids;

    /**
     * What to measure.
     *
     * @param buyers who buy at once
     * @param items that they buy, each as often as any other
     * @param time how long each row is measured; half of it goes by before, to get warm
     * @param orders that are stored before another measurement of the shop's own way; zero for none
     * @param addedToFlush to stand for a slower disk
     * @param postgres the address of an empty database that is to be measured as well
     */
    public record Options(
            int buyers, int items, Duration time, int orders, Duration addedToFlush, Optional<String> postgres) {}

    /** Hands errands to an outbox, as the shop does. */
    @FunctionalInterface
    public interface Errand {
        Errands through(Outbox outbox);
    }

    /**
     * @param parent where a folder for the shop's data may be made
     * @param ids makes names as the shop does
     */
    public CheckoutBench(Path parent, Options options, Errand errand, Supplier<String> ids) {
        this.parent = parent;
        this.options = options;
        this.errand = errand;
        this.ids = ids;
    }

    @Override
    public Table measure(Consumer<String> progress) throws IOException, InterruptedException {
        List<Row> crowd = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (Scratch scratch = Scratch.in(parent)) {
            Path folder = scratch.folder();
            progress.accept("the disk");
            RawFlush flush = RawFlush.measure(folder, options.addedToFlush(), options.time());
            crowd.add(flush.row());
            crowd.add(baseline(
                    "H2 synced",
                    "H2, a transaction and a flush for each order",
                    rival(Keeping.SYNCED, folder, progress)));
            crowd.add(baseline("H2 default", "H2 as it is, not durable", rival(Keeping.DEFAULT, folder, progress)));
            if (options.postgres().isPresent()) {
                progress.accept("PostgreSQL");
                crowd.add(baseline(
                        "PostgreSQL",
                        "PostgreSQL, row locks",
                        sales(server(options.postgres().get()))));
            } else {
                notes.add("PostgreSQL was not measured: --postgres names no database.");
            }
            progress.accept("the naive bot");
            crowd.add(baseline("naive bot", "naive sheet bot, one call after another", naive(folder)));
            List<Row> alone = new ArrayList<>(List.of(Row.baseline(
                    "flush",
                    "4 KiB appended and flushed",
                    Figure.milliseconds(flush.latencies().p50()))));
            shop(folder, crowd, alone, progress);
            notes.add("A checkout is the shop's own: order, line, reservation, payment intent and three parcels.");
            notes.add("Every call of the naive bot takes " + NAIVE_CALL.toMillis() + " ms, and Google's quota is off.");
            if (!options.addedToFlush().isZero()) {
                notes.add("Every flush takes " + options.addedToFlush().toMillis() + " ms more than this disk needs.");
            }
            String goods = options.items() == 1 ? "one hot item" : options.items() + " items";
            return new Table(
                    "checkout",
                    List.of(
                            new Section(options.buyers() + " buyers of " + goods, crowd),
                            new Section("one buyer alone", alone)),
                    notes);
        }
    }

    private void shop(Path folder, List<Row> crowd, List<Row> alone, Consumer<String> progress)
            throws InterruptedException {
        progress.accept("Prilavok");
        try (CheckoutDesk desk = desk(Keeping.LOGGED.open(folder.resolve("shop"), CLOCK, options.addedToFlush()))) {
            Rush many = sales(desk, options.buyers());
            crowd.add(Row.measured("Prilavok", many.rate(), many.latencies()));
            Rush one = sales(desk, 1);
            alone.add(
                    Row.measured("Prilavok", Figure.milliseconds(one.latencies().p50()), one.latencies()));
            if (options.orders() > 0) {
                String stored = String.format(Locale.ROOT, "%,d orders stored", options.orders());
                progress.accept(stored);
                desk.storeOrders(options.orders());
                Rush again = sales(desk, options.buyers());
                crowd.add(Row.measured("Prilavok, " + stored, again.rate(), again.latencies()));
            }
        }
    }

    /** Orders that nobody placed must not get into the books of a shop. */
    private static Database server(String url) {
        Database database = Database.onServer(url, "", "", CLOCK, news -> {});
        if (!database.catalog().load().isEmpty()) {
            database.close();
            throw new IllegalStateException("This database is a shop's own; the bench needs an empty one");
        }
        return database;
    }

    private Rush rival(Keeping keeping, Path folder, Consumer<String> progress) throws InterruptedException {
        progress.accept("H2, " + keeping.name().toLowerCase(Locale.ROOT));
        return sales(keeping.open(folder.resolve(keeping.name()), CLOCK, options.addedToFlush()));
    }

    private Rush sales(Database database) throws InterruptedException {
        try (CheckoutDesk desk = desk(database)) {
            return sales(desk, options.buyers());
        }
    }

    private CheckoutDesk desk(Database database) {
        CheckoutDesk desk = new CheckoutDesk(database, options.items(), errand, ids);
        desk.stockUp();
        return desk;
    }

    private Rush sales(CheckoutDesk desk, int buyers) throws InterruptedException {
        Rush.of(buyers, options.time().dividedBy(2), desk::checkOut);
        return Rush.of(buyers, options.time(), desk::checkOut);
    }

    private Rush naive(Path folder) throws IOException, InterruptedException {
        try (Surroundings world = new Surroundings(folder, 1)) {
            world.sheets().faults().on(new SheetsFault.Slow(NAIVE_CALL));
            NaiveBot bot = new NaiveBot(world.addresses(), world.account());
            Latencies.Recorder recorder = new Latencies.Recorder();
            long begin = System.nanoTime();
            for (int sale = 0; sale < NAIVE_SALES; sale++) {
                long before = System.nanoTime();
                bot.sell(SalesDesk.key(sale));
                recorder.add(System.nanoTime() - before);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Rush(Figure.perSecond(NAIVE_SALES, took), recorder.latencies());
        }
    }

    private static Row baseline(String shortName, String name, Rush crowd) {
        return Row.baseline(shortName, name, crowd.rate(), crowd.latencies());
    }
}
