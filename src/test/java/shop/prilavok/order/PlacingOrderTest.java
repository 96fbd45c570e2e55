package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.prilavok.order.AnOrder.ANNA;
import static shop.prilavok.order.AnOrder.CONTACT;
import static shop.prilavok.order.AnOrder.CUP;
import static shop.prilavok.order.AnOrder.TEA;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockLedger.Shortage;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.fakes.FakeAnnouncements;
import shop.prilavok.fakes.FakeCarts;
import shop.prilavok.fakes.FakeCatalog;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeCustomerNotes;
import shop.prilavok.fakes.FakeOrders;
import shop.prilavok.fakes.FakePromoUses;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeUnitOfWork;

class PlacingOrderTest {
    private static final Delivery BROUGHT = new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250));
    private static final Map<Sku, Integer> CART = Map.of(TEA, 2, CUP, 1);
    private static final Money TOTAL = Money.ofRoubles(1550);
    private static final AppliedPromo SPRING = new AppliedPromo("ВЕСНА", Money.ofRoubles(130));
    private static final Money LOWERED = Money.ofRoubles(1420);

    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakeCatalog catalog = new FakeCatalog();
    private final FakeStockLedger stock = new FakeStockLedger(unit);
    private final FakeOrders orders = new FakeOrders(unit);
    private final FakeCarts carts = new FakeCarts(unit);
    private final FakeCustomerNotes notes = new FakeCustomerNotes(unit);
    private final FakeAnnouncements announcements = new FakeAnnouncements(unit);
    private final FakeClock clock = new FakeClock();
    private final FakePromoUses promoUses = new FakePromoUses(unit);
    private Terms terms = new Terms(
            List.of(DeliveryOption.usual(true, Money.ofRoubles(250))),
            List.of(new PromoCode(
                    "ВЕСНА",
                    new PromoCode.Percent(1_000),
                    Money.ofRoubles(1_000),
                    Optional.empty(),
                    OptionalInt.of(2),
                    OptionalInt.of(1))));
    private final PlacingOrder placing = new PlacingOrder(
            unit,
            catalog,
            stock,
            orders,
            carts,
            new CustomerLimits(orders, notes),
            new Pricing(() -> terms, promoUses, clock, ZoneOffset.UTC),
            announcements,
            clock);

    @BeforeEach
    void ten_teas_and_one_cup_are_on_the_shelf() {
        catalog.add("TEA", "Чай", "Пуэр", "100 г", Money.ofRoubles(500));
        catalog.add("CUP", "Посуда", "Чашка", "", Money.ofRoubles(300));
        open(TEA, 10);
        open(CUP, 1);
        unit.perform(() -> CART.forEach((sku, quantity) -> carts.set(ANNA, sku, quantity)));
    }

    private void open(Sku sku, int pieces) {
        unit.perform(List.of(sku), () -> {
            stock.open(sku, true);
            stock.book(new StockMovement("open:" + sku, sku, pieces, StockMovement.Kind.OPENING, clock.instant()));
        });
    }

    private PlacingOrder.Outcome place(String token, Map<Sku, Integer> pieces, Money total) {
        return placing.place(new Checkout(token, ANNA, "ru", CONTACT, BROUGHT, pieces, total));
    }

    private PlacingOrder.Outcome placeWith(String token, CustomerId customer, AppliedPromo promo, Money total) {
        return placing.place(new Checkout(token, customer, "ru", CONTACT, BROUGHT, CART, Optional.of(promo), total));
    }

    private static PlacingOrder.PromoRefused refused(Pricing.Why why, Money least) {
        return new PlacingOrder.PromoRefused(new Pricing.Refused(why, least));
    }

    @Test
    void who_has_many_orders_open_has_to_end_one_first_and_others_buy_on() {
        Money one = Money.ofRoubles(750);
        for (int order = 0; order < CustomerLimits.MAX_OPEN; order++) {
            assertThat(place("t" + order, Map.of(TEA, 1), one)).isInstanceOf(PlacingOrder.Placed.class);
        }
        assertThat(place("more", Map.of(TEA, 1), one)).isEqualTo(new PlacingOrder.TooManyOpen());
        assertThat(stock.stocks(List.of(TEA))).containsEntry(TEA, new Stock.Counted(10, CustomerLimits.MAX_OPEN));

        unit.perform(() -> {
            Order.AwaitingPayment paid =
                    (Order.AwaitingPayment) orders.findByToken("t0").orElseThrow();
            orders.save(paid.paid(clock.instant()));
        });
        assertThat(place("more", Map.of(TEA, 1), one)).isInstanceOf(PlacingOrder.Placed.class);
        Checkout other = new Checkout("b", new CustomerId(2), "ru", CONTACT, BROUGHT, Map.of(TEA, 1), one);
        assertThat(placing.place(other)).isInstanceOf(PlacingOrder.Placed.class);
    }

    @Test
    void the_shop_takes_no_order_from_whom_the_merchant_tagged_so() {
        unit.perform(() -> notes.save(ANNA, new CustomerNote(List.of("опт", "Стоп"), "")));
        assertThat(place("t", CART, TOTAL)).isEqualTo(new PlacingOrder.ShutOut());
        nothing_happened();

        unit.perform(() -> notes.save(ANNA, new CustomerNote(List.of("опт"), "стоп")));
        assertThat(place("t", CART, TOTAL)).isInstanceOf(PlacingOrder.Placed.class);
    }

    @Test
    void a_promo_code_makes_the_order_cheaper_and_is_counted() {
        PlacingOrder.Outcome outcome = placeWith("t", ANNA, SPRING, LOWERED);

        OrderFacts facts = ((PlacingOrder.Placed) outcome).order().facts();
        assertThat(facts.total()).isEqualTo(LOWERED);
        assertThat(facts.promo()).hasValue(SPRING);
        assertThat(promoUses.count("ВЕСНА")).isEqualTo(1);
    }

    @Test
    void a_discount_that_moved_since_the_summary_places_no_order() {
        assertThat(placeWith("t", ANNA, new AppliedPromo("ВЕСНА", Money.ofRoubles(140)), Money.ofRoubles(1410)))
                .isEqualTo(new PlacingOrder.PricesChanged());
        nothing_happened();
        assertThat(promoUses.count("ВЕСНА")).isZero();
    }

    @Test
    void a_discount_that_is_above_the_prices_of_today_places_no_order() {
        AppliedPromo agreed = new AppliedPromo("ВЕСНА", Money.ofRoubles(100_000));
        assertThat(placeWith("t", ANNA, agreed, LOWERED)).isEqualTo(new PlacingOrder.PricesChanged());
        nothing_happened();
    }

    @Test
    void a_code_that_is_not_good_any_more_places_no_order_and_tells_why() {
        unit.perform(() -> carts.set(ANNA, CUP, 1));
        assertThat(placeWith("t", ANNA, new AppliedPromo("ОСЕНЬ", Money.ofRoubles(130)), LOWERED))
                .isEqualTo(refused(Pricing.Why.UNKNOWN, Money.ZERO));
        nothing_happened();

        unit.perform(() -> promoUses.take(terms.promoCodes().get(0), ANNA, new OrderId(1)));
        assertThat(placeWith("t", ANNA, SPRING, LOWERED)).isEqualTo(refused(Pricing.Why.USED_BY_CUSTOMER, Money.ZERO));
        unit.perform(() -> promoUses.take(terms.promoCodes().get(0), new CustomerId(2), new OrderId(2)));
        assertThat(placeWith("t", new CustomerId(3), SPRING, LOWERED))
                .isEqualTo(refused(Pricing.Why.USED_UP, Money.ZERO));
        nothing_happened();
        assertThat(promoUses.count("ВЕСНА")).isEqualTo(2);
    }

    @Test
    void a_fee_that_moved_since_the_summary_places_no_order_though_the_sum_is_the_same() {
        terms = new Terms(List.of(DeliveryOption.usual(true, Money.ofRoubles(251))), List.of());
        assertThat(place("t", CART, TOTAL)).isEqualTo(new PlacingOrder.PricesChanged());
        nothing_happened();
    }

    @Test
    void delivery_is_free_from_the_sum_on_that_the_merchant_names() {
        DeliveryOption courier = new DeliveryOption(
                "Курьер", Money.ofRoubles(250), Optional.of(Money.ofRoubles(1300)), true, "По городу");
        terms = new Terms(List.of(courier), List.of());
        Money goods = Money.ofRoubles(1300);
        assertThat(courier.feeFor(goods.minus(new Money(1)))).isEqualTo(Money.ofRoubles(250));
        Delivery free = courier.delivery("Москва, Арбат, 1", goods);
        assertThat(free.fee()).isEqualTo(Money.ZERO);
        assertThat(placing.place(new Checkout("t", ANNA, "ru", CONTACT, free, CART, goods)))
                .isInstanceOf(PlacingOrder.Placed.class);
    }

    private void nothing_happened() {
        assertThat(orders.all()).isEmpty();
        assertThat(stock.stock(TEA)).hasValue(new Stock.Counted(10, 0));
        assertThat(stock.stock(CUP)).hasValue(new Stock.Counted(1, 0));
        assertThat(carts.of(ANNA)).isEqualTo(CART);
        assertThat(announcements.changes()).isEmpty();
    }

    @Test
    void an_order_is_placed_at_todays_prices_and_its_pieces_are_reserved() {
        PlacingOrder.Outcome outcome = place("t", CART, TOTAL);

        Order.AwaitingPayment order = ((PlacingOrder.Placed) outcome).order();
        assertThat(orders.find(order.id())).contains(order);
        assertThat(order.facts().lines())
                .containsExactly(
                        new OrderLine(CUP, "Чашка", Money.ofRoubles(300), 1),
                        new OrderLine(TEA, "Пуэр, 100 г", Money.ofRoubles(500), 2));
        assertThat(order.facts().total()).isEqualTo(TOTAL);
        assertThat(order.facts().placedAt()).isEqualTo(clock.instant());
        assertThat(stock.stock(TEA)).hasValue(new Stock.Counted(10, 2));
        assertThat(stock.stock(CUP)).hasValue(new Stock.Counted(1, 1));
        assertThat(carts.of(ANNA)).isEmpty();
        assertThat(announcements.changes()).containsExactly(order.id());
    }

    @Test
    void an_order_keeps_the_rate_of_vat_that_the_item_had() {
        taxed(TEA, Optional.of(VatRate.TEN));
        Order.AwaitingPayment order = ((PlacingOrder.Placed) place("t", CART, TOTAL)).order();
        taxed(TEA, Optional.of(VatRate.TWENTY));

        assertThat(orders.find(order.id()).orElseThrow().facts().lines().stream()
                        .map(OrderLine::vat))
                .as("the cup has the usual one")
                .containsExactly(Optional.empty(), Optional.of(VatRate.TEN));
    }

    private void taxed(Sku sku, Optional<VatRate> vat) {
        Item item = catalog.current().item(sku).orElseThrow();
        catalog.put(new Item(
                sku,
                item.category(),
                item.name(),
                item.variant(),
                item.description(),
                item.price(),
                item.photos(),
                item.shown(),
                item.position(),
                item.oldPrice(),
                item.rank(),
                vat));
    }

    @Test
    void one_short_line_is_named_and_no_other_line_is_reserved() {
        assertThat(place("t", Map.of(TEA, 2, CUP, 2), Money.ofRoubles(1850)))
                .isEqualTo(new PlacingOrder.OutOfStock(List.of(new Shortage(CUP, 2, 1))));
        nothing_happened();
    }

    @Test
    void every_short_line_is_named() {
        assertThat(place("t", Map.of(TEA, 11, CUP, 2), Money.ofRoubles(6350)))
                .isEqualTo(new PlacingOrder.OutOfStock(List.of(new Shortage(CUP, 2, 1), new Shortage(TEA, 11, 10))));
        nothing_happened();
    }

    @Test
    void the_last_piece_is_sold_to_one_customer() {
        place("first", Map.of(CUP, 1), Money.ofRoubles(550));
        assertThat(place("second", Map.of(CUP, 1), Money.ofRoubles(550)))
                .isEqualTo(new PlacingOrder.OutOfStock(List.of(new Shortage(CUP, 1, 0))));
    }

    @Test
    void an_item_that_nobody_counts_is_never_short() {
        unit.perform(List.of(CUP), () -> stock.open(CUP, false));
        assertThat(place("t", Map.of(CUP, 500), Money.ofRoubles(150_250))).isInstanceOf(PlacingOrder.Placed.class);
    }

    @Test
    void a_price_that_moved_since_the_customer_saw_the_sum_places_nothing() {
        catalog.price(TEA, Money.ofRoubles(400));
        assertThat(place("t", CART, TOTAL)).isEqualTo(new PlacingOrder.PricesChanged());
        nothing_happened();
    }

    @Test
    void an_item_that_was_hidden_or_taken_out_places_nothing() {
        Item tea = catalog.current().item(TEA).orElseThrow();
        catalog.put(new Item(
                TEA, tea.category(), tea.name(), tea.variant(), "", tea.price(), List.of(), false, tea.position()));
        assertThat(place("t", CART, TOTAL)).isEqualTo(new PlacingOrder.PricesChanged());
        catalog.remove(TEA);
        assertThat(place("t", CART, TOTAL)).isEqualTo(new PlacingOrder.PricesChanged());
        nothing_happened();
    }

    @Test
    void an_empty_cart_places_nothing() {
        assertThat(place("t", Map.of(), Money.ofRoubles(250))).isEqualTo(new PlacingOrder.CartEmpty());
        nothing_happened();
    }

    @Test
    void the_same_checkout_twice_is_one_order_whatever_changed_in_between() {
        Order first = ((PlacingOrder.Placed) place("t", CART, TOTAL)).order();
        catalog.price(TEA, Money.ofRoubles(400));
        catalog.remove(CUP);

        assertThat(place("t", CART, TOTAL)).isEqualTo(new PlacingOrder.AlreadyPlaced(first));
        assertThat(orders.all()).hasSize(1);
        assertThat(stock.stock(TEA)).hasValue(new Stock.Counted(10, 2));
    }

    @Test
    void a_sum_that_cannot_be_counted_places_nothing() {
        catalog.price(TEA, new Money(Long.MAX_VALUE / 2));
        assertThatThrownBy(() -> place("t", Map.of(TEA, 3), TOTAL)).isInstanceOf(ArithmeticException.class);
        nothing_happened();
    }
}
