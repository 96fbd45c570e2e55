package shop.prilavok.bench;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.chat.ChatAnnouncements;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.ShopFront;
import shop.prilavok.db.Database;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Checkout;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.ListedOrders;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Phone;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.order.Pricing;
import shop.prilavok.order.Terms;
import shop.prilavok.payment.CheckingOut;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.IntendingRefund;
import shop.prilavok.payment.OrderMoney;
import shop.prilavok.sheets.SheetJournal;
import shop.prilavok.sheets.SheetOrders;
import shop.prilavok.yookassa.YooKassaGateway;
import shop.prilavok.yookassa.YooKassaOptions;

/**
 * The part of the shop that places an order, wired as the shop wires it: the order with its line, the reservation, the
 * payment's intent, the cart, the parcels for admins and payment service and sheet, all in one commit.
 */
final class CheckoutDesk implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Money PRICE = Money.ofRoubles(350);
    private static final int CUSTOMERS = 10_000_000; // so that none of them has many orders open
    private static final int PIECES = 100_000_000;
    private static final int STORED_AT_ONCE = 500;

    private final Database database;
    private final Supplier<String> ids;
    private final Set<Sku> goods;
    private final CheckingOut checkingOut;
    private final AtomicInteger customers = new AtomicInteger();

    /** @param items how many different goods there are, none of which runs out */
    CheckoutDesk(Database database, int items, CheckoutBench.Errand errand, Supplier<String> ids) {
        this.database = database;
        this.ids = ids;
        TreeMap<Sku, Item> shelf = new TreeMap<>();
        IntStream.rangeClosed(1, items).mapToObj(CheckoutDesk::item).forEach(item -> shelf.put(item.sku(), item));
        goods = shelf.keySet();
        CatalogSnapshot catalog = new CatalogSnapshot(shelf.values());
        ShopFront front = new ShopFront(
                "Bench",
                Money.ofRoubles(300),
                true,
                true,
                "",
                "",
                Optional.of(new ChatId(-1)),
                Set.of(),
                ZoneOffset.UTC,
                "ru");
        YooKassaGateway gateway = new YooKassaGateway(
                new YooKassaOptions(
                        URI.create("http://127.0.0.1/v3"), "1", "unused", false, "shop", order -> "https://t.me/bench"),
                Optional.empty());
        Orders orders = new ListedOrders(database.orders(), new SheetOrders(database.outbox()));
        Announcements announcements = new ChatAnnouncements(front, orders, database.sessions(), database.outbox(), ids);
        PlacingOrder placing = new PlacingOrder(
                database.unitOfWork(),
                () -> catalog,
                database.stock(),
                orders,
                database.carts(),
                new CustomerLimits(orders, database.customerNotes()),
                new Pricing(
                        () -> new Terms(front.usualDeliveries(), List.of()),
                        database.promoUses(),
                        CLOCK,
                        ZoneOffset.UTC),
                announcements,
                CLOCK);
        Errands errands = errand.through(database.outbox());
        OrderMoney orderMoney = new OrderMoney(
                orders,
                database.stock(),
                database.promoUses(),
                database.carts(),
                new SheetJournal(database.outbox(), CLOCK),
                new IntendingRefund(database.refunds(), gateway, errands, ids, CLOCK),
                announcements,
                CLOCK);
        checkingOut = new CheckingOut(
                database.unitOfWork(), placing, database.payments(), gateway, orderMoney, errands, ids, CLOCK);
    }

    private static Item item(int number) {
        return new Item(
                new Sku("TEA-" + number), "Чай", "Иван-чай № " + number, "", "", PRICE, List.of(), true, number);
    }

    /** Puts enough of everything on the shelves. */
    void stockUp() {
        database.unitOfWork()
                .perform(
                        goods,
                        () -> goods.forEach(sku -> {
                            database.stock().open(sku, true);
                            database.stock()
                                    .book(new StockMovement(
                                            "opening:" + sku,
                                            sku,
                                            PIECES,
                                            StockMovement.Kind.OPENING,
                                            CLOCK.instant()));
                        }));
    }

    /** Stores orders, many in one commit: they are only to be there. */
    void storeOrders(int orders) {
        for (int stored = 0; stored < orders; stored += STORED_AT_ONCE) {
            int first = stored;
            int some = Math.min(STORED_AT_ONCE, orders - stored);
            database.unitOfWork()
                    .perform(goods, () -> IntStream.range(first, first + some).forEach(this::checkOut));
        }
    }

    /** One customer buys one piece. */
    void checkOut(int number) {
        Checkout checkout = new Checkout(
                ids.get(),
                new CustomerId(1 + Integer.remainderUnsigned(customers.incrementAndGet() * 0x9E3779B9, CUSTOMERS)),
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                new Delivery.Pickup(),
                Map.of(new Sku("TEA-" + (1 + number % goods.size())), 1),
                PRICE);
        PlacingOrder.Outcome outcome = checkingOut.checkOut(checkout);
        if (!(outcome instanceof PlacingOrder.Placed)) {
            throw new IllegalStateException("A checkout placed no order: " + outcome);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
