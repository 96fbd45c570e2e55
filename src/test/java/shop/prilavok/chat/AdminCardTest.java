package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Lane;
import shop.prilavok.payment.GatewayPayment;

class AdminCardTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest olga = shop.admin(ShopOnFakes.ADMIN, "Ольга");
    private final Item tea = shop.sell("TEA-1", "Сенча", 500, 3);
    private final Guest anna = buyer();

    private Guest buyer() {
        return shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
    }

    /** She has ordered first of all. */
    private void annaPays() {
        shop.gateway.put(shop.gateway.open().get(0), GatewayPayment.Status.SUCCEEDED);
        shop.hearOfPayments();
    }

    private Order order() {
        return shop.orders.all().get(0);
    }

    @Test
    void there_is_one_card_for_an_order_and_it_goes_through_its_life() {
        assertThat(olga.screen()).contains("Заказ № 1001").contains("ждёт оплаты");
        assertThat(olga.buttons()).isEmpty();
        shop.customersPay();
        assertThat(olga.screen()).contains("Анна").contains("+79161234567").contains("Итого: 500 ₽");
        assertThat(olga.buttons()).containsExactly("✅ Принять", "↩️ Вернуть деньги");
        olga.press("Принять");
        assertThat(olga.screen()).contains("собираем").contains("Ольга · 21 ноября 2026, 12:00");
        olga.press("Готов к выдаче");
        assertThat(olga.screen())
                .contains("оплачен: магазин · 21 ноября 2026, 12:00")
                .contains("собираем: Ольга · 21 ноября 2026, 12:00");
        assertThat(anna.all()).contains("готов к выдаче");
        olga.press("Выдан");
        assertThat(order()).isInstanceOf(Order.Delivered.class);
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(1);
    }

    @Test
    void a_card_comes_below_everything_when_its_order_is_paid_for_nobody_hears_a_change_far_above() {
        shop.guest(43, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        assertThat(olga.screen()).contains("Заказ № 1002");
        annaPays();
        assertThat(olga.screen()).contains("Заказ № 1001").contains("оплачен");
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(2);
    }

    @Test
    void a_paid_order_whose_goods_are_missing_is_the_newest_thing_that_the_admins_see() {
        shop.guest(43, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.take(tea, 3);
        annaPays();
        assertThat(olga.screen()).contains("Заказ № 1001").contains("уточняем наличие");
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(2);
    }

    /** As when a card whose change was lost is drawn once more, just when the order is paid for. */
    @Test
    void two_hands_at_one_card_leave_one_that_is_true() {
        OrderId id = order().id();
        shop.messenger.meanwhile(this::annaPays);
        shop.unit.perform(
                () -> shop.outbox.post(Lane.TELEGRAM, "again", ChatParcels.CARD, "again", "{\"order\":" + id + "}"));
        shop.settle();
        shop.clock.advance(Duration.ofSeconds(2));
        shop.settle();

        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(1);
        assertThat(olga.screen()).contains("оплачен");
        assertThat(olga.buttons()).contains("✅ Принять");
    }

    @Test
    void an_admin_who_is_called_as_the_shop_itself_is_not_taken_for_it() {
        shop.customersPay();
        shop.admin(ShopOnFakes.ADMIN, "shop").press("Принять");
        assertThat(olga.screen()).contains("собираем").contains("id " + ShopOnFakes.ADMIN + " · 21 ноября 2026");
    }

    @Test
    void what_the_merchant_keeps_about_a_customer_stands_on_the_cards_of_his_open_orders() {
        shop.customersPay();
        assertThat(olga.screen()).doesNotContain("Метки").doesNotContain("Заметка");

        keep("опт, <b>vip</b>", "звонить вечером");
        assertThat(olga.screen()).contains("Метки: опт, &lt;b&gt;vip&lt;/b&gt;\nЗаметка: звонить вечером\n");
        keep("", "звонить утром");
        assertThat(olga.screen()).doesNotContain("Метки").contains("Заметка: звонить утром");
        assertThat(anna.all()).doesNotContain("звонить");

        olga.press("Принять").press("Готов к выдаче").press("Выдан");
        keep("постоянный", "");
        assertThat(olga.screen()).contains("звонить утром").doesNotContain("постоянный"); // that order is over
        anna.say("/start").press("Каталог").press("Чай").press("Сенча").press("В корзину");
        anna.press("Открыть корзину").press("Оформить").press("Подтвердить");
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(2);
        assertThat(olga.screen()).contains("Заказ № 1002").contains("Метки: постоянный");
    }

    private void keep(String tags, String remark) {
        shop.keeping.keep(Map.of(new CustomerId(42), new CustomerNote(CustomerNote.tags(tags), remark)));
        shop.settle();
    }

    @Test
    void an_order_for_a_courier_is_sent_and_one_that_is_fetched_is_ready() {
        shop.customersPay();
        olga.press("Принять");
        assertThat(anna.screen()).contains("можно будет забрать");
        assertThat(olga.buttons()).contains("📦 Готов к выдаче");
        Guest pavel = shop.guest(43, "ru").toSummary("Чай", "Сенча");
        pavel.press("Способ доставки")
                .press("Доставка")
                .say("Казань, Баумана, 7")
                .press("Подтвердить");
        shop.customersPay();
        olga.press("Принять").press("🚚 Отправлен");
        assertThat(pavel.all()).contains("🚚 Заказ № 1002 отправлен").doesNotContain("к выдаче");
    }

    @Test
    void a_change_that_got_lost_and_arrives_after_later_ones_does_not_stay() {
        shop.customersPay();
        Screen paid = shop.messenger.last(ShopOnFakes.ADMIN_CHAT);
        for (int lost = 0; lost < 2; lost++) { // the card's change is one of the two
            shop.messenger.failNext(new Messenger.Later("timeout", Optional.empty(), true));
        }
        olga.press("Принять");
        shop.clock.advance(Duration.ofMinutes(1));
        shop.settle();
        assertThat(olga.screen()).contains("собираем");

        MessageRef card = shop.cards.find(order().id()).orElseThrow().message();
        shop.messenger.show(ShopOnFakes.ADMIN_CHAT, card, paid);
        assertThat(olga.screen()).doesNotContain("собираем");
        shop.clock.advance(Duration.ofHours(1));
        shop.settle();

        assertThat(olga.screen()).contains("собираем");
        assertThat(shop.outbox.backlog(Lane.TELEGRAM).waiting()).isZero();
    }

    @Test
    void money_goes_back_only_after_the_sum_was_confirmed() {
        shop.customersPay();
        olga.press("Вернуть деньги").press("Весь заказ").press("Вернуть на склад");
        assertThat(olga.screen()).contains("Вернуть все деньги — 500 ₽?").contains("снова появится на складе");
        assertThat(shop.gateway.refundCount()).isZero();
        olga.press("Нет, оставить");
        assertThat(olga.buttons()).contains("✅ Принять");
        olga.press("Вернуть деньги")
                .press("Весь заказ")
                .press("Вернуть на склад")
                .press("Да, вернуть");
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
        assertThat(order()).isInstanceOf(Order.Refunded.class);
        assertThat(anna.all()).contains("деньги возвращены");
        assertThat(olga.buttons()).isEmpty();
    }

    @Test
    void who_is_not_an_admin_gets_an_alert_and_nothing_else() {
        shop.customersPay();
        Guest stranger = shop.admin(666, "Чужой");
        Order before = order();
        for (AdminAction action : new AdminAction[] {
            new AdminAction.Handle(before.id(), Step.ACCEPT),
            new AdminAction.AskRefund(before.id()),
            new AdminAction.Refund(before.id(), 0, "4", Money.ofRoubles(500)),
            new AdminAction.Fulfil(before.id())
        }) {
            stranger.send(action.data());
            assertThat(stranger.toast()).contains("только для администраторов").contains("666");
        }
        assertThat(order()).isEqualTo(before);
        assertThat(shop.gateway.refundCount()).isZero();
    }

    @Test
    void an_admins_buttons_work_nowhere_but_in_the_admin_chat() {
        shop.customersPay();
        Order before = order();
        Guest elsewhere = shop.guest(ShopOnFakes.ADMIN, "ru").say("/start");
        elsewhere.send(new AdminAction.Refund(before.id(), 0, "4", Money.ofRoubles(500)).data());
        assertThat(elsewhere.toast()).contains("устарело");
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void the_second_admin_hears_who_was_faster() {
        Guest ivan = shop.admin(ShopOnFakes.OTHER_ADMIN, "Иван");
        shop.customersPay();
        String accept = olga.data("Принять");
        olga.sendOnly(accept);
        ivan.sendOnly(accept);
        shop.settle();
        assertThat(ivan.toast())
                .isEqualTo("Кнопка опоздала: заказ уже в состоянии «собираем» (Ольга). Вот свежая карточка.");
        assertThat(olga.buttons()).contains("📦 Готов к выдаче");
    }

    @Test
    void a_made_up_order_is_only_a_sentence() {
        olga.send(new AdminAction.Refund(new OrderId(999_999), 0, "4", Money.ofRoubles(500)).data());
        assertThat(olga.toast()).isEqualTo("Такого заказа нет.");
        olga.send(new AdminAction.Fulfil(new OrderId(999_999)).data());
        assertThat(olga.toast()).isEqualTo("Такого заказа нет.");
    }

    @Test
    void any_group_learns_its_number() {
        Guest group = new Guest(shop, new ChatId(-555), new Person(8, "Иван", "ru"));
        group.say("/id@tea_shop_bot");
        assertThat(group.screen()).contains("-555").contains("8");
        int before = shop.messenger.messages(group.chat).size();
        group.say("просто разговор");
        assertThat(shop.messenger.messages(group.chat)).hasSize(before);
        olga.say("/start");
        assertThat(olga.screen()).contains("Это чат администраторов").contains("-100");
    }

    /** Telegram gives all who write without their name one number, which is nobody's. */
    @Test
    void who_writes_without_his_name_is_asked_to_show_it_for_his_number() {
        Guest group = new Guest(shop, new ChatId(-555), Person.ANONYMOUS);
        group.say("/id@tea_shop_bot");
        assertThat(group.screen()).contains("-555").contains("анонимность").doesNotContain("PRILAVOK_ADMINS");
        new Guest(shop, ShopOnFakes.ADMIN_CHAT, Person.ANONYMOUS).say("/id");
        assertThat(olga.screen()).contains("-100").contains("анонимность");
    }

    @Test
    void when_the_admin_chat_gets_another_number_cards_go_there() {
        ChatId bigger = new ChatId(-100_200);
        shop.store(new Incoming.Moved(ShopOnFakes.ADMIN_CHAT, new Person(ShopOnFakes.ADMIN, "Ольга", "ru"), bigger));
        shop.settle();
        shop.customersPay();
        Guest there = new Guest(shop, bigger, new Person(ShopOnFakes.ADMIN, "Ольга", "ru"));
        assertThat(there.screen()).contains("Заказ № 1001");
        there.press("Принять");
        assertThat(order()).isInstanceOf(Order.Accepted.class);
    }

    @Test
    void a_new_number_that_only_an_answer_tells_of_is_kept_so_that_buttons_work_there() {
        ChatId bigger = new ChatId(-100_200);
        shop.messenger.failNext(new Messenger.Moved(bigger));
        String text = olga.screen();
        shop.unit.perform(() -> shop.announcements.changed(order(), "again"));
        shop.settle();
        assertThat(olga.screen()).isEqualTo(text);
        shop.clock.advance(Duration.ofMinutes(1));
        shop.settle();

        Guest there = new Guest(shop, bigger, new Person(ShopOnFakes.ADMIN, "Ольга", "ru"));
        assertThat(there.screen()).contains("Заказ № 1001");
        shop.customersPay();
        there.press("Принять");
        assertThat(there.toast()).isEmpty();
        assertThat(order()).isInstanceOf(Order.Accepted.class);
    }

    @Test
    void an_alert_follows_the_admins_to_their_new_number() {
        ChatId bigger = new ChatId(-100_200);
        shop.messenger.failNext(new Messenger.Moved(bigger));
        shop.unit.perform(() -> shop.announcements.alert("once", new Alert.Sentence("Проверьте таблицу")));
        shop.settle();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.settle();
        assertThat(new Guest(shop, bigger, new Person(8, "Иван", "ru")).screen())
                .contains("Проверьте таблицу");
    }

    @Test
    void a_group_of_others_that_moved_takes_nothing_from_the_admins() {
        Guest group = new Guest(shop, new ChatId(-555), new Person(8, "Иван", "ru"));
        shop.messenger.failNext(new Messenger.Moved(new ChatId(-100_555)));
        group.say("/id@tea_shop_bot");
        shop.customersPay();
        assertThat(olga.screen()).contains("оплачен");
    }
}
