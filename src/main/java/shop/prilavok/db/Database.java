package shop.prilavok.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import shop.prilavok.catalog.CatalogStore;
import shop.prilavok.catalog.StockCells;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.OrderCards;
import shop.prilavok.chat.PictureFiles;
import shop.prilavok.chat.Sessions;
import shop.prilavok.chat.TextsStore;
import shop.prilavok.order.Carts;
import shop.prilavok.order.CustomerNotes;
import shop.prilavok.order.Orders;
import shop.prilavok.order.PromoUses;
import shop.prilavok.order.TermsStore;
import shop.prilavok.order.Wishes;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.payment.GatewayAccounts;
import shop.prilavok.payment.MoneyLedger;
import shop.prilavok.payment.Orphans;
import shop.prilavok.payment.Payments;
import shop.prilavok.payment.Refunds;
import shop.prilavok.payment.RefusedCalls;

/**
 * The shop's memory: an H2 file of its own, or a PostgreSQL server. Brings the tables up to date when it opens. All that a
 * unit of work wrote is on disk when the unit returns. Thread-safe; to be closed once, when nothing uses it any more.
 *
 * <p>After each unit that wrote something the given listener is told what there may be to do now, on the unit's thread,
 * outside of all locks; its failure is logged and changes nothing. It is not told of commits before a crash.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final Runnable shutDown;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final DataSource pool;
    private final Commits commits;
    private final Units units;
    private final InstantSource clock;
    private final ParcelTable parcels;
    private final Optional<Compaction> compaction;

    private Database(
            DataSource pool,
            Runnable shutDown,
            Function<Supplier<Link>, Commits> kind,
            InstantSource clock,
            Optional<Compaction> compaction,
            Consumer<Set<CommitTopic>> afterCommit) {
        this.pool = pool;
        this.shutDown = shutDown;
        this.clock = clock;
        this.commits = kind.apply(() -> link(pool));
        this.compaction = compaction;
        this.units = new Units(() -> link(pool), commits, news -> {
            compaction.ifPresent(Compaction::written);
            afterCommit.accept(news);
        });
        this.parcels = new ParcelTable(units, clock);
    }

    /** The same for a process that has nothing to end when the store falls down. */
    public static Database inFolder(Path folder, InstantSource clock, Consumer<Set<CommitTopic>> afterCommit) {
        return inFolder(folder, clock, afterCommit, cause -> {});
    }

    /**
     * Opens the file {@code prilavok.mv.db} in this folder, and makes it if it is not there. Throws
     * {@link IllegalStateException} when another process has it open, or when the folder cannot be written.
     *
     * @param onFall told, once, when nothing can be brought to the disk any more, because it is full for instance. From
     *     then on commits fail, and readers may find less than was confirmed; a process that opens the folder anew finds all
     *     of it. So this one had better end at once. Called by a thread that commits, before it answers anybody.
     */
    public static Database inFolder(
            Path folder, InstantSource clock, Consumer<Set<CommitTopic>> afterCommit, Consumer<Throwable> onFall) {
        DataFolder.prepare(folder);
        try {
            String file = folder.toAbsolutePath().resolve("prilavok").toString();
            return logged(file, Flush.CHECKPOINT, Force.DATA, clock, afterCommit, onFall);
        } catch (RuntimeException e) {
            if (H2File.isInUse(e)) {
                throw new IllegalStateException("The data folder " + folder + " is in use by another running shop", e);
            }
            throw e;
        }
    }

    /** Has a shop ever been open on this folder? */
    public static boolean isInFolder(Path folder) {
        return Files.exists(folder.resolve("prilavok.mv.db"));
    }

    /**
     * Opens an H2 file with a {@link RedoLog} beside it.
     *
     * @param file without its ending; may begin with the scheme of one of H2's file systems, such as {@code split:}
     * @param flush of the file
     * @param force of the log
     */
    static Database logged(
            String file,
            Flush flush,
            Force force,
            InstantSource clock,
            Consumer<Set<CommitTopic>> afterCommit,
            Consumer<Throwable> onFall) {
        RedoLog log = new RedoLog(file, flush, force, onFall);
        try {
            // H2 must not write by itself, as it does after a time and to tidy up.
            return inFile(
                    new H2File(file, ";WRITE_DELAY=86400000;AUTO_COMPACT_FILL_RATE=0"),
                    links -> new GroupCommits(links, log, System::nanoTime),
                    Optional.of(log),
                    clock,
                    afterCommit);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** Opens an H2 file as it is. */
    static Database inFile(
            String file,
            Function<Supplier<Link>, Commits> kind,
            InstantSource clock,
            Consumer<Set<CommitTopic>> afterCommit) {
        return inFile(new H2File(file, ""), kind, Optional.empty(), clock, afterCommit);
    }

    private static Database inFile(
            H2File file,
            Function<Supplier<Link>, Commits> kind,
            Optional<RedoLog> log,
            InstantSource clock,
            Consumer<Set<CommitTopic>> afterCommit) {
        BeforeUpdate before = new BeforeUpdate(file);
        before.putBack();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(file.url());
        config.setUsername("sa");
        config.setPassword("");
        config.setAllowPoolSuspension(true);
        config.setExceptionOverride(new DeadConnections());
        // A clean stop compacts the file, and leaves no log.
        long compacted = log.filter(RedoLog::isThere).isPresent() ? 0 : file.size();
        bringUpToDate(file, before, log);
        HikariDataSource pool = pool(config);
        try {
            Supplier<Link> links = () -> link(pool);
            log.ifPresent(redo -> redo.begin(links));
            Runnable close = () -> {
                pool.close();
                file.shut();
                log.ifPresent(RedoLog::discard);
            };
            Compaction compaction = new Compaction(file.path(), compacted, pool, file::shut, clock);
            Database database = new Database(pool, close, kind, clock, Optional.of(compaction), afterCommit);
            database.alone();
            return database;
        } catch (RuntimeException e) {
            pool.close();
            shut(file, e);
            throw e;
        }
    }

    /** Without a pool, whose connections would open the file again while it is copied. */
    private static void bringUpToDate(H2File file, BeforeUpdate before, Optional<RedoLog> log) {
        JdbcDataSource books = new JdbcDataSource();
        books.setURL(file.url());
        books.setUser("sa");
        link(books).close(); // when it does not open there is nothing to shut
        try {
            log.ifPresent(redo -> redo.recover(() -> link(books)));
            before.update(books);
        } catch (RuntimeException e) {
            shut(file, e);
            throw e;
        }
    }

    private static void shut(H2File file, RuntimeException failure) {
        try {
            file.shut();
        } catch (IllegalStateException after) {
            failure.addSuppressed(after);
        }
    }

    /** No other process can have this store open. */
    private void alone() {
        parcels.numberHere();
        parcels.wakeAll();
        new OrderTable(units).takeNumbersInAdvance();
    }

    /**
     * Opens a database on a PostgreSQL server, 15 or later.
     *
     * @param url such as {@code jdbc:postgresql://localhost/prilavok}
     * @param user empty when the address itself names user and password
     */
    public static Database onServer(
            String url, String user, String password, InstantSource clock, Consumer<Set<CommitTopic>> afterCommit) {
        HikariDataSource pool = Server.open(url, user, password);
        return new Database(pool, pool::close, ServerCommits::new, clock, Optional.empty(), afterCommit);
    }

    /** Makes or updates the tables of a database that somebody else has opened. */
    public static void prepare(DataSource opened) {
        Flyway.configure().dataSource(opened).load().migrate();
    }

    /** A prepared H2 database that somebody else has opened, and will close: all claims on parcels are ended. */
    public static Database over(DataSource opened, InstantSource clock, Consumer<Set<CommitTopic>> afterCommit) {
        Database database = new Database(
                opened,
                () -> {},
                links -> new GroupCommits(links, Durability.flushing(Flush.CHECKPOINT), System::nanoTime),
                clock,
                Optional.empty(),
                afterCommit);
        database.alone();
        return database;
    }

    static HikariDataSource pool(HikariConfig config) {
        config.setPoolName("prilavok");
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private static Link link(DataSource pool) {
        try {
            return new Link(pool.getConnection());
        } catch (SQLException e) {
            throw new StoreFailure("The database gives no connection", e);
        }
    }

    public UnitOfWork unitOfWork() {
        return units;
    }

    public CatalogStore catalog() {
        return new ItemTable(units);
    }

    public StockLedger stock() {
        return new StockTable(units);
    }

    public StockCells stockCells() {
        return new StockCellTable(units);
    }

    public Orders orders() {
        return new OrderTable(units);
    }

    public Wishes wishes() {
        return new WishTable(units);
    }

    public CustomerNotes customerNotes() {
        return new CustomerNoteTable(units);
    }

    public Carts carts() {
        return new CartTable(units);
    }

    public PromoUses promoUses() {
        return new PromoUseTable(units);
    }

    /** The merchant's own texts as they were read last. */
    public TextsStore texts() {
        return new OwnTextTable(units);
    }

    public TermsStore terms() {
        return new TermsTable(units);
    }

    public Payments payments() {
        return new PaymentTable(units, clock);
    }

    public Refunds refunds() {
        return new RefundTable(units, clock);
    }

    public MoneyLedger moneyLedger() {
        return new MoneyEntryTable(units);
    }

    public Orphans orphans() {
        return new OrphanTable(units);
    }

    public GatewayAccounts gatewayAccounts() {
        return new GatewayAccountTable(units);
    }

    public RefusedCalls refusedCalls() {
        return new RefusedCallTable(units);
    }

    public OutboxStore outbox() {
        return parcels;
    }

    /**
     * The batches of one lane.
     *
     * @param firstId makes the id of the very first batch, above zero: by chance, so that two shops which write to the same
     *     place do not begin alike
     */
    public BatchStore batches(Lane lane, IntSupplier firstId) {
        return new BatchTable(units, parcels, lane, firstId, clock);
    }

    public Inbox inbox() {
        return new InboxTable(units);
    }

    public Sessions sessions() {
        return new SessionTable(units);
    }

    public OrderCards orderCards() {
        return new OrderCardTable(units);
    }

    public PictureFiles pictureFiles() {
        return new PictureFileTable(units);
    }

    /** Does the store answer? Empty when it does, else what it says. Cheap. */
    public Optional<String> check() {
        try {
            units.reading(link -> link.sql("select 1").one(row -> row.getInt(1)));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("The database does not answer: " + e.getMessage());
        }
    }

    /**
     * Gives back the room that a file holds in vain, if nothing was written for five minutes and there is much of it; to be
     * called now and then. Whoever reads or writes meanwhile waits for it.
     */
    public void tidy() {
        compaction.filter(Compaction::isWorthwhile).ifPresent(due -> commits.whenIdle(due::run));
    }

    /** Lets the unit that runs finish, then shuts the store cleanly. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            commits.close();
        } finally {
            shutDown.run();
        }
    }
}
