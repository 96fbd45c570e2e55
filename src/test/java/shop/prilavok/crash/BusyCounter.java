package shop.prilavok.crash;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.chat.RawUpdate;
import shop.prilavok.db.Database;
import shop.prilavok.fakes.FakeCatalog;
import shop.prilavok.fakes.FakePaymentGateway;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.Checkout;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Phone;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Reservations;
import shop.prilavok.order.Terms;
import shop.prilavok.payment.Bookkeeping;
import shop.prilavok.payment.CheckingOut;
import shop.prilavok.payment.DecidingHold;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.payment.IntendingRefund;
import shop.prilavok.payment.OrderMoney;
import shop.prilavok.payment.PaymentCheck;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RunningErrands;
import shop.prilavok.payment.SettlingPayment;
import shop.prilavok.payment.SettlingRefund;
import shop.prilavok.sheets.SheetJournal;

/**
 * Sellers who sell, take money and give up orders as fast as the books allow, with the shop's own units of work, and say
 * what was confirmed to them as soon as it was. There is no network and no chat.
 */
final class BusyCounter {
    static final int SELLERS = 8;

    private static final Money PRICE = Money.ofRoubles(500);
    private static final int PLENTY = 1_000_000;

    /** The first is what everybody wants, the last is soon gone. */
    private static final List<Sku> GOODS =
            List.of(new Sku("HOT"), new Sku("CUP"), new Sku("TEA"), new Sku("JAM"), new Sku("RARE"));

    private final Database database;
    private final Consumer<Fact> heard;
    private final InstantSource clock = InstantSource.system();
    private final FakePaymentGateway gateway = new FakePaymentGateway();
    private final FakeCatalog catalog = new FakeCatalog();
    private final CheckingOut checkingOut;
    private final CancelingOrder canceling;
    private final RunningErrands errands;

    /**
     * @param heard told of every fact after it was confirmed, by the thread that it was confirmed to
     */
    BusyCounter(Database database, Consumer<Fact> heard) {
        this.database = database;
        this.heard = heard;
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        UnitOfWork unit = database.unitOfWork();
        Notices notices = new Notices(database.outbox());
        OrderMoney money = new OrderMoney(
                database.orders(),
                database.stock(),
                database.promoUses(),
                database.carts(),
                new SheetJournal(database.outbox(), clock),
                new IntendingRefund(database.refunds(), gateway, notices, ids, clock),
                notices,
                clock);
        PlacingOrder placing = new PlacingOrder(
                unit,
                catalog,
                database.stock(),
                database.orders(),
                database.carts(),
                new CustomerLimits(database.orders(), database.customerNotes()),
                new Pricing(
                        () -> new Terms(List.of(DeliveryOption.usual(false, Money.ZERO)), List.of()),
                        database.promoUses(),
                        clock,
                        ZoneOffset.UTC),
                notices,
                clock);
        checkingOut = new CheckingOut(unit, placing, database.payments(), gateway, money, notices, ids, clock);
        canceling = new CancelingOrder(
                unit, database.orders(), new Reservations(database.stock(), database.promoUses()), notices, clock);
        errands = new RunningErrands(
                new DecidingHold(unit, database.orders(), database.payments(), database.stock(), notices),
                database.payments(),
                database.refunds(),
                gateway,
                new SettlingPayment(
                        unit,
                        database.orders(),
                        database.payments(),
                        gateway,
                        new PaymentCheck("shop", true),
                        money,
                        new Bookkeeping(database.moneyLedger(), clock),
                        notices,
                        notices,
                        clock),
                new SettlingRefund(
                        unit,
                        database.orders(),
                        database.refunds(),
                        gateway,
                        money,
                        new Bookkeeping(database.moneyLedger(), clock),
                        notices),
                clock);
    }

    /** Puts goods on shelves that have none yet. */
    void stockUp() {
        for (Sku sku : GOODS) {
            catalog.add(sku.code(), "Чай", "Чай " + sku, "", PRICE);
            int pieces = sku.equals(GOODS.get(GOODS.size() - 1)) ? 30 : PLENTY;
            database.unitOfWork().perform(List.of(sku), () -> {
                database.stock().open(sku, true);
                String once = "opening:" + sku;
                StockMovement.Kind opening = StockMovement.Kind.OPENING;
                database.stock().book(new StockMovement(once, sku, pieces, opening, clock.instant()));
            });
        }
    }

    /** Sends the sellers to work; each goes on until he is told to stop or the books fail. */
    List<Thread> open(long seed, BooleanSupplier closing) {
        List<Thread> sellers = new ArrayList<>();
        for (int number = 0; number < SELLERS; number++) {
            Random chance = new Random(seed * SELLERS + number);
            Thread seller = new Thread(() -> work(chance, closing), "seller-" + number);
            seller.setDaemon(true);
            sellers.add(seller);
            seller.start();
        }
        return sellers;
    }

    private void work(RandomGenerator chance, BooleanSupplier closing) {
        while (!closing.getAsBoolean()) {
            if (chance.nextInt(4) == 0) {
                takeIn();
            } else {
                serve(chance);
            }
        }
    }

    /** An update of the messenger. */
    private void takeIn() {
        long id = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE); // never the same in another life of the books
        database.inbox().store(List.of(new RawUpdate(id, "chat", "{}", clock.instant())));
        heard.accept(new Fact(Fact.Kind.UPDATE_STORED, id, ""));
    }

    private void serve(RandomGenerator chance) {
        String token = UUID.randomUUID().toString();
        if (!(checkingOut.checkOut(wish(token, chance)) instanceof PlacingOrder.Placed placed)) {
            return;
        }
        OrderId order = placed.order().id();
        heard.accept(new Fact(Fact.Kind.ORDER_PLACED, order.value(), token));
        int fate = chance.nextInt(10);
        if (fate < 6) {
            pay(order);
        } else if (fate < 8 && canceling.cancel(order, "customer") instanceof CancelingOrder.Done) {
            heard.accept(new Fact(Fact.Kind.ORDER_CANCELED, order.value(), token));
        }
    }

    private static Checkout wish(String token, RandomGenerator chance) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        pieces.put(GOODS.get(0), 1 + chance.nextInt(2));
        if (chance.nextBoolean()) {
            pieces.put(GOODS.get(1 + chance.nextInt(GOODS.size() - 1)), 1 + chance.nextInt(3));
        }
        int all = pieces.values().stream().mapToInt(Integer::intValue).sum();
        return new Checkout(
                token,
                new CustomerId(1 + chance.nextInt(100)),
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                new Delivery.Pickup(),
                pieces,
                new Money(PRICE.kopecks() * all));
    }

    private void pay(OrderId order) {
        PaymentId payment = database.payments().ofOrder(order).get(0).id();
        errands.create(payment);
        gateway.put("pay-p-" + payment, GatewayPayment.Status.SUCCEEDED);
        errands.sync(payment, Instant.MAX);
        Order now = database.orders().find(order).orElseThrow();
        if (now instanceof Order.Paid) {
            heard.accept(
                    new Fact(Fact.Kind.ORDER_PAID, order.value(), now.facts().token()));
        }
    }
}
