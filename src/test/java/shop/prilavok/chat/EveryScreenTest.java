package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.Progress;
import shop.prilavok.order.StateChange;
import shop.prilavok.order.Terms;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.Refundable;
import shop.prilavok.payment.Returned;
import shop.prilavok.payment.Returned.Goods;

/** Screens of a shop whose names, descriptions and carts are as long and as odd as a merchant can make them. */
class EveryScreenTest {
    private static final String LONG = "Чай «Да Хун Пао» <b>& Ко</b> 🍵 очень длинное название ".repeat(8);

    private final ShopOnFakes shop = new ShopOnFakes();
    private final List<Item> items = new ArrayList<>();

    @BeforeEach
    void stock_a_shop_with_long_names() {
        for (int i = 0; i < 40; i++) {
            String code = "длинный-артикул-на-шестьдесят-четыре-знака-" + i;
            shop.sell(
                    code,
                    "Категория " + i % 30 + " " + LONG,
                    LONG + i,
                    i % 4 == 0 ? "вариант " + LONG : "",
                    1_000_000,
                    9);
            Item item = shop.catalog.current().item(new Sku(code)).orElseThrow();
            Item rich = new Item(
                    item.sku(),
                    item.category(),
                    item.name(),
                    item.variant(),
                    LONG.repeat(20),
                    Money.parse("1234567.89"),
                    List.of("https://example.org/1.jpg"),
                    true,
                    i);
            shop.catalog.put(rich);
            items.add(rich);
        }
        shop.unit.perform(() -> items.forEach(item -> shop.carts.set(new CustomerId(42), item.sku(), 5)));
    }

    private Stream<Place> places() {
        ShortKey category = items.get(0).categoryKey();
        ShortKey gone = ShortKey.of("no such thing");
        return Stream.of(
                new Place.Home(),
                new Place.Categories(0),
                new Place.Categories(2),
                new Place.Categories(9999),
                new Place.Products(category, 0),
                new Place.Products(category, 9999),
                new Place.Products(gone, 0),
                new Place.ProductCard(items.get(0).productKey(), 0),
                new Place.ProductCard(gone, 0),
                new Place.ItemCard(items.get(0).sku().key(), 0),
                new Place.ItemCard(gone, 0),
                new Place.Cart(0),
                new Place.Cart(3),
                new Place.ClearCart(),
                new Place.AskName(),
                new Place.AskPhone(),
                new Place.AskEmail(),
                new Place.AskDelivery(0),
                new Place.AskAddress(),
                new Place.AskPromo(),
                new Place.Summary(),
                new Place.OrderView(new OrderId(1001)),
                new Place.CancelOrder(new OrderId(1001)),
                new Place.OrderView(new OrderId(5)),
                new Place.CancelOrder(new OrderId(5)),
                new Place.MyOrders(0),
                new Place.MyOrders(9999),
                new Place.Languages(),
                new Place.About());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_screen_has_a_way_on_and_fits_into_a_message_in_the_longest_words_of_a_merchant(String language) {
        shop.texts.word(WordedText.all().stream()
                .map(text -> new OwnText(text.key(), language, longest(text, language)))
                .toList());
        Session summary = everyScreen(language);
        Draft draft = Draft.of(summary).withNotice(shop.texts.in(language).say("shop.closed"));
        Visit closed = new Visit(summary, draft, shop.texts.in(language));
        check("the cart of a closed shop", new Screens(shop.front, shop.desk).draw(closed, new Place.Cart(0)));
    }

    /** As it is, and as many more letters as there is room for. */
    private static String longest(WordedText text, String language) {
        String usual = text.usual(language);
        return usual + "ж".repeat(text.kind().longest() - usual.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_screen_has_a_way_on_and_fits_into_a_message(String language) {
        everyScreen(language);
    }

    private Session everyScreen(String language) {
        Guest anna = shop.guest(42, language).say("/start");
        String yes = language.equals("ru") ? "Доставка" : "Delivery";
        anna.send(new Action.GoOn().data())
                .say("Имя".repeat(33))
                .say("89161234567")
                .press(yes)
                .say("Ж".repeat(300));
        Session summary = shop.sessions.find(anna.chat).orElseThrow();
        assertThat(summary.route()).isEqualTo(new Place.Summary().data());
        anna.press("✅");
        shop.unit.perform(() -> items.forEach(item -> shop.carts.set(new CustomerId(42), item.sku(), 5)));
        assertThat(shop.orders.all()).hasSize(1);

        Screens screens = new Screens(shop.front, shop.desk);
        for (Place place : places().toList()) {
            Screen screen = screens.draw(Visit.of(summary, shop.desk.texts()), place);
            check(place, screen);
            if (screen.picture().isEmpty()) { // above a picture it goes without the picture, should it be too long
                check("lost at " + place, screens.draw(lost(summary), place));
            }
            if (!(place instanceof Place.Home)) {
                assertThat(destinations(screen)).as("ways from %s", place).anyMatch(Place.class::isInstance);
            }
        }
        cards(shop.orders.all().get(0).facts());
        check(
                "receipt",
                new NewsWords(shop.front, shop.desk)
                        .draw(shop.texts.in(language), shop.orders.all().get(0), "Paid", "", Optional.empty()));
        return summary;
    }

    /** He wrote into the chat, and the merchant's contact is as long as it may be. */
    private Visit lost(Session session) {
        Texts texts = shop.desk.texts().in(session.language());
        String contact = texts.say("about.contact", "&".repeat(Preferences.MAX_CONTACT));
        return new Visit(session, Draft.of(session).withNotice(texts.say("hint") + "\n" + contact), texts);
    }

    /** The card at each step of a refund. */
    private void cards(OrderFacts facts) {
        Order order = new Order.Paid(facts, new Progress(8, facts.placedAt(), "Ольга ".repeat(10)));
        List<StateChange> history = IntStream.rangeClosed(1, 8)
                .mapToObj(version -> new StateChange(
                        version, "Paid", facts.placedAt(), order.progress().by()))
                .toList();
        CustomerNote longest =
                new CustomerNote(List.of("м".repeat(CustomerNote.MAX_TAGS)), "&".repeat(CustomerNote.MAX_REMARK));
        String all = ReturnedCode.write(facts, new Returned(facts.pieces(), true, Goods.WRITTEN_OFF));
        for (AdminAction.Asking asked : List.of(
                new AdminAction.AskRefund(order.id()),
                new AdminAction.Pick(order.id(), 0, all, 3),
                new AdminAction.AskGoods(order.id(), 0, all),
                new AdminAction.AskSure(order.id(), 0, all))) {
            Screen card = new CardScreen(shop.front)
                    .draw(order, history, List.of(), Refundable.of(facts, List.of()), longest, Optional.of(asked));
            check(asked, card);
            check("after refunds: " + asked, cardAfterRefunds(order, history, longest, asked));
            assertThat(destinations(card)).as("%s", asked).contains(new AdminAction.Keep(order.id()));
        }
    }

    /** Nine items went back once, as many could not. */
    private Screen cardAfterRefunds(
            Order order, List<StateChange> history, CustomerNote note, AdminAction.Asking asked) {
        OrderFacts facts = order.facts();
        Map<Sku, Integer> some = new TreeMap<>();
        facts.pieces().keySet().stream().limit(9).forEach(sku -> some.put(sku, 1));
        Returned part = new Returned(some, false, Goods.TO_SHELF);
        Intent intent = new Intent(facts.id(), Money.ofRoubles(90), "key", "{}", facts.placedAt());
        List<Refund> refunds = List.of(
                new Refund.Succeeded(new RefundId("1"), new PaymentId("1"), part, intent, "1"),
                new Refund.Failed(new RefundId("2"), new PaymentId("1"), part, intent, "ж".repeat(600)));
        return new CardScreen(shop.front)
                .draw(order, history, refunds, Refundable.of(facts, refunds), note, Optional.of(asked));
    }

    @Test
    void a_product_of_a_hundred_and_ten_variants_can_be_opened_and_each_of_them_be_reached() {
        for (int i = 0; i < 110; i++) {
            shop.sell("SHIRT-" + i, "Футболки", "Футболка", "размер " + i, 900, 5);
        }
        Screens screens = new Screens(shop.front, shop.desk);
        ShortKey shirt =
                shop.catalog.current().item(new Sku("SHIRT-0")).orElseThrow().productKey();
        Visit visit = visit();
        Set<Route> reached = new HashSet<>(destinations(screens.draw(visit, new Place.ProductCard(shirt, 0))));
        for (int page = 0; page < 6; page++) {
            Screen screen = screens.draw(visit, new Place.Variants(shirt, 0, page));
            check("variants, page " + page, screen);
            reached.addAll(destinations(screen));
        }
        assertThat(reached).filteredOn(Place.ItemCard.class::isInstance).hasSize(110);
        assertThat(reached).contains(new Place.Variants(shirt, 0, 5));
    }

    @Test
    void a_shop_with_a_hundred_and_twenty_ways_of_delivery_offers_all_and_tells_of_as_many_as_fit() {
        List<DeliveryOption> many = IntStream.range(0, 120)
                .mapToObj(number -> new DeliveryOption(
                        number + ". Пункт выдачи на большой улице, у входа во двор",
                        Money.ofRoubles(200),
                        Optional.empty(),
                        false,
                        "н".repeat(200)))
                .toList();
        shop.terms = new Terms(many, List.of());
        Screens screens = new Screens(shop.front, shop.desk);
        Visit visit = visit();
        Set<Route> offered = new HashSet<>();
        for (int page = 0; page < 6; page++) {
            Screen asking = screens.draw(visit, new Place.AskDelivery(page));
            check("the ways of delivery, page " + page, asking);
            assertThat(asking.text().html()).contains("н".repeat(200));
            offered.addAll(destinations(asking));
        }
        assertThat(offered).filteredOn(Action.ChooseDelivery.class::isInstance).hasSize(120);
        assertThat(offered).contains(new Place.AskDelivery(5)).doesNotContain(new Place.AskDelivery(6));
        check("about the shop", screens.draw(visit, new Place.About()));
    }

    private Visit visit() {
        Guest anna = shop.guest(43, "ru").say("/start");
        return Visit.of(shop.sessions.find(anna.chat).orElseThrow(), shop.desk.texts());
    }

    private static List<Route> destinations(Screen screen) {
        return screen.buttons().stream()
                .flatMap(List::stream)
                .filter(Button.Act.class::isInstance)
                .map(button -> Route.parse(((Button.Act) button).data()).orElseThrow())
                .toList();
    }

    /** As it goes to Telegram, with the names of its two fields. */
    private static int bytes(Button button) {
        String data = button instanceof Button.Act act ? act.data() : ((Button.Link) button).url();
        return (button.label() + data).getBytes(StandardCharsets.UTF_8).length + 40;
    }

    private static void check(Object what, Screen screen) {
        String seen = screen.text().html().replaceAll("<[^>]*>", "").replaceAll("&(amp|lt|gt);", "&");
        assertThat(seen.length())
                .as("length of %s", what)
                .isBetween(1, screen.picture().isPresent() ? 1024 : 4096);
        assertThat(screen.text().html()).as("%s", what).doesNotContain("<b>& Ко");
        List<Button> buttons = screen.buttons().stream().flatMap(List::stream).toList();
        assertThat(buttons).as("buttons of %s", what).hasSizeLessThanOrEqualTo(100);
        assertThat(buttons)
                .allMatch(button -> !button.label().isBlank() && button.label().length() <= 64);
        assertThat(screen.buttons()).allMatch(row -> row.size() <= 4);
        assertThat(buttons.stream().mapToInt(EveryScreenTest::bytes).sum())
                .as("bytes of the buttons of %s", what)
                .isLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 8, 40})
    void a_list_is_shown_whole_over_its_pages(int size) {
        List<Integer> all = Stream.iterate(0, i -> i + 1).limit(size).toList();
        List<Integer> seen = new ArrayList<>();
        Pages<Integer> first = Pages.of(all, 0, 7);
        for (int page = 0; page < first.count(); page++) {
            seen.addAll(Pages.of(all, page, 7).shown());
        }
        assertThat(seen).isEqualTo(all);
        assertThat(Pages.of(all, 9999, 7).page()).isEqualTo(first.count() - 1);
    }
}
