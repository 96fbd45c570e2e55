package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.Preference;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.Terms;

/** What the merchant decides about his shop, as a customer meets it. */
class RunningTheShopTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest anna = shop.guest(1, "ru");

    @BeforeEach
    void tea_is_on_the_shelf() {
        shop.sell("TEA", "Пуэр", 600, 9);
    }

    private void decide(Chosen... chosen) {
        shop.terms = new Terms(shop.front.usualDeliveries(), List.of(), new Preferences(Arrays.asList(chosen)));
    }

    private static Chosen of(Preference preference, String value) {
        return new Chosen(preference, value);
    }

    private static Chosen closed() {
        return of(Preference.OPEN, Preferences.NO);
    }

    @Test
    void the_shop_is_called_as_the_merchant_wrote_it() {
        anna.say("/start");
        assertThat(anna.screen()).contains("Чай &amp; &lt;Кофе&gt;");
        decide(of(Preference.SHOP_NAME, "Лавка <у дома>"));
        anna.say("/start");
        assertThat(anna.screen()).contains("<b>Лавка &lt;у дома&gt;</b>").doesNotContain("Кофе");
        assertThat(anna.press("О магазине").screen()).contains("<b>Лавка &lt;у дома&gt;</b>");
    }

    @Test
    void the_contact_for_questions_is_shown_where_the_shop_tells_about_itself() {
        anna.say("/start").press("О магазине");
        assertThat(anna.screen()).contains("Связаться с нами: @tea_shop");
        decide(of(Preference.CONTACT, "8 800 555-35-35 <b>"));
        assertThat(anna.say("/help").screen()).contains("Связаться с нами: 8 800 555-35-35 &lt;b&gt;");
    }

    @Test
    void a_closed_shop_shows_its_goods_and_keeps_the_cart_but_takes_no_order() {
        decide(closed());
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр").press("В корзину");
        anna.press("Открыть корзину").press("Оформить");
        assertThat(anna.screen()).contains("Мы ненадолго закрылись").contains("1. Пуэр");

        decide();
        anna.press("Оформить")
                .say("Анна")
                .say("8 916 123-45-67")
                .press("Самовывоз")
                .press("Подтвердить");
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void an_order_for_less_than_a_payment_service_moves_is_not_begun() {
        Item bag = shop.catalog.add("BAG", "Чай", "Пакет", "", new Money(50));
        shop.unit.perform(List.of(bag.sku()), () -> shop.stock.open(bag.sku(), false));
        anna.say("/start").press("Каталог").press("Чай").press("Пакет").press("В корзину");
        anna.press("Открыть корзину");
        assertThat(anna.screen()).contains("Принимаем заказы от 1 ₽: добавьте товаров ещё на 0,50 ₽");
        anna.press("+");
        assertThat(anna.buttons()).contains("✅ Оформить заказ");
    }

    @Test
    void an_order_that_is_confirmed_after_the_shop_closed_is_not_taken() {
        anna.toSummary("Чай", "Пуэр");
        decide(closed());
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("Мы ненадолго закрылись").contains("1. Пуэр");
        assertThat(shop.orders.all()).isEmpty();
        assertThat(shop.stock.reserved()).isEmpty();
    }

    @Test
    void what_was_ordered_before_the_shop_closed_is_paid_for_as_usual() {
        anna.toSummary("Чай", "Пуэр").press("Подтвердить");
        decide(closed());
        shop.customersPay();
        assertThat(anna.all()).contains("Заказ № 1001 оплачен");
    }

    @Test
    void a_cart_that_is_too_small_says_how_much_is_missing_and_has_no_way_to_the_checkout() {
        decide(of(Preference.LEAST_SUM, "100050"));
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр").press("В корзину");
        anna.press("Открыть корзину");
        assertThat(anna.screen()).contains("Принимаем заказы от 1 000,50 ₽: добавьте товаров ещё на 400,50 ₽.");
        assertThat(anna.buttons()).noneMatch(label -> label.contains("Оформить"));
        anna.send(new Action.GoOn().data());
        assertThat(anna.screen()).contains("ещё на 400,50 ₽");

        anna.press("+").press("Оформить");
        assertThat(anna.screen()).contains("Как вас зовут?");
    }

    @Test
    void a_cart_that_is_worth_exactly_the_least_sum_is_enough() {
        decide(of(Preference.LEAST_SUM, "60000"));
        anna.toSummary("Чай", "Пуэр").press("Подтвердить");
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void an_order_that_became_too_small_since_the_summary_is_not_taken() {
        anna.toSummary("Чай", "Пуэр");
        decide(of(Preference.LEAST_SUM, "60001"));
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("добавьте товаров ещё на 0,01 ₽");
        assertThat(shop.orders.all()).isEmpty();
        assertThat(shop.stock.reserved()).isEmpty();
    }

    @Test
    void a_confirmation_that_is_pressed_twice_leads_to_the_order_though_the_shop_has_closed() {
        anna.toSummary("Чай", "Пуэр");
        String confirm = anna.data("Подтвердить");
        anna.press("Подтвердить");
        decide(closed());
        anna.send(confirm);
        assertThat(anna.screen()).contains("Заказ № 1001");
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void how_many_are_left_is_told_from_as_many_pieces_as_the_merchant_likes() {
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр");
        assertThat(anna.screen()).contains("в наличии");
        decide(of(Preference.FEW_LEFT, "9"));
        assertThat(anna.press("Назад").press("Пуэр").screen()).contains("осталось 9");
        decide(of(Preference.FEW_LEFT, "0"));
        shop.take(shop.catalog.current().items().iterator().next(), 8);
        assertThat(anna.press("Назад").press("Пуэр").screen()).contains("в наличии");
    }

    @Test
    void an_english_customer_is_answered_in_english() {
        decide(closed(), of(Preference.LEAST_SUM, "100"));
        Guest bob = shop.guest(2, "en").say("/start");
        bob.press("Catalog").press("Чай").press("Пуэр").press("Add to cart");
        bob.press("Open the cart").press("Check out");
        assertThat(bob.screen()).contains("We are closed for a little while");
    }
}
