package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Terms;

/** The merchant's own ways of delivery, and promo codes, as a customer meets them. */
class PromoTest {
    private static final DeliveryOption COURIER =
            new DeliveryOption("Курьер", Money.ofRoubles(300), Optional.of(Money.ofRoubles(1000)), true, "Москва");
    private static final DeliveryOption POINT =
            new DeliveryOption("Пункт выдачи", Money.ofRoubles(150), Optional.empty(), false, "Лесная, 5");
    private static final DeliveryOption PICKUP =
            new DeliveryOption("Самовывоз", Money.ZERO, Optional.empty(), false, "");
    private static final PromoCode SPRING = code("ВЕСНА", 500, Optional.empty(), 10, 1);

    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest anna = shop.guest(1, "ru");

    private static PromoCode code(String word, long minimum, Optional<LocalDate> until, int limit, int perCustomer) {
        return new PromoCode(
                word,
                new PromoCode.Percent(1_000),
                Money.ofRoubles(minimum),
                until,
                OptionalInt.of(limit),
                OptionalInt.of(perCustomer));
    }

    @BeforeEach
    void tea_is_on_the_shelf() {
        shop.sell("TEA", "Пуэр", 600, 9);
        offer(SPRING);
    }

    private void offer(PromoCode... codes) {
        shop.terms = new Terms(List.of(COURIER, POINT, PICKUP), List.of(codes));
    }

    private Guest typed(String code) {
        return anna.toSummary("Чай", "Пуэр").press("Промокод").say(code);
    }

    private Order order() {
        return shop.orders.all().get(shop.orders.all().size() - 1);
    }

    @Test
    void each_way_of_delivery_is_offered_with_its_price_and_what_is_worth_knowing() {
        anna.toSummary("Чай", "Пуэр").press("Способ доставки");
        assertThat(anna.buttons()).contains("Курьер — 300 ₽", "Пункт выдачи — 150 ₽", "Самовывоз — бесплатно");
        assertThat(anna.screen())
                .contains("Курьер: Москва; бесплатно от 1 000 ₽")
                .contains("Пункт выдачи: Лесная, 5")
                .contains("Самовывоз: Москва, Арбат, 1");
    }

    @Test
    void a_point_that_costs_something_is_asked_no_address_and_paid_for() {
        anna.toSummary("Чай", "Пуэр").press("Способ доставки").press("Пункт выдачи");
        assertThat(anna.screen()).contains("Пункт выдачи: Лесная, 5 (150 ₽)").contains("Итого: 750 ₽");
        anna.press("Подтвердить");
        assertThat(order().facts().delivery()).isEqualTo(POINT.delivery("", Money.ofRoubles(600)));
        assertThat(anna.screen()).contains("Пункт выдачи: Лесная, 5 (150 ₽)");
    }

    @Test
    void delivery_becomes_free_when_the_cart_is_worth_enough() {
        anna.toSummary("Чай", "Пуэр").press("Способ доставки").press("Курьер").say("Москва, Тверская 1, кв. 5");
        assertThat(anna.screen())
                .contains("Курьер: Москва, Тверская 1, кв. 5 (300 ₽)")
                .contains("Итого: 900 ₽");
        anna.say("/cart").press("+").press("Оформить");
        assertThat(anna.screen()).contains("(бесплатно)").contains("Итого: 1 200 ₽");
    }

    @Test
    void a_way_that_is_offered_no_longer_is_asked_for_again() {
        anna.toSummary("Чай", "Пуэр");
        shop.terms = new Terms(List.of(COURIER, POINT), List.of());
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("Как хотите получить заказ?");
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void nobody_finds_a_promo_code_by_trying() {
        typed("ЛЕТО");
        assertThat(anna.screen()).contains("Такого промокода нет");
        for (int i = 0; i < 9; i++) {
            anna.say("ЛЕТО-" + i);
        }
        anna.say("ВЕСНА");
        assertThat(anna.screen()).contains("Многовато попыток").doesNotContain("−");
    }

    @Test
    void a_fee_that_changed_since_the_summary_is_shown_before_anything_is_ordered() {
        anna.toSummary("Чай", "Пуэр").press("Способ доставки").press("Пункт выдачи");
        shop.terms = new Terms(
                List.of(new DeliveryOption("Пункт выдачи", Money.ofRoubles(200), Optional.empty(), false, "Лесная, 5")),
                List.of());
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("цены изменились").contains("Итого: 800 ₽");
        assertThat(shop.orders.all()).isEmpty();
        anna.press("Подтвердить");
        assertThat(order().facts().total()).isEqualTo(Money.ofRoubles(800));
    }

    @Test
    void a_promo_code_lowers_the_sum_that_is_shown_ordered_and_told_to_the_admins() {
        typed("весна");
        assertThat(anna.screen()).contains("Промокод ВЕСНА: −60 ₽").contains("Итого: 540 ₽");
        anna.press("Подтвердить");
        assertThat(order().facts().total()).isEqualTo(Money.ofRoubles(540));
        assertThat(anna.screen()).contains("Промокод ВЕСНА: −60 ₽").contains("Итого: 540 ₽");
        shop.customersPay();
        assertThat(anna.all()).contains("оплачен");
        assertThat(shop.admin(ShopOnFakes.ADMIN, "Оля").screen())
                .contains("Промокод ВЕСНА: −60 ₽")
                .contains("Итого: 540 ₽");
    }

    @Test
    void the_code_of_an_order_is_not_carried_over_to_the_next_one() {
        typed("весна").press("Подтвердить");
        anna.say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Пуэр")
                .press("В корзину")
                .press("Открыть корзину");
        anna.press("Оформить");
        assertThat(anna.screen()).contains("Итого: 600 ₽").doesNotContain("Вы уже сделали заказ");
    }

    @Test
    void a_code_can_be_removed_again() {
        typed("весна").press("Убрать промокод");
        assertThat(anna.screen()).contains("Итого: 600 ₽").doesNotContain("Промокод ВЕСНА");
        assertThat(anna.buttons()).contains("🎁 Промокод");
    }

    @Test
    void a_code_that_does_not_help_is_answered_with_the_reason() {
        offer(
                SPRING,
                code("ПОЗДНО", 0, Optional.of(LocalDate.of(2020, 1, 1)), 1, 1),
                code("МНОГО", 5000, Optional.empty(), 1, 1));
        typed("осень");
        assertThat(anna.screen()).contains("Такого промокода нет");
        anna.say("поздно");
        assertThat(anna.screen()).contains("срок вышел");
        anna.say("много");
        assertThat(anna.screen()).contains("хотя бы на 5 000 ₽");
        anna.say("весна");
        assertThat(anna.screen()).contains("Итого: 540 ₽");
    }

    @Test
    void a_code_that_somebody_else_used_up_meanwhile_is_left_out_and_nothing_is_ordered() {
        PromoCode last = code("ПОСЛЕДНИЙ", 0, Optional.empty(), 1, 1);
        offer(last);
        typed("последний");
        shop.unit.perform(() -> shop.promoUses.take(last, new shop.prilavok.order.CustomerId(99), new OrderId(999)));
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("разобрали другие покупатели").contains("Итого: 600 ₽");
        assertThat(shop.orders.all()).isEmpty();
        anna.press("Подтвердить");
        assertThat(order().facts().promo()).isEmpty();
    }

    @Test
    void a_discount_that_changed_since_the_summary_is_shown_before_anything_is_ordered() {
        typed("весна");
        offer(new PromoCode(
                "ВЕСНА",
                new PromoCode.Percent(500),
                Money.ZERO,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty()));
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("цены изменились").contains("Итого: 570 ₽");
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void a_cart_that_became_too_small_for_the_code_goes_on_without_it() {
        offer(code("ВЕСНА", 1000, Optional.empty(), 10, 1));
        anna.toSummary("Чай", "Пуэр")
                .say("/cart")
                .press("+")
                .press("Оформить")
                .press("Промокод")
                .say("весна");
        assertThat(anna.screen()).contains("Итого: 1 080 ₽");
        anna.say("/cart").press("−").press("Оформить");
        assertThat(anna.screen()).contains("хотя бы на 1 000 ₽").contains("Итого: 600 ₽");
    }

    @Test
    void a_shop_without_promo_codes_does_not_ask_for_one() {
        offer();
        anna.toSummary("Чай", "Пуэр");
        assertThat(anna.buttons()).noneMatch(label -> label.contains("Промокод"));
    }

    @Test
    void what_was_typed_is_never_markup() {
        typed("<b>весна</b>");
        assertThat(anna.screen()).contains("Такого промокода нет").doesNotContain("<b>весна");
    }
}
