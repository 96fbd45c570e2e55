package shop.prilavok.payment;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import shop.prilavok.catalog.Catalog;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.catalog.RefreshingCatalog;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeCarts;
import shop.prilavok.fakes.FakeCatalog;
import shop.prilavok.fakes.FakeCatalogStore;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeCustomerNotes;
import shop.prilavok.fakes.FakeErrands;
import shop.prilavok.fakes.FakeJournal;
import shop.prilavok.fakes.FakeMoneyLedger;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakePaymentGateway;
import shop.prilavok.fakes.FakePayments;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeRefunds;
import shop.prilavok.fakes.FakeRefusedCalls;
import shop.prilavok.fakes.FakeStockCells;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeStockNews;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.fakes.FakeWishes;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.Checkout;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Phone;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Reservations;

/** Everything that sells and takes money, without chat, sheet and network. */
final class Counter {
    /** Takes a tenth off one order. */
    static final PromoCode ONCE = new PromoCode(
            "ОДНАЖДЫ",
            new PromoCode.Percent(1_000),
            Money.ZERO,
            Optional.empty(),
            OptionalInt.of(1),
            OptionalInt.empty());

    static final PromoCode GIFT = new PromoCode(
            "ПОДАРОК",
            new PromoCode.Percent(PromoCode.Percent.WHOLE),
            Money.ZERO,
            Optional.empty(),
            OptionalInt.of(1),
            OptionalInt.empty());

    static final CustomerId ANNA = new CustomerId(1);
    static final Sku TEA = new Sku("TEA");
    static final Money PRICE = Money.ofRoubles(500);

    final FakeClock clock = new FakeClock();
    final FakeUnitOfWork unit = new FakeUnitOfWork();
    final FakeCatalog shelf = new FakeCatalog();
    final FakeStockLedger stock = new FakeStockLedger(unit);
    final FakeStockCells cells = new FakeStockCells(unit);
    final FakeCarts carts = new FakeCarts(unit);
    final FakeOrders orders = new FakeOrders(unit);
    final FakePayments payments = new FakePayments(unit);
    final FakeRefunds refunds = new FakeRefunds(unit);
    final FakeMoneyLedger ledger = new FakeMoneyLedger(unit);
    final FakeErrands errands = new FakeErrands(unit);
    final FakeJournal journal = new FakeJournal(unit);
    final FakeAnnouncements announcements = new FakeAnnouncements(unit);
    final FakePaymentGateway gateway = new FakePaymentGateway();
    final FakeRefusedCalls refusedCalls = new FakeRefusedCalls(unit);
    final WatchedGateway watched = new WatchedGateway(gateway, unit, refusedCalls, announcements, clock);

    /** A catalog that reads a sheet; {@link #shelf} serves those tests that need none. */
    final RefreshingCatalog sheet =
            new RefreshingCatalog(unit, new FakeCatalogStore(unit), stock, cells, journal, new FakeStockNews(), clock);

    private final AtomicInteger names = new AtomicInteger();
    private final Supplier<String> ids = () -> "id-" + names.incrementAndGet();
    final IntendingRefund intending = new IntendingRefund(refunds, gateway, errands, ids, clock);
    final FakePromoUses promoUses = new FakePromoUses(unit);
    final Pricing pricing = promoUses.pricing(Money.ZERO, clock, ONCE, GIFT);
    final OrderMoney money = new OrderMoney(orders, stock, promoUses, carts, journal, intending, announcements, clock);
    final CustomerLimits limits = new CustomerLimits(orders, new FakeCustomerNotes(unit));
    final CheckingOut checkingOut = new CheckingOut(
            unit,
            new PlacingOrder(unit, onSale(), stock, orders, carts, limits, pricing, announcements, clock),
            payments,
            watched,
            money,
            errands,
            ids,
            clock);
    final CancelingOrder canceling =
            new CancelingOrder(unit, orders, new Reservations(stock, promoUses), announcements, clock);
    final HandlingOrder handling = new HandlingOrder(unit, orders, new FakeWishes(unit), announcements, clock);
    final RefundingOrder refunding =
            new RefundingOrder(unit, orders, payments, refunds, ledger, intending, money, announcements, clock);
    final Bookkeeping bookkeeping = new Bookkeeping(ledger, clock);
    final SettlingPayment settling = new SettlingPayment(
            unit,
            orders,
            payments,
            watched,
            new PaymentCheck("shop", true),
            money,
            bookkeeping,
            errands,
            announcements,
            clock);
    final SettlingRefund settlingRefund =
            new SettlingRefund(unit, orders, refunds, watched, money, bookkeeping, announcements);
    final RunningErrands running = new RunningErrands(
            new DecidingHold(unit, orders, payments, stock, announcements),
            payments,
            refunds,
            watched,
            settling,
            settlingRefund,
            clock);
    final PollingPayments polling = new PollingPayments(
            unit, payments, refunds, watched, settling, settlingRefund, Duration.ofSeconds(10), clock);

    private Catalog onSale() {
        return () -> {
            Collection<Item> typed = sheet.current().items();
            return typed.isEmpty() ? shelf.current() : new CatalogSnapshot(typed);
        };
    }

    /** A shop that has this many pieces of tea. */
    static Counter withTea(int pieces) {
        Counter counter = new Counter();
        counter.sell(TEA, pieces);
        return counter;
    }

    void sell(Sku sku, int pieces) {
        shelf.add(sku.code(), "Чай", "Пуэр " + sku, "", PRICE);
        unit.perform(List.of(sku), () -> stock.open(sku, true));
        book(sku, pieces, StockMovement.Kind.OPENING);
    }

    /** A movement that no order made. */
    void book(Sku sku, int change, StockMovement.Kind kind) {
        unit.perform(
                List.of(sku),
                () -> stock.book(
                        new StockMovement(kind + ":" + names.incrementAndGet(), sku, change, kind, clock.instant())));
    }

    static Checkout checkout(String token, CustomerId customer, Map<Sku, Integer> pieces) {
        Money total =
                PRICE.times(pieces.values().stream().mapToInt(Integer::intValue).sum());
        return new Checkout(
                token,
                customer,
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                new Delivery.Pickup(),
                pieces,
                total);
    }

    /** The same, paid for when the customer gets it. */
    static Checkout onReceipt(Checkout checkout) {
        return new Checkout(
                checkout.token(),
                checkout.customer(),
                checkout.language(),
                checkout.contact(),
                FakePromoUses.ON_RECEIPT.delivery("", checkout.total()),
                checkout.pieces(),
                checkout.total());
    }

    /** An order of tea that is paid for on receipt. */
    OrderId placeOnReceipt(int pieces) {
        String token = "token-" + names.incrementAndGet();
        PlacingOrder.Outcome outcome = checkingOut.checkOut(onReceipt(checkout(token, ANNA, Map.of(TEA, pieces))));
        return ((PlacingOrder.Placed) outcome).order().id();
    }

    /** An order of tea with {@link #ONCE}. */
    PlacingOrder.Outcome placeWithCode(CustomerId customer, int pieces) {
        return placeWithCode(ONCE, customer, pieces);
    }

    PlacingOrder.Outcome placeWithCode(PromoCode code, CustomerId customer, int pieces) {
        Checkout without = checkout("token-" + names.incrementAndGet(), customer, Map.of(TEA, pieces));
        Money off = code.off(without.total());
        return checkingOut.checkOut(new Checkout(
                without.token(),
                customer,
                "ru",
                without.contact(),
                without.delivery(),
                without.pieces(),
                Optional.of(new AppliedPromo(code.code(), off)),
                without.total().minus(off)));
    }

    /** An order of tea whose payment page is not made yet. */
    OrderId place(int pieces) {
        return place(ANNA, pieces);
    }

    OrderId place(CustomerId customer, int pieces) {
        String token = "token-" + names.incrementAndGet();
        PlacingOrder.Outcome outcome =
                checkingOut.checkOut(checkout(token, customer, new TreeMap<>(Map.of(TEA, pieces))));
        return ((PlacingOrder.Placed) outcome).order().id();
    }

    /** An order of tea that waits for the customer to pay. */
    OrderId awaiting(int pieces) {
        OrderId order = place(pieces);
        runErrands();
        return order;
    }

    OrderId paid(int pieces) {
        OrderId order = awaiting(pieces);
        gateway.payAll();
        hear(order);
        return order;
    }

    /** The shop looks at the order's payment. */
    ErrandResult hear(OrderId order) {
        return settling.sync(payment(order).id());
    }

    List<ErrandResult> runErrands() {
        return errands.runAll(running);
    }

    Order order(OrderId id) {
        return orders.find(id).orElseThrow();
    }

    /** The order's payment, of which there is one. */
    Payment payment(OrderId id) {
        return payments.ofOrder(id).get(0);
    }

    Refund refund(OrderId id) {
        return refunds.ofOrder(id).get(0);
    }

    String gatewayId(OrderId id) {
        return "pay-" + payment(id).intent().idempotenceKey();
    }

    Stock.Counted tea() {
        return (Stock.Counted) stock.stock(TEA).orElseThrow();
    }

    /** All that may not change when the same thing is heard again. */
    List<Object> trace() {
        return List.of(
                orders.all(),
                payments.dueForCheck(java.time.Instant.MAX, 100),
                refunds.dueForCheck(java.time.Instant.MAX, 100),
                stock.movements(),
                tea(),
                journal.rows(),
                announcements.changes(),
                announcements.alerts());
    }
}
