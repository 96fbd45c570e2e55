package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;

class PurchaseTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Item sencha = shop.sell("TEA-1", "Сенча", 500, 3);

    @Test
    void who_comes_back_from_the_payment_page_finds_his_order_and_it_is_looked_at() {
        Guest anna = shop.guest(42, "ru");
        anna.toSummary("Чай", "Сенча").press("Подтвердить");
        shop.gateway.payAll();
        String link =
                Dialogue.returnUrl("prilavok_bot", shop.orders.all().get(0).id());
        assertThat(link).isEqualTo("https://t.me/prilavok_bot?start=paid_1001");

        anna.say("/start " + link.substring(link.indexOf('=') + 1));

        assertThat(anna.all()).contains("Заказ № 1001 оплачен");
        assertThat(anna.screen()).contains("Заказ № 1001").contains("оплачен");
    }

    @Test
    void a_return_link_of_somebody_elses_order_shows_nothing_of_it() {
        shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        Guest boris = shop.guest(43, "ru");
        boris.say("/start paid_1001");
        assertThat(boris.screen()).contains("Такого заказа у вас нет").doesNotContain("Сенча");
        assertThat(boris.say("/start paid_0").screen()).doesNotContain("заказа у вас нет");
    }

    @Test
    void a_customer_buys_in_russian_from_start_to_receipt() {
        Guest anna = shop.guest(42, "ru").say("/start");
        assertThat(anna.screen()).contains("Чай &amp; &lt;Кофе&gt;");
        anna.press("Каталог").press("Чай").press("Сенча");
        assertThat(anna.screen()).contains("500 ₽").contains("осталось 3");
        anna.press("В корзину").press("+");
        assertThat(anna.toast()).isEqualTo("В корзине: 2");
        anna.press("Открыть корзину");
        assertThat(anna.screen()).contains("2 × 500 ₽ = 1 000 ₽").contains("Итого: 1 000 ₽");
        anna.press("Оформить");
        assertThat(anna.screen()).contains("Как вас зовут?");
        anna.say("  Анна \n Петрова ");
        assertThat(anna.last().contactLabel()).isPresent();
        anna.shareContact("79161234567").press("Доставка — 300 ₽").say("Москва, Тверская улица, 1, кв. 5");
        assertThat(anna.screen())
                .contains("Сенча — 2 × 500 ₽ = 1 000 ₽")
                .contains("Доставка: Москва, Тверская улица, 1, кв. 5 (300 ₽)")
                .contains("Анна Петрова, +79161234567")
                .contains("Итого: 1 300 ₽");
        anna.press("Подтвердить и оплатить");
        assertThat(anna.screen()).contains("Заказ № 1001").contains("Ссылка на оплату готова");
        assertThat(anna.buttons()).contains("💳 Оплатить 1 300 ₽", "Я оплатил", "Отменить заказ");

        shop.gateway.payAll();
        anna.press("Я оплатил");

        assertThat(anna.all()).contains("✅ Заказ № 1001 оплачен");
        assertThat(anna.screen()).contains("Заказ № 1001").contains("оплачен");
        assertThat(shop.orders.all()).singleElement().isInstanceOf(Order.Paid.class);
        assertThat(shop.stock.stock(sencha.sku())).contains(new Stock.Counted(1, 0));
        assertThat(shop.journal.rows()).hasSize(1);
        assertThat(shop.carts.of(new CustomerId(42))).isEmpty();
    }

    @Test
    void a_customer_buys_in_english() {
        Guest john = shop.guest(43, "en-GB").say("/start");
        john.press("Catalog").press("Чай").press("Сенча").press("Add to cart").press("Open the cart");
        assertThat(john.screen()).contains("1 × ₽500 = ₽500");
        john.press("Check out").press("I'm Анна").say("+44 20 7946 0018").press("Pickup");
        assertThat(john.screen()).contains("Total: ₽500").contains("Pickup: Москва, Арбат, 1");
        john.press("Confirm and pay");
        shop.customersPay();
        assertThat(john.all()).contains("Order #1001 is paid");
        assertThat(shop.orders.all().get(0).facts().language()).isEqualTo("en");
    }

    @Test
    void the_receipt_stays_and_the_screen_goes_on_below_it() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.customersPay();
        List<Screen> messages = shop.messenger.messages(anna.chat);
        Screen receipt = messages.get(messages.size() - 2);
        assertThat(receipt.text().html()).contains("оплачен").contains("Спасибо за покупку");
        // The receipt and the newest screen, and no screen of before.
        assertThat(shop.messenger.withButtons(anna.chat)).hasSize(2);
        anna.press("Мои заказы");
        assertThat(shop.messenger.messages(anna.chat)).contains(receipt);
    }

    @Test
    void the_order_that_was_paid_is_not_left_standing_above_the_receipt() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        int before = shop.messenger.messages(anna.chat).size();
        shop.customersPay();
        assertThat(shop.messenger.messages(anna.chat)).hasSize(before + 1);
        assertThat(anna.all()).doesNotContain("Ссылка на оплату готова");
    }

    /** Confirms an order while the payment service is silent, and goes home from it. */
    private Guest leavesWithoutPaymentPage() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        anna.sendOnly(anna.data("Подтвердить"));
        assertThat(shop.reception.step()).isTrue();
        carryAll();
        assertThat(anna.screen()).contains("Создаём ссылку на оплату");
        anna.sendOnly(anna.data("В начало"));
        assertThat(shop.reception.step()).isTrue();
        carryAll();
        return anna;
    }

    private void carryAll() {
        while (shop.courier.step()) {
            continue;
        }
    }

    @Test
    void a_customer_who_left_is_told_of_a_payment_page_that_came_late() {
        Guest anna = leavesWithoutPaymentPage();
        shop.clock.advance(Duration.ofMinutes(20));
        shop.settle();

        List<Screen> messages = shop.messenger.messages(anna.chat);
        Screen news = messages.get(messages.size() - 2);
        assertThat(news.text().html()).contains("Заказ № 1001: можно платить");
        assertThat(news.buttons().get(0)).singleElement().isInstanceOf(Button.Link.class);
        assertThat(news.buttons().get(0).get(0).label()).isEqualTo("💳 Оплатить 500\u00a0₽");
        shop.customersPay();
        assertThat(anna.all()).containsOnlyOnce("можно платить").contains("Заказ № 1001 оплачен");
    }

    @Test
    void a_payment_page_that_was_paid_before_the_news_of_it_went_out_is_not_told_of() {
        Guest anna = leavesWithoutPaymentPage();
        shop.clock.advance(Duration.ofMinutes(20));
        shop.errands.runAll(shop.running);
        shop.customersPay();
        assertThat(anna.all()).contains("Заказ № 1001 оплачен").doesNotContain("можно платить");
    }

    @Test
    void the_question_for_the_telephone_goes_away_with_its_keys_once_it_is_answered() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину").press("Открыть корзину").press("Оформить").say("Анна");
        assertThat(anna.screen()).contains("Ваш телефон?");
        anna.shareContact("79161234567");
        assertThat(anna.all()).doesNotContain("Ваш телефон?").contains("Как вас зовут?", "Как хотите получить заказ?");
    }

    @Test
    void a_second_order_asks_nothing_that_is_known_already() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        anna.say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Сенча")
                .press("В корзину")
                .press("Открыть корзину");
        anna.press("Оформить");
        assertThat(anna.screen()).contains("Проверьте заказ").contains("Анна, +79161234567");
    }

    @Test
    void everything_on_the_summary_can_be_changed() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        anna.press("Имя").say("Пётр");
        assertThat(anna.screen()).contains("Проверьте заказ").contains("Пётр");
        anna.press("Телефон").say("8 (495) 123-45-67");
        assertThat(anna.screen()).contains("+74951234567");
        anna.press("Способ доставки").press("Доставка").say("Казань, Баумана, 7");
        assertThat(anna.screen()).contains("Казань, Баумана, 7").contains("Итого: 800 ₽");
        anna.press("Адрес").press("Оставить");
        assertThat(anna.screen()).contains("Казань, Баумана, 7");
    }

    @Test
    void a_changed_message_changes_nothing_and_that_is_said() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        String token = anna.data("Подтвердить");
        int before = shop.messenger.messages(anna.chat).size();

        anna.edit();

        assertThat(anna.screen()).contains("читает только новые").contains("Проверьте заказ");
        assertThat(anna.data("Подтвердить")).isEqualTo(token);
        assertThat(shop.messenger.messages(anna.chat))
                .as("below what he changed")
                .hasSizeGreaterThan(before);
        assertThat(anna.press("Подтвердить").screen()).doesNotContain("читает только новые");
    }

    @Test
    void what_is_changed_in_the_admins_chat_is_nothing_to_the_shop() {
        Guest admin = shop.admin(ShopOnFakes.ADMIN, "Мария").edit();
        assertThat(shop.messenger.messages(admin.chat)).isEmpty();
    }

    @Test
    void keys_beside_the_contact_button_work_though_they_come_as_text() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Телефон");
        assertThat(anna.buttons()).anyMatch(label -> label.startsWith("Оставить: +7"));
        anna.press("Оставить");
        assertThat(anna.screen()).contains("Проверьте заказ");
        anna.press("Телефон").press("Назад");
        assertThat(anna.screen()).contains("Как вас зовут?");
    }

    @Test
    void wrong_answers_are_asked_again_with_the_reason() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину").press("Открыть корзину").press("Оформить");
        anna.say("👍");
        assertThat(anna.screen()).contains("Не похоже на имя").contains("Как вас зовут?");
        anna.say("Анна").say("12345");
        assertThat(anna.screen()).contains("Такого номера не бывает").contains("Ваш телефон?");
        anna.say("9161234567").press("Доставка").say("дом");
        assertThat(anna.screen()).contains("Слишком коротко").contains("Куда привезти?");
        anna.say("о".repeat(301));
        assertThat(anna.screen()).contains("Слишком длинно");
        anna.say("Москва, Арбат, 5");
        assertThat(anna.screen()).contains("Проверьте заказ").doesNotContain("Слишком");
    }

    @Test
    void signs_that_turn_letters_around_are_no_part_of_a_name() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        anna.press("Имя").say("\u202eАнна\u2066 Ким\u2069");
        assertThat(anna.screen()).contains("Анна Ким").doesNotContain("\u202e", "\u2066", "\u2069");
        assertThat(anna.press("Имя").say("\u202e\u2066").screen()).contains("Не похоже на имя");
    }

    @Test
    void a_name_in_the_messenger_that_would_not_be_taken_is_not_offered() {
        Guest anna = new Guest(shop, new ChatId(42), new Person(42, "Анна".repeat(26), "ru"));
        anna.say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину").press("Открыть корзину").press("Оформить");
        assertThat(anna.screen()).contains("Как вас зовут?");
        assertThat(anna.buttons()).noneMatch(label -> label.startsWith("Я — "));
    }

    @Test
    void where_there_is_one_way_of_delivery_the_summary_can_be_opened_twice_before_it_is_confirmed() {
        ShopOnFakes pickupOnly = new ShopOnFakes(ShopOnFakes.front(false, true));
        pickupOnly.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = pickupOnly
                .guest(42, "ru")
                .say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Сенча");
        anna.press("В корзину").press("Открыть корзину").press("Оформить");
        anna.say("Анна").say("9161234567");
        String confirm = anna.data("Подтвердить");

        anna.send(new Action.GoOn().data()); // the press before it, once more
        anna.send(confirm);

        assertThat(anna.toast()).isEmpty();
        assertThat(pickupOnly.orders.all()).hasSize(1);
    }

    @Test
    void a_shop_that_only_delivers_does_not_ask_how() {
        ShopOnFakes courierOnly = new ShopOnFakes(ShopOnFakes.front(true, false));
        courierOnly.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = courierOnly
                .guest(42, "ru")
                .say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Сенча");
        anna.press("В корзину")
                .press("Открыть корзину")
                .press("Оформить")
                .say("Анна")
                .say("89161234567");
        assertThat(anna.screen()).contains("Куда привезти?");
        anna.send(Action.ChooseDelivery.of(DeliveryOption.usual(false, Money.ZERO))
                .data());
        assertThat(anna.toast()).contains("устарело");
        anna.press("Доставка").say("Москва, Арбат, 5");
        assertThat(anna.screen()).contains("Проверьте заказ");
    }

    @Test
    void an_unpaid_order_is_canceled_after_a_question() {
        Guest anna = shop.guest(42, "ru")
                .toSummary("Чай", "Сенча")
                .press("Подтвердить")
                .press("Отменить заказ");
        assertThat(anna.screen()).contains("Отменить заказ № 1001?");
        anna.press("Нет, оставить").press("Отменить заказ");
        String yes = anna.data("Да, отменить");
        anna.send(yes).send(yes);
        assertThat(anna.toast()).isEqualTo("Заказ № 1001 отменён.");
        assertThat(anna.screen()).contains("отменён");
        assertThat(shop.orders.all()).singleElement().isInstanceOf(Order.Canceled.class);
    }

    @Test
    void a_paid_order_is_not_canceled_by_its_old_button() {
        Guest anna = shop.guest(42, "ru")
                .toSummary("Чай", "Сенча")
                .press("Подтвердить")
                .press("Отменить заказ");
        String yes = anna.data("Да, отменить");
        shop.customersPay();
        anna.send(yes);
        assertThat(anna.screen()).contains("Отменить уже нельзя");
        assertThat(shop.orders.all()).singleElement().isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_declined_payment_is_explained_and_the_cart_is_full_again() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.gateway.declineAll("insufficient_funds");
        shop.hearOfPayments();
        assertThat(anna.all()).contains("оплата не прошла").contains("не хватило денег");
        anna.press("Открыть корзину");
        assertThat(anna.screen()).contains("Сенча");
    }

    @Test
    void after_a_declined_payment_two_presses_lead_to_a_new_link() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.gateway.declineAll("insufficient_funds");
        shop.hearOfPayments();

        anna.press("Заказать снова").press("Подтвердить");

        assertThat(anna.last().buttons().get(0).get(0)).isInstanceOf(Button.Link.class);
        shop.customersPay();
        assertThat(shop.orders.all().get(1)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void orders_are_listed_and_an_old_one_is_repeated_as_far_as_it_goes() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.customersPay();
        anna.press("Мои заказы");
        assertThat(anna.buttons()).contains("№ 1001 · оплачен · 500 ₽");
        anna.press("№ 1001").press("Заказать ещё раз");
        assertThat(anna.screen()).contains("1 × 500 ₽");
        shop.take(sencha, 2);
        anna.press("Очистить").press("Да, очистить");
        anna.say("/orders").press("№ 1001").press("Заказать ещё раз");
        assertThat(anna.screen()).contains("Остального сейчас нет").contains("В корзине пока пусто");
    }
}
