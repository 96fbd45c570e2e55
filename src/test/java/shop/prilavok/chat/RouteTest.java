package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.ShortKey;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.OrderId;

class RouteTest {
    private static final ShortKey KEY = ShortKey.of("Очень длинная категория товаров с названием на много-много букв");
    private static final OrderId ORDER = new OrderId(Long.MAX_VALUE);

    static Stream<Route> routes() {
        return Stream.of(
                new Place.Home(),
                new Place.Categories(9999),
                new Place.Products(KEY, 9999),
                new Place.ProductCard(KEY, 9999),
                new Place.Variants(KEY, 9999, 5),
                new Place.ItemCard(KEY, 9999),
                new Place.Cart(0),
                new Place.ClearCart(),
                new Place.AskName(),
                new Place.AskPhone(),
                new Place.AskEmail(),
                new Place.AskDelivery(0),
                new Place.AskDelivery(7),
                new Place.AskAddress(),
                new Place.AskPromo(),
                new Place.Summary(),
                new Place.OrderView(ORDER),
                new Place.CancelOrder(ORDER),
                new Place.MyOrders(3),
                new Place.Languages(),
                new Place.About(),
                new Place.MovedTo(new ChatId(Long.MIN_VALUE)),
                new Action.More(KEY),
                new Action.Less(KEY),
                new Action.Remove(KEY),
                new Action.EmptyCart(),
                new Action.TakeWhatIsLeft(),
                new Action.GoOn(),
                new Action.UseMyName(),
                new Action.ChooseDelivery(KEY),
                new Action.DropPromo(),
                new Action.Confirm("01234567-89ab-cdef-0123-456789abcdef"),
                new Action.Confirm("x".repeat(50)),
                new Action.HavePaid(ORDER),
                new Action.GiveUp(ORDER),
                new Action.Repeat(ORDER),
                new Action.Speak("en"),
                new AdminAction.Handle(ORDER, Step.ACCEPT),
                new AdminAction.Handle(ORDER, Step.SHIP),
                new AdminAction.Handle(ORDER, Step.DELIVER),
                new AdminAction.AskRefund(ORDER),
                new AdminAction.Pick(new OrderId(99_999_999_999L), 999, "z".repeat(38), 99),
                new AdminAction.AskGoods(ORDER, 0, "0"),
                new AdminAction.AskSure(ORDER, 12, "1z"),
                new AdminAction.Refund(ORDER, 1, "zz", Money.ofRoubles(99_999)),
                new AdminAction.Retry(ORDER, 0),
                new AdminAction.Keep(ORDER),
                new AdminAction.CallOff(ORDER, true),
                new AdminAction.CallOff(ORDER, false),
                new AdminAction.Fulfil(ORDER),
                new AdminAction.UndoCount(Instant.ofEpochMilli(1_793_797_397_027L)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_button_comes_back_as_what_it_was_and_fits_into_64_bytes(Route route) {
        assertThat(route.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(Route.parse(route.data())).contains(route);
    }

    private static Stream<Class<?>> kinds(Class<?> group) {
        return group.isSealed()
                ? Stream.<Class<?>>of(group.getPermittedSubclasses()).flatMap(RouteTest::kinds)
                : Stream.of(group);
    }

    @Test
    void every_kind_of_route_is_tried_above() {
        List<Class<?>> kinds = Stream.of(Place.class, Action.class, AdminAction.class)
                .flatMap(RouteTest::kinds)
                .distinct()
                .toList();
        assertThat(routes().<Class<?>>map(Route::getClass).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "1",
                "1|",
                "2|h",
                "h",
                "1|h|",
                "1|h|0",
                "1|g",
                "1|d|0",
                "1|g|-1",
                "1|g|+1",
                "1|g|01",
                "1|g|10000",
                "1|g|999999999999",
                "1|p|short|0",
                "1|p|12345678",
                "1|p|1234567!|0",
                "1|o|0",
                "1|o|-5",
                "1|o|x",
                "1|ok|",
                "1|ok|a b",
                "1|by|x",
                "1|by|p",
                "1|lang|fr",
                "1|unknown",
                "1|h\n",
                "１|h"
            })
    void what_the_shop_did_not_write_is_nothing(String data) {
        assertThat(Route.parse(data)).isEmpty();
    }
}
