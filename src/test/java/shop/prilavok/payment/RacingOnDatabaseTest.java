package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.prilavok.payment.Counter.ANNA;
import static shop.prilavok.payment.Counter.TEA;
import static shop.prilavok.payment.Counter.checkout;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.OnTheWay;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.db.Database;
import shop.prilavok.fakes.FakeCatalog;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakePaymentGateway;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Reservations;
import shop.prilavok.order.Terms;

/** Many at once, where the real database has the last word. */
@SuppressWarnings("NullAway.Init") // set before each test
class RacingOnDatabaseTest {
    private static final int CROWD = 16;

    private final FakeClock clock = new FakeClock();
    private final FakeCatalog catalog = new FakeCatalog();
    private final FakePaymentGateway gateway = new FakePaymentGateway();
    private final Listener listener = new Listener();
    private final ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    private Database database;
    private UnitOfWork unit;
    private SettlingPayment settling;
    private RunningErrands running;
    private OrderMoney money;
    private CancelingOrder canceling;

    /** Counts what the shop wants to be told and done. */
    private static final class Listener implements Announcements, Errands, Journal {
        private final AtomicInteger rows = new AtomicInteger();

        @Override
        public void append(JournalEntry entry) {
            rows.incrementAndGet();
        }

        @Override
        public void restoreFormula(Sku sku, int typed) {}

        @Override
        public void restoreFormulaWithout(Sku sku, int added) {}

        @Override
        public void repairFormula(Sku sku) {}

        @Override
        public OnTheWay onTheWay() {
            return OnTheWay.NOTHING;
        }

        @Override
        public void create(PaymentId id) {}

        @Override
        public void capture(PaymentId id) {}

        @Override
        public void sync(PaymentId id) {}

        @Override
        public void refund(RefundId id) {}

        @Override
        public void askWhetherToRefund(Order order, String key) {}

        @Override
        public void placed(Order.AwaitingPayment order) {}

        @Override
        public void changed(Order order) {}

        @Override
        public void paid(Order order) {}

        @Override
        public void changed(Order order, String what) {}

        @Override
        public void noted(Order order) {}

        @Override
        public void tell(OrderId order, News news) {}

        @Override
        public void alert(String key, Alert alert) {}
    }

    @BeforeEach
    void five_teas_are_on_the_shelf(@TempDir Path folder) {
        database = Database.inFolder(folder, clock, news -> {});
        unit = database.unitOfWork();
        catalog.add("TEA", "Чай", "Пуэр", "", Counter.PRICE);
        unit.perform(List.of(TEA), () -> {
            database.stock().open(TEA, true);
            database.stock().book(new StockMovement("open", TEA, 5, StockMovement.Kind.OPENING, clock.instant()));
        });
        IntendingRefund intending = new IntendingRefund(database.refunds(), gateway, listener, this::name, clock);
        money = new OrderMoney(
                database.orders(),
                database.stock(),
                database.promoUses(),
                database.carts(),
                listener,
                intending,
                listener,
                clock);
        settling = new SettlingPayment(
                unit,
                database.orders(),
                database.payments(),
                gateway,
                new PaymentCheck("shop", true),
                money,
                new Bookkeeping(database.moneyLedger(), clock),
                listener,
                listener,
                clock);
        SettlingRefund refunds = new SettlingRefund(
                unit,
                database.orders(),
                database.refunds(),
                gateway,
                money,
                new Bookkeeping(database.moneyLedger(), clock),
                listener);
        running = new RunningErrands(
                new DecidingHold(unit, database.orders(), database.payments(), database.stock(), listener),
                database.payments(),
                database.refunds(),
                gateway,
                settling,
                refunds,
                clock);
        canceling = new CancelingOrder(
                unit, database.orders(), new Reservations(database.stock(), database.promoUses()), listener, clock);
    }

    @AfterEach
    void close() {
        crowd.shutdownNow();
        database.close();
    }

    private String name() {
        return UUID.randomUUID().toString();
    }

    private CheckingOut checkingOut(Supplier<String> names) {
        PlacingOrder placing = new PlacingOrder(
                unit,
                catalog,
                database.stock(),
                database.orders(),
                database.carts(),
                new CustomerLimits(database.orders(), database.customerNotes()),
                pricing(),
                listener,
                clock);
        return new CheckingOut(unit, placing, database.payments(), gateway, money, listener, names, clock);
    }

    private Pricing pricing() {
        Terms usual = new Terms(List.of(DeliveryOption.usual(false, Money.ZERO)), List.of());
        return new Pricing(() -> usual, database.promoUses(), clock, ZoneOffset.UTC);
    }

    /** All at one moment, each with its number. */
    private <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            int number = i;
            running.add(crowd.submit(() -> {
                start.await();
                return work.apply(number);
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    private Stock tea() {
        return database.stock().stock(TEA).orElseThrow();
    }

    private OrderId awaiting() {
        PlacingOrder.Outcome outcome = checkingOut(this::name).checkOut(checkout("t", ANNA, Map.of(TEA, 2)));
        OrderId id = ((PlacingOrder.Placed) outcome).order().id();
        running.create(payment(id));
        return id;
    }

    private PaymentId payment(OrderId id) {
        return database.payments().ofOrder(id).get(0).id();
    }

    @Test
    void of_many_customers_who_want_the_last_five_five_get_one_and_an_intent_each() throws Exception {
        List<PlacingOrder.Outcome> outcomes = atOnce(
                i -> checkingOut(this::name).checkOut(checkout("token-" + i, new CustomerId(i), Map.of(TEA, 1))));

        List<PlacingOrder.Placed> placed = outcomes.stream()
                .filter(PlacingOrder.Placed.class::isInstance)
                .map(PlacingOrder.Placed.class::cast)
                .toList();
        assertThat(placed)
                .hasSize(5)
                .allSatisfy(one -> assertThat(
                                database.payments().ofOrder(one.order().id()))
                        .hasSize(1));
        assertThat(outcomes)
                .filteredOn(PlacingOrder.OutOfStock.class::isInstance)
                .hasSize(CROWD - 5);
        assertThat(tea()).isEqualTo(new Stock.Counted(5, 5));
    }

    @Test
    void one_checkout_pressed_many_times_at_once_is_one_order() throws Exception {
        List<PlacingOrder.Outcome> outcomes =
                atOnce(i -> checkingOut(this::name).checkOut(checkout("token", ANNA, Map.of(TEA, 1))));

        assertThat(outcomes).filteredOn(PlacingOrder.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlacingOrder.AlreadyPlaced.class::isInstance)
                .hasSize(CROWD - 1);
        assertThat(tea()).isEqualTo(new Stock.Counted(5, 1));
    }

    @Test
    void a_payment_that_many_hear_of_at_once_is_one_sale() throws Exception {
        OrderId id = awaiting();
        gateway.payAll();
        atOnce(i -> settling.sync(payment(id)));

        assertThat(database.orders().find(id)).get().isInstanceOf(Order.Paid.class);
        assertThat(tea()).isEqualTo(new Stock.Counted(3, 0));
        assertThat(listener.rows).hasValue(1);
    }

    @Test
    void money_and_the_customers_change_of_mind_meet_and_one_of_them_is_first() throws Exception {
        OrderId id = awaiting();
        gateway.payAll();
        atOnce(i -> i % 2 == 0 ? settling.sync(payment(id)) : canceling.cancel(id, "customer"));

        Order order = database.orders().find(id).orElseThrow();
        boolean paid = order instanceof Order.Paid;
        assertThat(order).isInstanceOfAny(Order.Paid.class, Order.Refunding.class);
        assertThat(database.refunds().ofOrder(id)).hasSize(paid ? 0 : 1);
        assertThat(listener.rows).hasValue(paid ? 1 : 0);
        assertThat(tea()).isEqualTo(new Stock.Counted(paid ? 3 : 5, 0));
    }

    @Test
    void a_failure_between_order_and_intent_leaves_nothing_on_disk() {
        unit.perform(() -> database.carts().set(ANNA, TEA, 2));
        Supplier<String> broken = () -> {
            throw new IllegalStateException("no name left");
        };
        assertThatThrownBy(() -> checkingOut(broken).checkOut(checkout("t", ANNA, Map.of(TEA, 2))))
                .hasMessage("no name left");

        assertThat(database.orders().findByToken("t")).isEmpty();
        assertThat(tea()).isEqualTo(new Stock.Counted(5, 0));
        assertThat(database.carts().of(ANNA)).containsEntry(TEA, 2);
    }
}
