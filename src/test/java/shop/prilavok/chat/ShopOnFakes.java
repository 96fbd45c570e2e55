package shop.prilavok.chat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UndoingCount;
import shop.prilavok.fakes.FakeCarts;
import shop.prilavok.fakes.FakeCatalog;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeCustomerNotes;
import shop.prilavok.fakes.FakeErrands;
import shop.prilavok.fakes.FakeInbox;
import shop.prilavok.fakes.FakeJournal;
import shop.prilavok.fakes.FakeMessenger;
import shop.prilavok.fakes.FakeMoneyLedger;
import shop.prilavok.fakes.FakeOrderCards;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakeOutbox;
import shop.prilavok.fakes.FakePaymentGateway;
import shop.prilavok.fakes.FakePayments;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeRefunds;
import shop.prilavok.fakes.FakeSessions;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.fakes.FakeWishes;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.GrantingWish;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.order.KeepingNotes;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Reservations;
import shop.prilavok.order.Terms;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.RetrySchedule;
import shop.prilavok.payment.Bookkeeping;
import shop.prilavok.payment.CancelingSale;
import shop.prilavok.payment.CheckingOut;
import shop.prilavok.payment.DecidingHold;
import shop.prilavok.payment.IntendingRefund;
import shop.prilavok.payment.OrderMoney;
import shop.prilavok.payment.PaymentCheck;
import shop.prilavok.payment.RefundingOrder;
import shop.prilavok.payment.RunningErrands;
import shop.prilavok.payment.SettlingPayment;
import shop.prilavok.payment.SettlingRefund;

/** The whole shop around the real dialogue, with everything outside in memory and every random thing repeatable. */
final class ShopOnFakes {
    static final ChatId ADMIN_CHAT = new ChatId(-100);
    static final long ADMIN = 7;
    static final long OTHER_ADMIN = 8;

    final ShopFront front;
    final FakeClock clock = new FakeClock();
    final FakeUnitOfWork unit = new FakeUnitOfWork();
    final FakeCatalog catalog = new FakeCatalog();
    final FakeStockLedger stock = new FakeStockLedger(unit);
    final FakeCarts carts = new FakeCarts(unit);
    final FakeOrders orders = new FakeOrders(unit);
    final FakeWishes wishes = new FakeWishes(unit);
    final FakeCustomerNotes notes = new FakeCustomerNotes(unit);
    final FakePayments payments = new FakePayments(unit);
    final FakeRefunds refunds = new FakeRefunds(unit);
    final FakeMoneyLedger ledger = new FakeMoneyLedger(unit);
    final FakeSessions sessions = new FakeSessions(unit);
    final FakeInbox inbox = new FakeInbox(unit);
    final FakeOutbox outbox = new FakeOutbox(unit, clock);
    final FakeOrderCards cards = new FakeOrderCards(unit);
    final FakeErrands errands = new FakeErrands(unit);
    final FakeJournal journal = new FakeJournal(unit);
    final FakeMessenger messenger = new FakeMessenger(unit);
    final FakePaymentGateway gateway = new FakePaymentGateway();
    final Reception reception;
    final Courier courier;
    final RunningErrands running;
    final SettlingPayment settling;
    final ChatAnnouncements announcements;
    final GrantingWish granting;
    final KeepingNotes keeping;
    final FakePromoUses promoUses = new FakePromoUses(unit);
    /** Tests may put others in their place. */
    Terms terms;

    final CustomerTexts texts = new CustomerTexts();
    final Desk desk;

    private final Map<String, Incoming> updates = new ConcurrentHashMap<>();
    private long lastUpdate;

    ShopOnFakes() {
        this(front(true, true));
    }

    ShopOnFakes(ShopFront front) {
        this.front = front;
        terms = new Terms(front.usualDeliveries(), List.of());
        Pricing pricing = new Pricing(() -> terms, promoUses, clock, front.zone());
        desk = new Desk(
                catalog, stock, carts, pricing, orders, wishes, notes, payments, refunds, ledger, sessions, texts);
        Random seeded = new Random(1);
        Supplier<String> ids = () -> new UUID(seeded.nextLong(), seeded.nextLong()).toString();
        announcements = new ChatAnnouncements(front, orders, sessions, outbox, ids);
        var intending = new IntendingRefund(refunds, gateway, errands, ids, clock);
        var money = new OrderMoney(orders, stock, promoUses, carts, journal, intending, announcements, clock);
        var placing = new PlacingOrder(
                unit, catalog, stock, orders, carts, new CustomerLimits(orders, notes), pricing, announcements, clock);
        var check = new PaymentCheck("shop", true);
        var bookkeeping = new Bookkeeping(ledger, clock);
        settling = new SettlingPayment(
                unit, orders, payments, gateway, check, money, bookkeeping, errands, announcements, clock);
        var settlingRefund = new SettlingRefund(unit, orders, refunds, gateway, money, bookkeeping, announcements);
        running = new RunningErrands(
                new DecidingHold(unit, orders, payments, stock, announcements),
                payments,
                refunds,
                gateway,
                settling,
                settlingRefund,
                clock);
        CancelingOrder canceling =
                new CancelingOrder(unit, orders, new Reservations(stock, promoUses), announcements, clock);
        granting = new GrantingWish(unit, orders, wishes, canceling, announcements, clock);
        keeping = new KeepingNotes(unit, orders, notes, announcements);
        Services services = new Services(
                new CheckingOut(unit, placing, payments, gateway, money, errands, ids, clock),
                canceling,
                new HandlingOrder(unit, orders, wishes, announcements, clock),
                new RefundingOrder(unit, orders, payments, refunds, ledger, intending, money, announcements, clock),
                new CancelingSale(unit, orders, money),
                new UndoingCount(unit, stock, journal, catalog, clock),
                errands);
        Dialogue dialogue = new Dialogue(front, desk, services, outbox, ids);
        reception = new Reception(inbox, this::read, unit, dialogue, messenger, clock);
        courier = new Courier(
                Lane.TELEGRAM,
                1,
                outbox,
                new ChatDelivery(front, desk, cards, outbox, unit, messenger),
                new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(2)),
                new Breaker(5, Duration.ofSeconds(30), clock),
                clock);
    }

    static ShopFront front(boolean delivery, boolean pickup) {
        return new ShopFront(
                "Чай & <Кофе>",
                Money.ofRoubles(300),
                delivery,
                pickup,
                "Москва, Арбат, 1",
                "@tea_shop",
                Optional.of(ADMIN_CHAT),
                Set.of(ADMIN, OTHER_ADMIN),
                ZoneId.of("Europe/Moscow"),
                "ru");
    }

    Item sell(String code, String name, long roubles, int pieces) {
        return sell(code, "Чай", name, "", roubles, pieces);
    }

    Item sell(String code, String category, String name, String variant, long roubles, int pieces) {
        Item item = catalog.add(code, category, name, variant, Money.ofRoubles(roubles));
        unit.perform(List.of(item.sku()), () -> {
            stock.open(item.sku(), true);
            stock.book(
                    new StockMovement("open:" + code, item.sku(), pieces, StockMovement.Kind.OPENING, clock.instant()));
        });
        return item;
    }

    /** Somebody else bought some. */
    void take(Item item, int pieces) {
        unit.perform(
                List.of(item.sku()),
                () -> stock.book(new StockMovement(
                        "taken:" + item.sku() + ":" + lastUpdate++,
                        item.sku(),
                        -pieces,
                        StockMovement.Kind.RECOUNT,
                        clock.instant())));
    }

    Guest guest(long id, String language) {
        return new Guest(this, new ChatId(id), new Person(id, "Анна", language));
    }

    Guest admin(long id, String name) {
        return new Guest(this, ADMIN_CHAT, new Person(id, name, "ru"));
    }

    /** Stores an update without anybody looking at it yet. */
    long store(Incoming incoming) {
        long id = ++lastUpdate;
        updates.put("update " + id, incoming);
        inbox.store(List.of(new RawUpdate(id, incoming.chat().toString(), "update " + id, clock.instant())));
        return id;
    }

    /** Stores something that is no update. */
    long storeGarbage(ChatId chat) {
        long id = ++lastUpdate;
        inbox.store(List.of(new RawUpdate(id, chat.toString(), "garbage", clock.instant())));
        return id;
    }

    private Incoming read(String json) {
        Incoming incoming = updates.get(json);
        if (incoming == null) {
            throw new IllegalArgumentException("Not an update");
        }
        return incoming;
    }

    /** Lets everything that is waiting happen. */
    void settle() {
        boolean busy = true;
        while (busy) {
            busy = false;
            while (reception.step()) {
                busy = true;
            }
            while (courier.step()) {
                busy = true;
            }
            if (errands.waiting() > 0) {
                errands.runAll(running);
                busy = true;
            }
        }
    }

    /** Every open payment is paid, and the shop hears of it. */
    void customersPay() {
        gateway.payAll();
        hearOfPayments();
    }

    void hearOfPayments() {
        payments.dueForCheck(clock.instant(), 100).forEach(payment -> settling.sync(payment.id()));
        settle();
    }
}
