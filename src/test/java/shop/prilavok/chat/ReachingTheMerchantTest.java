package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerLimits;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;
import shop.prilavok.order.Preference;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.Terms;

/** Nobody reads what customers write to the bot, so it says where the merchant can be reached, if he told. */
class ReachingTheMerchantTest {
    private static final String CONTACT = "Связаться с нами: 8 800 555-35-35 &lt;b&gt;";

    private final ShopOnFakes shop = new ShopOnFakes(frontWithoutContact());
    private final Guest anna = shop.guest(42, "ru");
    private final Guest olga = shop.admin(ShopOnFakes.ADMIN, "Ольга");

    private static ShopFront frontWithoutContact() {
        return new ShopFront(
                "Чай",
                Money.ZERO,
                true,
                true,
                "Москва, Арбат, 1",
                "",
                Optional.of(ShopOnFakes.ADMIN_CHAT),
                Set.of(ShopOnFakes.ADMIN),
                ZoneId.of("Europe/Moscow"),
                "ru");
    }

    private void tellContact() {
        Chosen contact = new Chosen(Preference.CONTACT, "8 800 555-35-35 <b>");
        shop.terms = new Terms(shop.terms.deliveries(), List.of(), new Preferences(List.of(contact)));
    }

    private Guest paid() {
        shop.sell("TEA", "Пуэр", 600, 9);
        anna.toSummary("Чай", "Пуэр").press("Подтвердить");
        shop.customersPay();
        return anna;
    }

    @Test
    void who_is_shut_out_learns_where_he_can_ask_why() {
        tellContact();
        shop.sell("TEA", "Пуэр", 600, 9);
        anna.toSummary("Чай", "Пуэр");
        shop.unit.perform(() -> shop.notes.save(new CustomerId(42), new CustomerNote(List.of("стоп"), "")));
        anna.press("Подтвердить");

        assertThat(anna.screen()).contains("не может принять от вас заказ").contains(CONTACT);
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void who_has_many_unpaid_orders_is_asked_to_end_one_first() {
        shop.sell("TEA", "Пуэр", 600, 9);
        anna.toSummary("Чай", "Пуэр").press("Подтвердить");
        for (int more = 0; more < CustomerLimits.MAX_OPEN; more++) { // name and phone are known by now
            anna.say("/start")
                    .press("Каталог")
                    .press("Чай")
                    .press("Пуэр")
                    .press("В корзину")
                    .press("Открыть корзину");
            anna.press("Оформить").press("Подтвердить");
        }

        assertThat(anna.screen()).contains("ждут оплаты или ответа магазина").contains("1. Пуэр");
        assertThat(shop.orders.all()).hasSize(CustomerLimits.MAX_OPEN);
    }

    @Test
    void who_writes_into_the_chat_learns_where_he_is_read() {
        tellContact();
        anna.say("/start").say("Где мой заказ?");
        assertThat(anna.screen()).contains("Заблудились?").contains(CONTACT);
        assertThat(anna.press("Каталог").screen()).doesNotContain(CONTACT);
    }

    @Test
    void a_paid_order_shows_the_contact_once_also_to_who_writes_there() {
        tellContact();
        assertThat(paid().screen()).contains("Заказ № 1001").containsOnlyOnce(CONTACT);
        assertThat(anna.say("Когда привезёте?").screen())
                .contains("Заказ № 1001")
                .containsOnlyOnce(CONTACT);
    }

    @Test
    void an_order_that_still_can_be_paid_leads_to_nothing_but_its_payment() {
        tellContact();
        shop.sell("TEA", "Пуэр", 600, 9);
        anna.toSummary("Чай", "Пуэр").press("Подтвердить");
        assertThat(anna.screen()).contains("Ссылка на оплату готова").doesNotContain(CONTACT);
    }

    @Test
    void money_that_goes_back_and_an_order_called_off_are_told_with_the_contact() {
        tellContact();
        paid();
        olga.press("Вернуть деньги")
                .press("Весь заказ")
                .press("Вернуть на склад")
                .press("Да, вернуть");
        assertThat(news("возвращаем деньги")).contains(CONTACT);

        calledOff();
        assertThat(news("Заказ № 1002 отменён")).contains("деньги вернём").contains(CONTACT);
    }

    @Test
    void nobody_is_told_to_write_to_a_shop_that_named_no_contact() {
        paid();
        calledOff();
        anna.press("Открыть заказ").say("Верните деньги");
        assertThat(anna.all())
                .contains("деньги вернём")
                .contains("Заблудились?")
                .doesNotContain("напишите нам")
                .doesNotContain("Связаться с нами");
    }

    private void calledOff() {
        shop.terms = new Terms(
                List.of(new DeliveryOption("У двери", Money.ZERO, Optional.empty(), false, "", true)),
                List.of(),
                shop.terms.preferences());
        anna.say("/start").press("Каталог").press("Чай").press("Пуэр").press("В корзину");
        anna.press("Открыть корзину").press("Оформить");
        anna.press("Подтвердить заказ");
        olga.press("Отменить заказ").press("товар — на склад");
        assertThat(shop.orders.all().get(1)).isInstanceOf(Order.Canceled.class);
    }

    private String news(String title) {
        return shop.messenger.messages(anna.chat).stream()
                .map(message -> message.text().html())
                .filter(text -> text.startsWith("<b>")
                        && text.lines().findFirst().orElse("").contains(title + "</b>"))
                .findFirst()
                .orElseThrow();
    }
}
