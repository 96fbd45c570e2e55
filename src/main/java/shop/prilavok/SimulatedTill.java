package shop.prilavok;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.OnTheWay;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.db.Database;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.moneyworld.RunningTill;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.Checkout;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Phone;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Reservations;
import shop.prilavok.order.Terms;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.RetrySchedule;
import shop.prilavok.payment.CheckingOut;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.Payments;
import shop.prilavok.payment.RefundingOrder;
import shop.prilavok.payment.Returned;
import shop.prilavok.simulation.Chore;
import shop.prilavok.simulation.Town;

/** The real {@link Till} with the use cases that lead to it, given step by step into the hands of a schedule. */
final class SimulatedTill implements RunningTill {
    private static final String ADMIN = "Мария";
    private static final DeliveryOption BEFOREHAND = DeliveryOption.usual(false, Money.ZERO);
    private static final DeliveryOption ON_RECEIPT =
            new DeliveryOption("", Money.ZERO, Optional.empty(), false, "", true);
    private static final Contact CONTACT = new Contact("Анна", new Phone("+79161234567"));
    private static final Duration LONGEST = Duration.ofSeconds(20); // as in Shop

    private final Site site;
    private final Clock clock;
    private final Supplier<String> ids;
    private final UnitOfWork unit;
    private final StockLedger stock;
    private final Orders orders;
    private final Payments payments;
    private final CatalogSnapshot catalog;
    private final Till till;
    private final CheckingOut checkingOut;
    private final CancelingOrder canceling;
    private final HandlingOrder handling;
    private final RefundingOrder refunding;
    private final Webhook webhook;
    private final List<Chore> chores;

    private SimulatedTill(Site site, Settings settings) {
        this.site = site;
        clock = site.clock();
        ids = new TimeOrderedIds(clock, site.chance());
        Database database = Database.over(site.books(), clock, news -> {});
        unit = database.unitOfWork();
        stock = database.stock();
        orders = database.orders();
        payments = database.payments();
        catalog = catalog(site.wares());
        Announcements announcements = new NotedAnnouncements(database.outbox());
        till = new Till(
                settings,
                order -> "https://t.me/prilavok_bot",
                new Till.Books(database, orders, database.moneyLedger(), new NoJournal()),
                announcements,
                Optional.of(site.yooKassa()),
                ids,
                clock);
        Terms pickup = new Terms(List.of(BEFOREHAND, ON_RECEIPT), List.of());
        Pricing pricing = new Pricing(() -> pickup, database.promoUses(), clock, ZoneOffset.UTC);
        checkingOut = till.checkingOut(new PlacingOrder(
                unit,
                () -> catalog,
                stock,
                orders,
                database.carts(),
                new CustomerLimits(orders, database.customerNotes()),
                pricing,
                announcements,
                clock));
        canceling =
                new CancelingOrder(unit, orders, new Reservations(stock, database.promoUses()), announcements, clock);
        handling = new HandlingOrder(unit, orders, database.wishes(), announcements, clock);
        refunding = till.refunding();
        webhook = new Webhook(settings.webhook(), unit, payments, till.errands());
        Courier paymentCourier = courier(Lane.PAYMENT, database.outbox());
        Courier refundCourier = courier(Lane.REFUND, database.outbox());
        chores = List.of(
                new Chore("payment", 4, () -> 0, paymentCourier::step, paymentCourier::nextAt),
                new Chore("refund", 1, () -> 0, refundCourier::step, refundCourier::nextAt),
                new Chore("payment-poll", 1, () -> 0, till.polling()::step, till.polling()::nextAt),
                new Chore("reconciliation", 1, () -> 0, till.reconciling()::step, till.reconciling()::nextAt),
                new Chore("statement", 1, () -> 0, till.statement()::step, till.statement()::nextAt));
        fillShelf();
    }

    /** Builds tills for schedules. */
    static Builder builder() {
        Settings direct = settings(false);
        Settings hold = settings(true);
        return new Builder() {
            @Override
            public void prepare(DataSource books) {
                Database.prepare(books);
            }

            @Override
            public RunningTill open(Site site) {
                return new SimulatedTill(site, site.holds() ? hold : direct);
            }
        };
    }

    private Courier courier(Lane lane, OutboxStore outbox) {
        RetrySchedule schedule = new RetrySchedule(Duration.ofMillis(500), LONGEST, site.chance());
        return new Courier(lane, 1, outbox, till.delivery(), schedule, new Breaker(5, LONGEST, clock), clock);
    }

    private static Settings settings(boolean holds) {
        Settings.Outcome outcome = Settings.read(Town.environment(Path.of("nobody-reads.json"), holds), Map.of());
        if (!(outcome instanceof Settings.Good good)) {
            throw new IllegalStateException(outcome.toString());
        }
        return good.settings();
    }

    private static CatalogSnapshot catalog(List<Ware> wares) {
        return new CatalogSnapshot(wares.stream()
                .map(ware -> new Item(
                        new Sku(ware.sku()), "", ware.sku(), "", "", new Money(ware.price()), List.of(), true, 0))
                .toList());
    }

    private void fillShelf() {
        List<Sku> skus = site.wares().stream().map(ware -> new Sku(ware.sku())).toList();
        unit.perform(
                skus,
                () -> site.wares().forEach(ware -> {
                    Sku sku = new Sku(ware.sku());
                    stock.open(sku, true);
                    stock.book(new StockMovement(
                            "opening:" + sku, sku, ware.pieces(), StockMovement.Kind.OPENING, clock.instant()));
                }));
    }

    @Override
    public void checkOut(String token, long customer, Map<String, Integer> pieces, boolean onReceipt) {
        Map<Sku, Integer> bySku =
                pieces.entrySet().stream().collect(Collectors.toMap(one -> new Sku(one.getKey()), Map.Entry::getValue));
        Money total = bySku.entrySet().stream()
                .map(one -> catalog.item(one.getKey()).orElseThrow().price().times(one.getValue()))
                .reduce(Money.ZERO, Money::plus);
        DeliveryOption option = onReceipt ? ON_RECEIPT : BEFOREHAND;
        checkingOut.checkOut(
                new Checkout(token, new CustomerId(customer), "ru", CONTACT, option.delivery("", total), bySku, total));
    }

    @Override
    public void cancel(long order, String by) {
        canceling.cancel(new OrderId(order), by);
    }

    @Override
    public void askAbout(long order) {
        unit.perform(() -> payments.ofOrder(new OrderId(order)).stream()
                .filter(payment -> !payment.isTerminal())
                .forEach(payment -> till.errands().sync(payment.id())));
    }

    @Override
    public void moveOn(long order) {
        for (HandlingOrder.Step step : HandlingOrder.Step.values()) {
            if (handling.handle(new OrderId(order), step, ADMIN) instanceof HandlingOrder.Done) {
                return;
            }
        }
    }

    @Override
    public void refund(long order) {
        if (refunding.refund(new OrderId(order), ADMIN) instanceof RefundingOrder.NotNow) {
            till.cancelingSale().callOff(new OrderId(order), Returned.Goods.TO_SHELF, ADMIN);
        }
    }

    @Override
    public void fulfil(long order) {
        refunding.fulfil(new OrderId(order), ADMIN);
    }

    @Override
    public void count(String fact, String sku, int difference) {
        Sku counted = new Sku(sku);
        unit.perform(
                List.of(counted),
                () -> stock.book(
                        new StockMovement(fact, counted, difference, StockMovement.Kind.RECOUNT, clock.instant())));
    }

    @Override
    public void payAgain(long order) {
        unit.perform(() -> {
            List<Payment> before = payments.ofOrder(new OrderId(order));
            if (!before.isEmpty() && before.stream().allMatch(Payment::isTerminal)) {
                Payment last = before.get(before.size() - 1);
                PaymentId id = new PaymentId(ids.get());
                String body = last.intent().body().replace(last.id().value(), id.value());
                payments.add(new Payment.Intended(
                        id, new Intent(last.order(), last.intent().amount(), "p-" + id, body, clock.instant())));
                till.errands().create(id);
            }
        });
    }

    @Override
    public List<Chore> chores() {
        return chores;
    }

    @Override
    public Response knock(Request request) {
        return webhook.answer(request);
    }

    /** There is no sheet: the stock ledger alone keeps the count. */
    private static final class NoJournal implements Journal {
        @Override
        public void append(JournalEntry entry) {}

        @Override
        public void restoreFormula(Sku sku, int typed) {}

        @Override
        public void restoreFormulaWithout(Sku sku, int added) {}

        @Override
        public void repairFormula(Sku sku) {}

        @Override
        public OnTheWay onTheWay() {
            throw new UnsupportedOperationException("Nobody reads a sheet here");
        }
    }
}
