package shop.prilavok.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.prilavok.db.Database;
import shop.prilavok.functional.ShopProcess;
import shop.prilavok.functional.Town;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;

/** A shop in a town, whose process dies at a chosen step of the way that money takes, and opens again when it is told to. */
final class FragileShop implements AutoCloseable {
    /** Whether money is taken at once, or held on the card first. */
    enum Mode {
        DIRECT,
        HOLD
    }

    private static final List<List<Object>> GOODS = List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 100));
    private static final Duration LONGEST = Duration.ofSeconds(60);

    final Town town;
    private final Path folder;
    private final Path data;
    private final MovableClock clock = new MovableClock(Duration.ZERO);
    private final Ambush ambush = new Ambush();
    private Mode mode;
    private ShopProcess process;

    FragileShop(Path folder, Mode mode) {
        this.folder = folder;
        this.data = folder.resolve("outbox");
        this.mode = mode;
        town = new Town(folder, GOODS, clock);
        town.sheets.limitCalls(false); // a shop that starts every few seconds reads more than its share
        town.telegramWire.through(ambush::over);
        town.yooKassaWire.through(ambush::over);
        process = start(Duration.ZERO);
        Town.eventually(
                "the opening stock is in the sheet", () -> town.journal().size() == GOODS.size());
    }

    private ShopProcess start(Duration untilDoorsOpen) {
        Map<String, String> environment = town.environment();
        environment.put("PRILAVOK_PAYMENT_MODE", mode.name().toLowerCase(Locale.ROOT));
        Path output = folder.resolve("shop.log");
        Duration ahead = clock.ahead();
        return ahead.isZero() && untilDoorsOpen.isZero()
                ? new ShopProcess(environment, output, "run")
                : new ShopProcess(environment, output, LateShop.class, ahead.toString(), untilDoorsOpen.toString());
    }

    /** Sees to it that the shop is open, and takes money like this. */
    void open(Mode wanted) {
        if (wanted != mode || process.endsWithin(Duration.ZERO)) {
            mode = wanted;
            restart();
        }
    }

    /** Opens it after it has died; or kills it first. */
    void restart() {
        restartAfter(Duration.ZERO);
    }

    /** Opens it when the customers have long been waiting: the shop's clock and YooKassa's have moved on. */
    void restartAfter(Duration away) {
        kill();
        clock.pass(away);
        process = start(Duration.ZERO);
    }

    /** Opens it so slowly that the hourly comparison with YooKassa's lists is due at once. */
    void restartForReconciliation() {
        kill();
        process = start(Duration.ofMinutes(2));
    }

    /** As a power cut does. */
    void kill() {
        process.kill();
    }

    /** As {@code docker stop} does. */
    void stop() {
        process.close();
    }

    /** Tries to open it, and says what it says when that fails. */
    String refusalToOpen() {
        restart();
        process.await();
        return process.output();
    }

    /**
     * Does something that leads to this step. The shop dies there: its request never arrives.
     *
     * @return the request
     */
    Asked diesBefore(MoneyStep step, Runnable cause) throws InterruptedException {
        return dies(step.request(), false, cause, request -> {
            throw new HangUp("the shop is dead");
        });
    }

    /**
     * Does something that leads to this step. The shop dies there: the work is done, the answer is lost.
     *
     * @return the request
     */
    Asked diesAfter(MoneyStep step, Runnable cause) throws InterruptedException {
        return diesAfter(step, () -> true, cause);
    }

    /**
     * The same, of a step that is made again and again.
     *
     * @param once this is so, the shop dies at the next one
     */
    Asked diesAfter(MoneyStep step, BooleanSupplier once, Runnable cause) throws InterruptedException {
        return dies(step.request().and(request -> once.getAsBoolean()), true, cause, request -> {});
    }

    private Asked dies(Predicate<Request> which, boolean done, Runnable cause, Consumer<Request> then)
            throws InterruptedException {
        AtomicReference<@Nullable Request> last = new AtomicReference<>();
        Ambush.Plan plan = ambush.lay(which, done, request -> {
            last.set(request);
            kill();
            then.accept(request);
        });
        cause.run();
        if (!ambush.await(plan, LONGEST)) {
            throw new AssertionError("The shop never came to this step:\n" + process.output());
        }
        return Asked.of(Objects.requireNonNull(last.get()));
    }

    /** The books as a crash leaves them at this moment: a copy, opened as the shop would open it. */
    Books books() throws SQLException {
        Path image = backup();
        Database.inFolder(image, clock, news -> {}).close();
        return new Books(image);
    }

    /** A copy of the data folder, taken at one moment, as a snapshot of the whole disk is. */
    Path backup() {
        process.freeze();
        try {
            Path copy = Files.createTempDirectory(folder, "copy-");
            copy(data, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.thaw();
        }
    }

    /** Puts a copy of the data folder in the place of the folder. Not under a shop that runs. */
    void putBack(Path copy) throws IOException {
        for (Path file : files(data)) {
            Files.delete(file);
        }
        putBackBesideTheLog(copy);
    }

    /** Puts the files of a copy over those of the folder; others stay. Not under a shop that runs. */
    void putBackBesideTheLog(Path copy) throws IOException {
        copy(copy, data);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() {
        process.kill();
        town.close();
    }
}
