package shop.prilavok.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.db.Database;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.RetrySchedule;
import shop.prilavok.payment.CustomerAccounts;
import shop.prilavok.sandbox.SandboxAddresses;
import shop.prilavok.sheets.CredentialsFile;
import shop.prilavok.sheets.PersonalData;
import shop.prilavok.sheets.RowMarks;
import shop.prilavok.sheets.SheetJournal;
import shop.prilavok.sheets.SheetReader;
import shop.prilavok.sheets.SheetWriter;
import shop.prilavok.sheets.SheetsConnection;
import shop.prilavok.sheets.ShownCustomers;
import shop.prilavok.sheets.ShownOrders;

/**
 * The part of the shop between the commit of a sale and its row in the sheet, wired as the shop wires it: the journal, the
 * outbox in a file, the courier in a thread of its own, the writer over HTTP.
 */
final class SalesDesk implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(64);

    private final Semaphore bell = new Semaphore(0);
    private final Database database;
    private final UnitOfWork unit;
    private final SheetJournal journal;
    private final Courier courier;
    private final Thread worker = new Thread(this::work, "sheet-writer");
    private volatile boolean closing;

    /** @param chance another for each desk: their batches must not have the same ids in one sheet */
    SalesDesk(Path data, SandboxAddresses servers, RandomGenerator chance) {
        database = Database.inFolder(data, CLOCK, news -> bell.release());
        unit = database.unitOfWork();
        journal = new SheetJournal(database.outbox(), CLOCK);
        if (!(CredentialsFile.read(servers.credentialsFile()) instanceof CredentialsFile.Usable key)) {
            throw new IllegalStateException("The key that was just written cannot be used");
        }
        SheetsConnection connection = new SheetsConnection(
                SheetsConnection.Target.of(URI.create(servers.sheetsUrl() + "/"), servers.spreadsheetId()),
                key.account(),
                Optional.empty(),
                CLOCK,
                chance);
        SheetWriter writer = new SheetWriter(
                connection,
                new SheetReader(connection, CLOCK),
                database.batches(Lane.SHEET, () -> 1 + chance.nextInt(1_000_000)),
                database.outbox(),
                new ShownOrders(database.orders(), database.wishes(), PersonalData.MASKED),
                new ShownCustomers(
                        new CustomerAccounts(database.orders(), database.moneyLedger()),
                        database.customerNotes(),
                        PersonalData.MASKED),
                new RowMarks(database.stock(), new PictureTroubles()),
                why -> {},
                CLOCK);
        courier = new Courier(
                Lane.SHEET,
                SheetWriter.MOST,
                database.outbox(),
                writer,
                new RetrySchedule(Duration.ofSeconds(2), LONGEST_PAUSE, chance),
                new Breaker(5, LONGEST_PAUSE, CLOCK),
                CLOCK);
        worker.setDaemon(true);
    }

    /** Begins to write to the sheet; until then sales wait, as while Google is away. */
    void open() {
        worker.start();
    }

    private void work() {
        try {
            while (!closing) {
                bell.drainPermits();
                if (!courier.step()) {
                    bell.tryAcquire(500, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Books sales in one commit. */
    void sell(long firstOrder, int count) {
        Instant now = CLOCK.instant();
        unit.perform(() -> LongStream.range(firstOrder, firstOrder + count)
                .forEach(order -> journal.append(new JournalEntry(
                        key(order),
                        now,
                        Long.toString(order),
                        new Sku("TEA-1"),
                        "Иван-чай № 1",
                        StockMovement.Kind.SALE,
                        -1,
                        Money.ofRoubles(350),
                        Money.ofRoubles(350)))));
    }

    /** What the row of this sale can be known by. */
    static String key(long order) {
        return "sale:" + order + ":TEA-1";
    }

    /** Sales that are not in the sheet yet, as far as the shop knows. */
    private int waiting() {
        return database.outbox().backlog(Lane.SHEET).waiting();
    }

    /** Waits until no sale waits any more; looks rarely, for counting takes time from what is measured. */
    void awaitDrained() throws InterruptedException {
        while (waiting() > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() {
        closing = true;
        bell.release();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
