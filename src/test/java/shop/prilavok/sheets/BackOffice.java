package shop.prilavok.sheets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.RefreshingCatalog;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.chat.CustomerTexts;
import shop.prilavok.chat.RefreshingTexts;
import shop.prilavok.db.Database;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeStockNews;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.GrantingWish;
import shop.prilavok.order.KeepingNotes;
import shop.prilavok.order.RefreshingTerms;
import shop.prilavok.order.Reservations;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.RetrySchedule;
import shop.prilavok.payment.CustomerAccounts;

/** The shop's side of the sheet as a whole, for tests of it: polled, taken over into a real database, written back. */
abstract class BackOffice {
    static final List<List<Object>> THREE_PRODUCTS = List.of(
            List.of("Артикул", "Категория", "Название", "Цена", "Остаток"),
            List.of("TEA-1", "Чай", "Иван-чай", 350, 10),
            List.of("TEA-2", "Чай", "Чабрец", 120, 5),
            List.of("CUP-1", "Посуда", "Пиала", 900, 3));

    static final Sku TEA = new Sku("TEA-1");

    @TempDir
    Path folder;

    final SheetWorld world;
    final List<List<Problem>> told = new ArrayList<>();
    final FakeStockNews news = new FakeStockNews();
    Database database;
    SheetJournal journal;
    RefreshingCatalog catalog;
    RefreshingTerms terms;
    RefreshingTexts texts;
    PollingSheet polling;
    /** How often somebody did something in the shop. */
    long activity;

    private Courier courier;
    private int sales;

    BackOffice(SheetWorld world) {
        this.world = world;
    }

    @BeforeEach
    void open() {
        database = Database.inFolder(folder, world.clock, kinds -> {});
        journal = new SheetJournal(database.outbox(), world.clock);
        catalog = new RefreshingCatalog(
                database.unitOfWork(),
                database.catalog(),
                database.stock(),
                database.stockCells(),
                journal,
                news,
                world.clock);
        terms = new RefreshingTerms(database.unitOfWork(), database.terms());
        texts = new RefreshingTexts(database.unitOfWork(), database.texts(), new CustomerTexts());
        SheetsConnection connection = world.connect(Duration.ofSeconds(20));
        SheetReader reader = new SheetReader(connection, world.clock);
        polling = polling(reader, told::add);
        courier = new Courier(
                Lane.SHEET,
                SheetWriter.MOST,
                database.outbox(),
                new SheetWriter(
                        connection,
                        reader,
                        database.batches(Lane.SHEET, () -> 5000),
                        database.outbox(),
                        new ShownOrders(database.orders(), database.wishes(), PersonalData.MASKED),
                        comparingCustomers().shown(),
                        new RowMarks(database.stock()),
                        why -> {},
                        world.clock.withZone(SheetWorld.MOSCOW)),
                new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(64), new Random(1)),
                new Breaker(5, Duration.ofSeconds(64), world.clock),
                world.clock);
    }

    @AfterEach
    void close() {
        database.close();
        world.close();
    }

    SheetReader reader() {
        return new SheetReader(world.connect(Duration.ofSeconds(20)), world.clock);
    }

    PollingSheet polling(SheetReader reader, Consumer<List<Problem>> admins) {
        return new PollingSheet(
                reader,
                catalog,
                terms,
                texts,
                hearing(),
                comparing(),
                marks(),
                hearingNotes(),
                comparingCustomers(),
                new Pace(Duration.ofSeconds(10), () -> activity, world.clock),
                world.clock,
                admins);
    }

    private HearingNotes hearingNotes() {
        FakeAnnouncements announcements = new FakeAnnouncements(new FakeUnitOfWork());
        return new HearingNotes(
                database.customerNotes(),
                new KeepingNotes(database.unitOfWork(), database.orders(), database.customerNotes(), announcements));
    }

    private ComparingCustomers comparingCustomers() {
        CustomerAccounts accounts = new CustomerAccounts(database.orders(), database.moneyLedger());
        return new ComparingCustomers(
                database.unitOfWork(),
                new ShownCustomers(accounts, database.customerNotes(), PersonalData.MASKED),
                new SheetCustomers(database.outbox()),
                database.outbox(),
                world.clock.withZone(SheetWorld.MOSCOW));
    }

    private ComparingOrders comparing() {
        SheetOrders rows = new SheetOrders(database.outbox());
        return new ComparingOrders(
                database.unitOfWork(), database.orders(), database.wishes(), rows, database.outbox(), world.clock);
    }

    private HearingWishes hearing() {
        FakeAnnouncements nobody = new FakeAnnouncements(new FakeUnitOfWork());
        return new HearingWishes(
                database.wishes(),
                new GrantingWish(
                        database.unitOfWork(),
                        database.orders(),
                        database.wishes(),
                        new CancelingOrder(
                                database.unitOfWork(),
                                database.orders(),
                                new Reservations(database.stock(), database.promoUses()),
                                nobody,
                                world.clock),
                        nobody,
                        world.clock));
    }

    private ComparingMarks marks() {
        return new ComparingMarks(
                database.unitOfWork(), new RowMarks(database.stock()), database.outbox(), world.clock);
    }

    /** Of the first of the three products. */
    void sell(int pieces) {
        String key = "sale:" + ++sales + ":" + TEA;
        database.unitOfWork().perform(List.of(TEA), () -> {
            database.stock().book(new StockMovement(key, TEA, -pieces, StockMovement.Kind.SALE, world.clock.instant()));
            journal.append(new JournalEntry(
                    key,
                    world.clock.instant(),
                    Integer.toString(sales),
                    TEA,
                    "Иван-чай",
                    StockMovement.Kind.SALE,
                    -pieces,
                    Money.ofRoubles(350),
                    Money.ofRoubles(350L * pieces)));
        });
    }

    /** Each look is followed by deliveries until nothing is due, and ten seconds. */
    void polls(int times) {
        for (int i = 0; i < times; i++) {
            polling.step();
            courier.step();
            world.pass(Duration.ofSeconds(5));
            courier.step();
            world.pass(Duration.ofSeconds(5));
        }
    }
}
