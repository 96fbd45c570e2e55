package shop.prilavok;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.RefreshingCatalog;
import shop.prilavok.catalog.UndoingCount;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.chat.ChatAnnouncements;
import shop.prilavok.chat.ChatDelivery;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.CustomerTexts;
import shop.prilavok.chat.Desk;
import shop.prilavok.chat.Dialogue;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.chat.Reception;
import shop.prilavok.chat.RefreshingTexts;
import shop.prilavok.chat.Services;
import shop.prilavok.chat.ShopFront;
import shop.prilavok.db.CommitTopic;
import shop.prilavok.db.Database;
import shop.prilavok.http.Route;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.GrantingWish;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.order.KeepingNotes;
import shop.prilavok.order.ListedOrders;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.Orders;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.RefreshingTerms;
import shop.prilavok.order.Reservations;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.RetrySchedule;
import shop.prilavok.payment.CustomerAccounts;
import shop.prilavok.payment.ListedMoney;
import shop.prilavok.payment.MoneyLedger;
import shop.prilavok.sheets.ComparingCustomers;
import shop.prilavok.sheets.ComparingMarks;
import shop.prilavok.sheets.ComparingOrders;
import shop.prilavok.sheets.HearingNotes;
import shop.prilavok.sheets.HearingWishes;
import shop.prilavok.sheets.RowMarks;
import shop.prilavok.sheets.SheetCustomers;
import shop.prilavok.sheets.SheetJournal;
import shop.prilavok.sheets.SheetOrders;
import shop.prilavok.sheets.SheetWriter;
import shop.prilavok.sheets.ShownCustomers;
import shop.prilavok.telegram.TelegramConnection;
import shop.prilavok.telegram.TelegramMessenger;
import shop.prilavok.telegram.TelegramPoller;
import shop.prilavok.telegram.TelegramProfile;
import shop.prilavok.telegram.TelegramProxy;
import shop.prilavok.telegram.TelegramUpdates;

/** The whole shop, wired together. The only place that knows every room; read it as the plan of the house. */
public final class Shop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Shop.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration TIDYING = Duration.ofMinutes(10);
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final Duration FIRST_GUESTS_WAIT = Duration.ofSeconds(20);

    private final Settings settings;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Bells bells = new Bells();
    private final Workers workers;

    private final Database database;
    private final TelegramMessenger messenger;
    private final TelegramPoller telegram;
    private final BotPage botPage;
    private final SheetSide sheet;
    private final RefreshingCatalog catalog;
    private final Instant opened;
    private Instant cleanAt; // touched by its worker alone, as is the next
    private Instant tidyAt;
    private final AdminNews adminNews;
    private final Reception reception;
    private final Till till;
    private final Courier sheetCourier;
    private final Courier telegramCourier;
    private final Courier paymentCourier;
    private final Courier refundCourier;
    private final FrontDoor frontDoor;
    private final Ports ports;

    /**
     * Opens the shop's books; calls nobody yet.
     *
     * @throws CannotOpen with a sentence for the owner
     */
    public Shop(Settings settings, Clock clock) {
        this(settings, clock, cause -> {});
    }

    /**
     * Opens the shop's books; calls nobody yet.
     *
     * @param onFall told when the books can be written no more; as {@link Database#inFolder} says, the process had better end
     * @throws CannotOpen with a sentence for the owner
     */
    Shop(Settings settings, Clock clock, Consumer<Throwable> onFall) {
        this(settings, Surroundings.real(clock, onFall));
    }

    /** @throws CannotOpen with a sentence for the owner */
    Shop(Settings settings, Surroundings world) {
        Supplier<String> ids = new TimeOrderedIds(world.clock(), world.chance());
        this.settings = settings;
        this.clock = world.clock().withZone(settings.front().zone());
        this.chance = world.chance();
        workers = new Workers(bells, this.clock, world.onFall());
        opened = this.clock.instant();
        cleanAt = opened.plus(CLEANING);
        tidyAt = opened.plus(TIDYING);
        database = world.books().isPresent()
                ? world.books().get().apply(bells::ring)
                : ShopBooks.open(settings, this.clock, bells::ring, world.onFall());
        UnitOfWork unit = database.unitOfWork();
        var outbox = database.outbox();
        ShopFront front = front();
        SheetOrders orderRows = new SheetOrders(outbox);
        SheetCustomers customerRows = new SheetCustomers(outbox);
        Orders orders = new ListedOrders(database.orders(), order -> {
            orderRows.changed(order);
            customerRows.changed(order);
        });
        MoneyLedger ledger = new ListedMoney(database.moneyLedger(), orders, customerRows);

        SheetJournal journal = new SheetJournal(outbox, this.clock);
        ChatAnnouncements announcements = new ChatAnnouncements(front, orders, database.sessions(), outbox, ids);
        adminNews = new AdminNews(
                unit, database.catalog(), announcements, new ProblemTexts(front.defaultLanguage()), this.clock);
        catalog = new RefreshingCatalog(
                unit, database.catalog(), database.stock(), database.stockCells(), journal, adminNews, this.clock);

        till = new Till(
                settings,
                this::returnUrl,
                new Till.Books(database, orders, ledger, journal),
                announcements,
                world.wires().map(Surroundings.Wires::yooKassa),
                ids,
                this.clock);

        // What customers and admins can do.
        RefreshingTerms terms = new RefreshingTerms(unit, database.terms());
        Pricing pricing = new Pricing(
                () -> terms.current().orUsual(front.usualDeliveries()),
                database.promoUses(),
                this.clock,
                settings.front().zone());
        PlacingOrder placing = new PlacingOrder(
                unit,
                catalog,
                database.stock(),
                orders,
                database.carts(),
                new CustomerLimits(orders, database.customerNotes()),
                pricing,
                announcements,
                this.clock);
        CancelingOrder canceling = new CancelingOrder(
                unit, orders, new Reservations(database.stock(), database.promoUses()), announcements, this.clock);
        GrantingWish granting = new GrantingWish(unit, orders, database.wishes(), canceling, announcements, this.clock);
        Services services = new Services(
                till.checkingOut(placing),
                canceling,
                new HandlingOrder(unit, orders, database.wishes(), announcements, this.clock),
                till.refunding(),
                till.cancelingSale(),
                new UndoingCount(unit, database.stock(), journal, catalog, this.clock),
                till.errands());
        CustomerTexts texts = new CustomerTexts();
        Desk desk = new Desk(
                catalog,
                database.stock(),
                database.carts(),
                pricing,
                orders,
                database.wishes(),
                database.customerNotes(),
                database.payments(),
                database.refunds(),
                ledger,
                database.sessions(),
                texts);

        // The wires.
        TelegramConnection connection = new TelegramConnection(
                settings.telegram().url().toString(),
                settings.telegram().token(),
                settings.telegram().proxy().map(URI::toString).map(TelegramProxy::parse),
                world.wires().map(Surroundings.Wires::telegram));
        PictureTroubles pictures = new PictureTroubles();
        messenger = new TelegramMessenger(connection, database.pictureFiles(), pictures, this.clock);
        telegram = new TelegramPoller(connection, database.inbox(), this.clock, chance);
        TelegramProfile profile = new TelegramProfile(connection);
        String botName = settings.telegram().botName();
        botPage = new BotPage(profile::publish, () -> botName.isEmpty() ? profile.botName() : botName, this.clock);
        reception = new Reception(
                database.inbox(),
                new TelegramUpdates(),
                unit,
                new Dialogue(front, desk, services, outbox, ids),
                messenger,
                this.clock);
        var batches = database.batches(Lane.SHEET, () -> 1 + chance.nextInt(1_000_000_000));
        sheet = new SheetSide(
                settings.google(),
                catalog,
                terms,
                new RefreshingTexts(unit, database.texts(), texts),
                new SheetSide.Books(
                        batches,
                        outbox,
                        orders,
                        database.wishes(),
                        new HearingWishes(database.wishes(), granting),
                        new ComparingOrders(unit, orders, database.wishes(), orderRows, outbox, this.clock),
                        new ComparingMarks(unit, new RowMarks(database.stock(), pictures), outbox, this.clock),
                        new HearingNotes(
                                database.customerNotes(),
                                new KeepingNotes(unit, orders, database.customerNotes(), announcements)),
                        new ComparingCustomers(
                                unit,
                                new ShownCustomers(
                                        new CustomerAccounts(orders, ledger),
                                        database.customerNotes(),
                                        settings.google().personalData()),
                                customerRows,
                                outbox,
                                this.clock)),
                adminNews,
                world.wires().map(Surroundings.Wires::sheets),
                () -> rings(CommitTopic.UPDATES),
                this.clock,
                chance);

        sheetCourier = courier(Lane.SHEET, SheetWriter.MOST, sheet, Duration.ofSeconds(64));
        telegramCourier = courier(
                Lane.TELEGRAM,
                1,
                new ChatDelivery(front, desk, database.orderCards(), outbox, unit, messenger),
                Duration.ofSeconds(10));
        paymentCourier = courier(Lane.PAYMENT, 1, till.delivery(), Duration.ofSeconds(20));
        refundCourier = courier(Lane.REFUND, 1, till.delivery(), Duration.ofSeconds(20));
        Webhook webhook = new Webhook(settings.webhook(), unit, database.payments(), till.errands());
        frontDoor = new FrontDoor(database, telegram, sheet, webhook);
        Route doors = ReportDoor.beside(frontDoor, settings, world, database);
        ports = new Ports(settings, this.clock, doors, webhook);
    }

    /** Opens the doors: from now on updates are taken in and everything that waits goes out. */
    public void open() {
        ports.open();
        telegram.start();
        works().forEach(workers::start);
        log.info("The shop is open: {}", settings);
    }

    /** All that the shop does in the background, besides polling Telegram. */
    List<Work> works() {
        return List.of(
                new Work("reception", 4, Optional.of(CommitTopic.UPDATES), this::receive, this::receiveAt),
                new Work(
                        "telegram",
                        4,
                        Optional.of(CommitTopic.TELEGRAM),
                        telegramCourier::step,
                        telegramCourier::nextAt),
                new Work("payment", 4, Optional.of(CommitTopic.PAYMENT), paymentCourier::step, paymentCourier::nextAt),
                new Work("refund", 1, Optional.of(CommitTopic.REFUND), refundCourier::step, refundCourier::nextAt),
                new Work("sheet-writer", 1, Optional.of(CommitTopic.SHEET), sheetCourier::step, sheetCourier::nextAt),
                new Work("sheet-reader", 1, Optional.empty(), sheet::step, sheet::nextAt),
                new Work(
                        "payment-poll",
                        1,
                        Optional.of(CommitTopic.CHECKS),
                        till.polling()::step,
                        till.polling()::nextAt),
                new Work("reconciliation", 1, Optional.empty(), till.reconciling()::step, till.reconciling()::nextAt),
                new Work("statement", 1, Optional.empty(), till.statement()::step, till.statement()::nextAt),
                new Work("cleaning", 1, Optional.empty(), this::clean, () -> cleanAt),
                new Work("tidying", 1, Optional.empty(), this::tidy, () -> tidyAt),
                new Work("profile", 1, Optional.empty(), botPage::step, botPage::nextAt));
    }

    /** How often there was news of this kind. */
    long rings(CommitTopic news) {
        return bells.of(news).rings();
    }

    /** Fetches updates once, instead of the thread that {@link #open} starts; and when to fetch the next. */
    Duration pollTelegram() {
        return telegram.poll();
    }

    /** Where it can be called, once its doors are open. */
    public Ports ports() {
        return ports;
    }

    /** Whoever knocks over HTTP is answered by this. */
    Route frontDoor() {
        return frontDoor;
    }

    /** Takes nothing in any more, finishes what is under way and closes the books. What still waits goes out next time. */
    @Override
    public void close() {
        telegram.close();
        ports.close();
        workers.close();
        messenger.close();
        database.close();
    }

    private boolean receive() {
        return !isUnpacking() && reception.step();
    }

    private Instant receiveAt() {
        return isUnpacking() ? clock.instant() : reception.nextAt();
    }

    /** A new shop lets its first guests wait for the first look into the sheet, rather than show them empty shelves. */
    private boolean isUnpacking() {
        return catalog.current().isEmpty()
                && !sheet.hasLooked()
                && clock.instant().isBefore(opened.plus(FIRST_GUESTS_WAIT));
    }

    private boolean clean() {
        if (clock.instant().isBefore(cleanAt)) {
            return false;
        }
        cleanAt = clock.instant().plus(CLEANING);
        database.inbox().purge(clock.instant().minus(KEPT));
        database.outbox().purge(clock.instant().minus(KEPT));
        ports.renewCertificate();
        return false;
    }

    private boolean tidy() {
        if (!clock.instant().isBefore(tidyAt)) {
            tidyAt = clock.instant().plus(TIDYING);
            database.tidy();
        }
        return false;
    }

    private Courier courier(Lane lane, int most, Delivery delivery, Duration longest) {
        Duration first = Duration.ofMillis(lane == Lane.SHEET ? 2_000 : 500);
        return new Courier(
                lane,
                most,
                database.outbox(),
                delivery,
                new RetrySchedule(first, longest, chance),
                new Breaker(5, longest, clock),
                clock);
    }

    private ShopFront front() {
        Settings.Front front = settings.front();
        return new ShopFront(
                front.shopName(),
                front.deliveryPrice(),
                front.delivery(),
                front.pickup(),
                front.pickupAddress(),
                "",
                Optional.of(new ChatId(settings.telegram().adminChat())),
                settings.telegram().admins(),
                front.zone(),
                front.language(),
                settings.yooKassa().receipts().filter(Settings.Receipts::email).isPresent());
    }

    private String returnUrl(OrderFacts order) {
        return botPage.returnUrl(order.id());
    }
}
