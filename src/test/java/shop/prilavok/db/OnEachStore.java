package shop.prilavok.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;

/** Runs its tests on every database, each test on empty tables. */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
@SuppressWarnings("NullAway.Init") // set before each test
abstract class OnEachStore {
    private static final List<String> TABLES = List.of(
            "promo_use",
            "promo_tally",
            "promo_code",
            "delivery_option",
            "preference",
            "own_text",
            "item",
            "catalog_note",
            "stock_movement",
            "reservation",
            "stock",
            "stock_cell",
            "order_card",
            "wish",
            "customer_note",
            "refund_line",
            "refund",
            "refused_call",
            "gateway_account",
            "money_entry",
            "orphan_payment",
            "payment",
            "order_line",
            "orders",
            "state_change",
            "cart_line",
            "parcel",
            "resting_topic",
            "batch",
            "batch_number",
            "inbox",
            "chat_session",
            "picture_file");

    static final Sku TEA = new Sku("TEA-1");
    static final Sku CUP = new Sku("CUP-1");
    static final CustomerId ANNA = new CustomerId(77);

    @Parameter
    Store store;

    Database db;
    UnitOfWork unit;
    SettableClock clock;

    @BeforeEach
    void empty_tables() {
        db = store.database();
        unit = db.unitOfWork();
        clock = store.clock;
        unit.perform(() -> TABLES.forEach(table -> link().execute("delete from " + table)));
        store.commits.set(0);
    }

    Link link() {
        return ((Units) unit).writing();
    }

    Instant now() {
        return clock.instant();
    }

    void onShelf(Sku sku, int pieces) {
        unit.perform(List.of(sku), () -> {
            db.stock().open(sku, true);
            db.stock().book(new StockMovement("opening:" + sku, sku, pieces, StockMovement.Kind.OPENING, now()));
        });
    }

    OrderFacts facts(String token, Delivery delivery) {
        return new OrderFacts(
                unit.run(() -> db.orders().nextId()),
                token,
                ANNA,
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                delivery,
                List.of(
                        new OrderLine(CUP, "Кружка", Money.ofRoubles(450), 1, Optional.of(VatRate.TEN_OF_110)),
                        new OrderLine(TEA, "Чай, 100 г", Money.parse("320.50"), 2)),
                now());
    }

    Order.AwaitingPayment awaiting(OrderFacts facts) {
        return new Order.AwaitingPayment(facts, new Progress(1, now(), Progress.CUSTOMER));
    }

    /** A new order, stored. */
    Order.AwaitingPayment placed(String token) {
        Order.AwaitingPayment order = awaiting(facts(token, new Delivery.Pickup()));
        unit.perform(() -> db.orders().add(order));
        return order;
    }

    OrderId placedId(String token) {
        return placed(token).id();
    }
}
