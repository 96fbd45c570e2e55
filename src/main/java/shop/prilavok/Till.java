package shop.prilavok;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.prilavok.catalog.Journal;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.db.Database;
import shop.prilavok.http.Wire;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.Orders;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.payment.Bookkeeping;
import shop.prilavok.payment.CancelingSale;
import shop.prilavok.payment.CheckingOut;
import shop.prilavok.payment.DailyStatement;
import shop.prilavok.payment.DecidingHold;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.IntendingRefund;
import shop.prilavok.payment.MoneyLedger;
import shop.prilavok.payment.OrderMoney;
import shop.prilavok.payment.PaymentCheck;
import shop.prilavok.payment.PaymentGateway;
import shop.prilavok.payment.PollingPayments;
import shop.prilavok.payment.Reconciling;
import shop.prilavok.payment.RefundingOrder;
import shop.prilavok.payment.RunningErrands;
import shop.prilavok.payment.SettlingPayment;
import shop.prilavok.payment.SettlingRefund;
import shop.prilavok.payment.WatchedGateway;
import shop.prilavok.yookassa.ReceiptTerms;
import shop.prilavok.yookassa.YooKassaGateway;
import shop.prilavok.yookassa.YooKassaOptions;

/** All of the shop that has to do with money, wired together: payments, refunds and the books about them. */
final class Till {
    private final Books books;
    private final Announcements announcements;
    private final Supplier<String> ids;
    private final Clock clock;
    private final UnitOfWork unit;
    private final PaymentGateway gateway;
    private final Errands errands;
    private final Delivery delivery;
    private final IntendingRefund intendingRefund;
    private final OrderMoney orderMoney;
    private final PollingPayments polling;
    private final Reconciling reconciling;
    private final DailyStatement statement;

    /** Where the till writes. */
    record Books(Database database, Orders orders, MoneyLedger ledger, Journal journal) {}

    /**
     * @param returnUrl where the customer of an order goes after he paid
     * @param wire carries requests instead of the network
     * @param ids makes names that were never used
     */
    Till(
            Settings settings,
            Function<OrderFacts, String> returnUrl,
            Books books,
            Announcements announcements,
            Optional<Wire> wire,
            Supplier<String> ids,
            Clock clock) {
        this.books = books;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
        Database database = books.database();
        Orders orders = books.orders();
        unit = database.unitOfWork();
        Settings.YooKassa terms = settings.yooKassa();
        gateway = new WatchedGateway(
                new YooKassaGateway(options(settings, returnUrl), wire),
                unit,
                database.refusedCalls(),
                announcements,
                clock);
        errands = new PaymentErrands(database.outbox(), clock);
        intendingRefund = new IntendingRefund(database.refunds(), gateway, errands, ids, clock);
        Bookkeeping bookkeeping = new Bookkeeping(books.ledger(), clock);
        orderMoney = new OrderMoney(
                orders,
                database.stock(),
                database.promoUses(),
                database.carts(),
                books.journal(),
                intendingRefund,
                announcements,
                clock);
        SettlingPayment settling = new SettlingPayment(
                unit,
                orders,
                database.payments(),
                gateway,
                new PaymentCheck(terms.shopId(), terms.isTest()),
                orderMoney,
                bookkeeping,
                errands,
                announcements,
                clock);
        SettlingRefund settlingRefund =
                new SettlingRefund(unit, orders, database.refunds(), gateway, orderMoney, bookkeeping, announcements);
        reconciling = new Reconciling(
                unit,
                database.payments(),
                books.ledger(),
                database.orphans(),
                gateway,
                settling,
                settlingRefund,
                announcements,
                settings.telegram().botId(),
                unit.run(() -> database.gatewayAccounts().usedSince(account(terms), clock.instant())),
                clock);
        statement = new DailyStatement(unit, books.ledger(), reconciling, announcements, clock);
        delivery = new PaymentDelivery(new RunningErrands(
                new DecidingHold(unit, orders, database.payments(), database.stock(), announcements),
                database.payments(),
                database.refunds(),
                gateway,
                settling,
                settlingRefund,
                clock));
        polling = new PollingPayments(
                unit, database.payments(), database.refunds(), gateway, settling, settlingRefund, terms.poll(), clock);
    }

    private static String account(Settings.YooKassa terms) {
        return terms.isTest() ? terms.shopId() + " test" : terms.shopId();
    }

    private static YooKassaOptions options(Settings settings, Function<OrderFacts, String> returnUrl) {
        Settings.YooKassa terms = settings.yooKassa();
        return new YooKassaOptions(
                terms.url(),
                terms.shopId(),
                terms.secretKey(),
                terms.hold(),
                settings.telegram().botId(),
                terms.receipts()
                        .map(told -> new ReceiptTerms(
                                told.taxSystem(), told.vat(), told.subject(), told.mode(), told.measure())),
                returnUrl);
    }

    CheckingOut checkingOut(PlacingOrder placing) {
        return new CheckingOut(unit, placing, books.database().payments(), gateway, orderMoney, errands, ids, clock);
    }

    RefundingOrder refunding() {
        return new RefundingOrder(
                unit,
                books.orders(),
                books.database().payments(),
                books.database().refunds(),
                books.ledger(),
                intendingRefund,
                orderMoney,
                announcements,
                clock);
    }

    CancelingSale cancelingSale() {
        return new CancelingSale(unit, books.orders(), orderMoney);
    }

    /** Orders errands to the payment service. */
    Errands errands() {
        return errands;
    }

    /** Takes what was ordered to the payment service. */
    Delivery delivery() {
        return delivery;
    }

    PollingPayments polling() {
        return polling;
    }

    Reconciling reconciling() {
        return reconciling;
    }

    DailyStatement statement() {
        return statement;
    }
}
