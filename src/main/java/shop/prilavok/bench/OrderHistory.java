package shop.prilavok.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.db.Database;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.sheets.SheetJournal;
import shop.prilavok.yookassa.YooKassaGateway;
import shop.prilavok.yookassa.YooKassaOptions;

/**
 * A data folder as it is after so many orders: each was placed in one commit and paid in a second one, and its row was
 * taken to the sheet. What customers pressed on the way there is not in it.
 */
final class OrderHistory implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Money PRICE = Money.ofRoubles(350);
    private static final Sku ITEM = new Sku("TEA-1");
    private static final int ROWS_AT_ONCE = 200;

    private final Database database;
    private final UnitOfWork unit;
    private final Orders orders;
    private final OutboxStore outbox;
    private final SheetJournal journal;
    private final YooKassaGateway gateway = new YooKassaGateway(
            new YooKassaOptions(
                    URI.create("http://127.0.0.1/v3"),
                    "100500",
                    "test_nobody",
                    false,
                    "shop",
                    order -> "https://t.me/bench"),
            Optional.empty());

    OrderHistory(Path data) {
        database = Database.inFolder(data, CLOCK, news -> {});
        unit = database.unitOfWork();
        orders = database.orders();
        outbox = database.outbox();
        journal = new SheetJournal(outbox, CLOCK);
        unit.perform(List.of(ITEM), () -> {
            database.stock().open(ITEM, true);
            database.stock()
                    .book(new StockMovement(
                            "open", ITEM, Surroundings.PIECES, StockMovement.Kind.OPENING, CLOCK.instant()));
        });
    }

    void write(int count) {
        for (int customer = 1; customer <= count; customer++) {
            pay(place(new CustomerId(8_000_000_000L + customer)));
            if (customer % ROWS_AT_ONCE == 0 || customer == count) {
                deliver();
            }
        }
    }

    private record Placed(Order.AwaitingPayment order, Payment.Intended payment) {}

    private Placed place(CustomerId customer) {
        Instant now = CLOCK.instant();
        return unit.run(List.of(ITEM), () -> {
            OrderFacts facts = new OrderFacts(
                    orders.nextId(),
                    UUID.randomUUID().toString(),
                    customer,
                    "ru",
                    new Contact("Анна Петрова", new Phone("+79161234567")),
                    new Delivery.ToAddress("Светлогорск, улица Ленина, дом 12, квартира 5", Money.ofRoubles(300)),
                    List.of(new OrderLine(ITEM, "Иван-чай № 1", PRICE, 1)),
                    now);
            database.stock().reserve(facts.id().holder(), Map.of(ITEM, 1));
            Order.AwaitingPayment order = new Order.AwaitingPayment(facts, new Progress(1, now, Progress.CUSTOMER));
            orders.add(order);
            PaymentId id = new PaymentId(UUID.randomUUID().toString());
            Payment.Intended payment = new Payment.Intended(
                    id, new Intent(facts.id(), facts.total(), "p-" + id, gateway.paymentBody(id, facts), now));
            database.payments().add(payment);
            return new Placed(order, payment);
        });
    }

    private void pay(Placed placed) {
        Instant now = CLOCK.instant();
        OrderFacts facts = placed.order().facts();
        unit.perform(List.of(ITEM), () -> {
            database.stock().sell(facts.id().holder(), now);
            orders.save(placed.order().paid(now));
            PaymentId id = placed.payment().id();
            database.payments().save(new Payment.Succeeded(id, placed.payment().intent(), id.value()));
            String key = "sale:" + facts.id() + ":" + ITEM;
            journal.append(new JournalEntry(
                    key, now, facts.id().toString(), ITEM, "Иван-чай № 1", StockMovement.Kind.SALE, -1, PRICE, PRICE));
        });
    }

    private void deliver() {
        List<Parcel> rows = outbox.claim(Lane.SHEET, ROWS_AT_ONCE, CLOCK.instant(), Duration.ofMinutes(5));
        outbox.delivered(rows, CLOCK.instant());
    }

    /** Shuts the file, and compacts it by that. */
    @Override
    public void close() {
        database.close();
    }
}
