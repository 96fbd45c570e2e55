package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Email;
import shop.prilavok.order.Order;
import shop.prilavok.order.Terms;

class SurprisesTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Item sencha = shop.sell("TEA-1", "Сенча", 500, 2);

    @Test
    void a_way_of_delivery_that_went_while_it_was_looked_at_is_not_taken_for_the_one_before() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину").press("Открыть корзину").press("Оформить");
        anna.say("Анна").say("89161234567").press("Доставка").say("Москва, Арбат, 5");
        anna.press("Способ доставки");
        String pickup = anna.data("Самовывоз");
        shop.terms = new Terms(
                shop.terms.deliveries().stream()
                        .filter(DeliveryOption::needsAddress)
                        .toList(),
                List.of());
        anna.send(pickup);

        assertThat(anna.toast()).isEqualTo("Это меню устарело. Вот свежее.");
        assertThat(anna.screen()).contains("Как хотите получить заказ?").doesNotContain("Проверьте заказ");
        assertThat(anna.press("Доставка").screen()).contains("Проверьте заказ");
    }

    @Test
    void confirming_twice_is_one_order() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        String confirm = anna.data("Подтвердить");
        anna.sendOnly(confirm);
        anna.sendOnly(confirm);
        shop.settle();
        assertThat(shop.orders.all()).hasSize(1);
        assertThat(anna.screen()).contains("Заказ № 1001");
        anna.send(confirm);
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void a_key_of_the_phone_question_that_is_pressed_twice_or_late_is_no_name_and_no_address() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину").press("Открыть корзину").press("Оформить").say("Анна");
        assertThat(anna.screen()).contains("Ваш телефон?");
        anna.say("‹ Назад").say("‹ Назад");
        assertThat(anna.screen()).contains("Как вас зовут?");
        anna.press("Оставить: Анна").say("89161234567").press("Доставка");
        assertThat(anna.screen()).contains("Куда привезти?");

        anna.say("Отменить");
        assertThat(anna.screen()).contains("Корзина");
        anna.press("Оформить");
        assertThat(anna.screen()).contains("Куда привезти?");
    }

    @Test
    void an_order_repeated_into_a_full_cart_takes_no_more_than_a_receipt_has_room_for() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.customersPay();
        for (int i = 0; i < 50; i++) {
            Item item = shop.sell("CUP-" + i, "Посуда", "Чашка " + i, "", 100, 5);
            shop.unit.perform(() -> shop.carts.set(new CustomerId(42), item.sku(), 1));
        }
        anna.press("Заказать ещё раз");

        assertThat(shop.carts.of(new CustomerId(42))).hasSize(50);
        assertThat(anna.screen()).contains("Положили в корзину то, что есть");
    }

    @Test
    void a_cart_that_an_unpaid_order_came_back_into_is_not_ordered_while_it_is_too_full() {
        for (int i = 0; i < 60; i++) {
            Item item = shop.sell("CUP-" + i, "Посуда", "Чашка " + i, "", 100, 5);
            shop.unit.perform(() -> shop.carts.set(new CustomerId(42), item.sku(), 1));
        }
        Guest anna = shop.guest(42, "ru").say("/start").press("Корзина").press("Оформить");

        assertThat(anna.screen()).contains("помещается 50 разных товаров, а в корзине их 60");
    }

    @Test
    void giving_up_an_order_that_is_over_does_not_say_that_it_is_being_packed() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        anna.press("Отменить заказ");
        String yes = anna.data("Да, отменить");
        shop.gateway.declineAll("expired_on_confirmation");
        shop.hearOfPayments();
        anna.send(yes);

        assertThat(anna.screen()).contains("не оплачен").doesNotContain("в работе");
    }

    @Test
    void a_payment_that_the_service_refuses_to_make_is_not_blamed_on_the_bank() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        shop.gateway.fail(Trouble.REFUSED);
        anna.press("Подтвердить");
        shop.settle();
        assertThat(anna.all()).contains("Платёжный сервис не принял").doesNotContain("Банк не сказал");
    }

    @Test
    void what_sold_out_meanwhile_is_named_and_the_cart_changes_only_when_the_customer_says_so() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину")
                .press("+")
                .press("Открыть корзину")
                .press("Оформить")
                .say("Анна")
                .say("89161234567");
        anna.press("Самовывоз");
        shop.take(sencha, 1);
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("«Сенча» — осталось 1, а в корзине 2");
        assertThat(shop.carts.of(new CustomerId(42))).containsEntry(sencha.sku(), 2);
        assertThat(shop.orders.all()).isEmpty();
        anna.press("Оставить то, что есть");
        assertThat(shop.carts.of(new CustomerId(42))).containsEntry(sencha.sku(), 1);
        anna.press("Оформить").press("Подтвердить");
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void where_receipts_go_by_mail_the_customer_is_asked_for_an_address_and_only_a_good_one_is_taken() {
        ShopFront usual = ShopOnFakes.front(false, true);
        ShopOnFakes withMail = new ShopOnFakes(new ShopFront(
                usual.shopName(),
                usual.deliveryFee(),
                false,
                true,
                "",
                "",
                usual.adminChat(),
                usual.admins(),
                usual.zone(),
                "ru",
                true));
        withMail.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = withMail.guest(42, "ru")
                .say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Сенча");
        anna.press("В корзину")
                .press("Открыть корзину")
                .press("Оформить")
                .say("Анна")
                .say("89161234567");
        assertThat(anna.screen()).contains("Куда прислать чек?");

        anna.say("анна собака почта");
        assertThat(anna.screen()).contains("Не похоже на адрес почты");
        anna.say(" anna@example.org ");
        assertThat(anna.screen()).contains("Проверьте заказ").contains("Чек: anna@example.org");
        anna.press("Подтвердить");

        Contact contact = withMail.orders.all().get(0).facts().contact();
        assertThat(contact.email()).map(Email::address).hasValue("anna@example.org");
        assertThat(contact.toString()).doesNotContain("example.org");
    }

    @Test
    void while_payments_do_not_work_the_customer_is_told_so_and_keeps_his_cart() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        shop.gateway.allowCharges(false);
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("Оплата сейчас не работает").contains("Проверьте заказ");
        assertThat(shop.orders.all()).isEmpty();
        assertThat(shop.carts.of(new CustomerId(42))).containsEntry(sencha.sku(), 1);

        shop.gateway.allowCharges(true);
        anna.press("Подтвердить");
        assertThat(shop.orders.all()).hasSize(1);
    }

    @Test
    void nobody_pays_another_price_than_he_saw() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        shop.catalog.price(sencha.sku(), Money.ofRoubles(700));
        anna.press("Подтвердить");
        assertThat(shop.orders.all()).isEmpty();
        assertThat(anna.screen()).contains("цены изменились").contains("Итого: 700 ₽");
        anna.press("Подтвердить");
        assertThat(shop.orders.all().get(0).facts().total()).isEqualTo(Money.ofRoubles(700));
    }

    @Test
    void the_summary_shows_what_was_quoted_even_if_it_is_drawn_later() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        shop.catalog.price(sencha.sku(), Money.ofRoubles(700));
        Session session = shop.sessions.find(anna.chat).orElseThrow();
        Screen redrawn =
                new Screens(shop.front, shop.desk).draw(Visit.of(session, shop.desk.texts()), new Place.Summary());
        assertThat(redrawn.text().html()).contains("500").doesNotContain("700");
    }

    @Test
    void a_product_that_left_the_catalog_can_be_taken_out_of_the_cart() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        shop.catalog.remove(sencha.sku());
        anna.press("Подтвердить");
        assertThat(anna.screen()).contains("больше не продаётся");
        anna.press("✕");
        assertThat(anna.screen()).contains("В корзине пока пусто");
    }

    @Test
    void two_customers_race_for_the_last_unit_and_one_of_them_gets_it() {
        shop.take(sencha, 1);
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        Guest boris = shop.guest(43, "ru").toSummary("Чай", "Сенча");
        anna.sendOnly(anna.data("Подтвердить"));
        boris.sendOnly(boris.data("Подтвердить"));
        shop.settle();
        assertThat(shop.orders.all()).hasSize(1);
        assertThat(anna.screen()).contains("Заказ № 1001");
        assertThat(boris.screen()).contains("всё разобрали");
        assertThat(shop.stock.stock(sencha.sku())).contains(new Stock.Counted(1, 1));
    }

    @Test
    void money_that_comes_for_goods_that_are_gone_leads_to_a_question_and_not_to_silence() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        Order order = shop.orders.all().get(0);
        shop.unit.perform(order.facts().skus(), () -> {
            shop.stock.release(order.id().holder());
            shop.orders.save(((Order.AwaitingPayment) order).expire(shop.clock.instant()));
        });
        shop.take(sencha, 2);
        shop.customersPay();
        assertThat(anna.all()).contains("уточняем наличие");
        Guest admin = shop.admin(ShopOnFakes.ADMIN, "Ольга");
        assertThat(admin.buttons()).containsExactly("✅ Товар будет", "↩️ Вернуть деньги");
        admin.press("Товар будет");
        assertThat(shop.orders.all()).singleElement().isInstanceOf(Order.Paid.class);
        assertThat(anna.all()).contains("оплачен");
    }

    @Test
    void a_changed_cart_is_shown_again_before_it_is_bought() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        String confirm = anna.data("Подтвердить");
        anna.send(new Action.More(sencha.sku().key()).data()); // on an old message further up
        anna.send(confirm);
        assertThat(shop.orders.all()).isEmpty();
        assertThat(anna.screen()).contains("Корзина изменилась").contains("2 × 500 ₽");
    }

    @Test
    void more_than_there_is_does_not_go_into_the_cart() {
        Guest anna =
                shop.guest(42, "ru").say("/start").press("Каталог").press("Чай").press("Сенча");
        anna.press("В корзину").press("+").press("+");
        assertThat(anna.toast()).contains("осталось 2");
        assertThat(shop.carts.of(new CustomerId(42))).containsEntry(sencha.sku(), 2);
    }

    @Test
    void a_button_of_an_earlier_version_is_answered_and_leads_home() {
        Guest anna = shop.guest(42, "ru").say("/start").press("Каталог");
        anna.send("0|old|button");
        assertThat(anna.toast()).contains("устарело");
        assertThat(anna.buttons()).contains("🛍 Каталог");
    }

    @Test
    void an_old_confirmation_shows_the_summary_as_it_is_now() {
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        anna.send(new Action.Confirm("0000-1111").data());
        assertThat(anna.toast()).contains("устарело");
        assertThat(anna.screen()).contains("Проверьте заказ");
        assertThat(shop.orders.all()).isEmpty();
    }

    @Test
    void nobody_sees_or_touches_the_order_of_another() {
        shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        Order order = shop.orders.all().get(0);
        Guest mallory = shop.guest(66, "ru").say("/start");
        for (Route route : List.of(
                new Place.OrderView(order.id()),
                new Place.CancelOrder(order.id()),
                new Action.GiveUp(order.id()),
                new Action.HavePaid(order.id()),
                new Action.Repeat(order.id()),
                new Action.Confirm(order.facts().token()))) {
            mallory.send(route.data());
            assertThat(mallory.screen())
                    .as(route.toString())
                    .doesNotContain("Сенча")
                    .doesNotContain("Анна");
        }
        assertThat(shop.orders.find(order.id())).contains(order);
        assertThat(shop.carts.of(new CustomerId(66))).isEmpty();
    }

    @Test
    void the_language_can_be_changed_and_stays() {
        Guest anna = shop.guest(42, "ru").say("/start").press("Язык").press("English");
        assertThat(anna.buttons()).contains("🛍 Catalog");
        anna.say("/start");
        assertThat(anna.buttons()).contains("🛍 Catalog");
    }

    @Test
    void words_that_were_not_asked_for_get_a_hint_and_the_screen_again() {
        Guest anna = shop.guest(42, "ru").say("/start").press("Каталог").say("почём чай?");
        assertThat(anna.screen()).contains("/start").contains("Что посмотрим?");
        assertThat(anna.buttons()).contains("Чай");
        assertThat(shop.messenger.withButtons(anna.chat)).hasSize(1);
    }

    @Test
    void a_link_leads_straight_to_a_product() {
        Guest anna = shop.guest(42, "ru").say("/start p_" + sencha.productKey());
        assertThat(anna.screen()).contains("Сенча").contains("500 ₽");
        anna.say("/start p_<script>");
        assertThat(anna.buttons()).contains("🛍 Каталог");
    }

    @Test
    void variants_are_chosen_first() {
        shop.sell("TEA-2", "Пуэр", "Шу", "50 г", 300, 5);
        shop.sell("TEA-3", "Пуэр", "Шу", "100 г", 550, 0);
        Guest anna = shop.guest(42, "ru").say("/start").press("Каталог").press("Пуэр");
        assertThat(anna.buttons()).contains("Шу · от 300 ₽");
        anna.press("Шу");
        assertThat(anna.buttons()).contains("50 г · 300 ₽", "100 г · нет в наличии");
        anna.press("100 г");
        assertThat(anna.screen()).contains("нет в наличии");
        assertThat(anna.buttons()).noneMatch(label -> label.contains("В корзину"));
        anna.press("Назад").press("50 г").press("В корзину");
        assertThat(anna.screen()).contains("В корзине: 1 на 300 ₽");
    }
}
