package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Lane;

class ChatDeliveryTest {
    private final ShopOnFakes shop = new ShopOnFakes();

    @Test
    void a_screen_that_was_overtaken_is_not_sent() {
        Guest anna = shop.guest(42, "ru");
        shop.store(new Incoming.Text(anna.chat, new Person(42, "Анна", "ru"), "/start", true));
        shop.store(new Incoming.Text(anna.chat, new Person(42, "Анна", "ru"), "/help", true));
        shop.settle();
        assertThat(shop.messenger.messages(anna.chat)).hasSize(1);
        assertThat(shop.messenger.made()).isEqualTo(1);
        assertThat(anna.screen()).contains("Связаться с нами");
    }

    @Test
    void a_message_that_the_messenger_puts_off_comes_later() {
        Guest anna = shop.guest(42, "ru");
        shop.messenger.failNext(new Messenger.Later("too many", Optional.of(Duration.ofSeconds(7)), false));
        anna.say("/start");
        assertThat(shop.messenger.messages(anna.chat)).isEmpty();
        shop.clock.advance(Duration.ofSeconds(8));
        shop.settle();
        assertThat(anna.buttons()).contains("🛍 Каталог");
    }

    @Test
    void somebody_who_is_gone_is_not_written_to_again() {
        Guest anna = shop.guest(42, "ru");
        shop.messenger.failNext(new Messenger.Gone("blocked"));
        anna.say("/start");
        assertThat(shop.outbox.backlog(Lane.TELEGRAM).waiting()).isZero();
        assertThat(shop.outbox.backlog(Lane.TELEGRAM).parked()).isZero();
    }

    @Test
    void the_admins_hear_that_a_customer_who_waits_for_his_goods_cannot_be_written_to() {
        shop.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        Guest admins = shop.admin(ShopOnFakes.ADMIN, "Ольга");
        shop.customersPay();
        shop.messenger.close(anna.chat);
        admins.press("Принять").press("Готов к выдаче").press("Выдан");
        assertThat(admins.all())
                .containsOnlyOnce("Заказ № 1001: Telegram не принял сообщение покупателю")
                .contains("телефон на карточке");
    }

    @Test
    void nobody_is_troubled_when_a_customer_who_never_paid_is_gone() {
        shop.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        shop.messenger.close(anna.chat);
        shop.gateway.declineAll("expired_on_confirmation");
        shop.hearOfPayments();
        assertThat(shop.orders.all().get(0)).isInstanceOf(Order.Expired.class);
        assertThat(shop.admin(ShopOnFakes.ADMIN, "Ольга").all()).doesNotContain("не принял");
    }

    @Test
    void what_the_admins_have_to_see_waits_until_the_bot_may_write_to_them_again() {
        shop.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = shop.guest(42, "ru").toSummary("Чай", "Сенча");
        shop.messenger.close(ShopOnFakes.ADMIN_CHAT);
        anna.press("Подтвердить");
        shop.customersPay();
        shop.unit.perform(() -> shop.announcements.alert("off", new Alert.PaymentsOff("401")));
        shop.settle();
        assertThat(anna.all()).contains("оплачен");
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).isEmpty();

        shop.messenger.reopen(ShopOnFakes.ADMIN_CHAT);
        shop.clock.advance(Duration.ofMinutes(3));
        shop.settle();
        assertThat(shop.admin(ShopOnFakes.ADMIN, "Ольга").all())
                .contains("Заказ № 1001</b> · <b>оплачен")
                .contains("Платежи не работают");
    }

    @Test
    void a_refused_message_is_set_aside_for_a_human() {
        Guest anna = shop.guest(42, "ru");
        shop.messenger.failNext(new Messenger.Refused("cannot parse"));
        anna.say("/start");
        assertThat(shop.outbox.backlog(Lane.TELEGRAM).parked()).isEqualTo(1);
    }

    @Test
    void the_admins_hear_once_which_card_and_which_news_the_messenger_never_takes() {
        shop.sell("TEA-1", "Сенча", 500, 3);
        shop.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        Guest admins = shop.admin(ShopOnFakes.ADMIN, "Ольга");
        OrderId order = shop.orders.all().get(0).id();
        for (String change : List.of("first", "second")) {
            shop.messenger.failNext(new Messenger.Refused("cannot parse <b>"));
            shop.unit.perform(() -> shop.outbox.post(
                    Lane.TELEGRAM, "card:" + order, ChatParcels.CARD, change, "{\"order\":" + order + "}"));
            shop.settle();
        }
        shop.messenger.failNext(new Messenger.Refused("too long"));
        shop.unit.perform(() -> shop.announcements.tell(order, new News.Delivered()));
        shop.settle();

        assertThat(shop.outbox.backlog(Lane.TELEGRAM).parked()).isEqualTo(3);
        assertThat(admins.all())
                .containsOnlyOnce("Заказ № 1001: Telegram не принимает карточку")
                .contains("cannot parse &lt;b&gt;")
                .containsOnlyOnce("Заказ № 1001: Telegram не принял сообщение покупателю");
    }

    @Test
    void a_screen_that_is_refused_at_each_press_is_told_once_and_a_refused_alert_not_at_all() {
        Guest anna = shop.guest(42, "ru");
        for (String press : List.of("/start", "/help", "/cart")) {
            shop.messenger.failNext(new Messenger.Refused("cannot parse"));
            anna.say(press);
        }
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(1);
        assertThat(shop.admin(ShopOnFakes.ADMIN, "Ольга").screen()).contains("Telegram не принял экран");

        shop.messenger.failNext(new Messenger.Refused("too long"));
        shop.unit.perform(() -> shop.announcements.alert("off", new Alert.PaymentsOff("401")));
        shop.settle();
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(1);
        assertThat(shop.outbox.backlog(Lane.TELEGRAM).waiting()).isZero();
    }

    @Test
    void a_parcel_that_makes_no_sense_is_set_aside() {
        shop.unit.perform(() -> shop.outbox.post(Lane.TELEGRAM, "chat:1", "poem", "k1", "{}"));
        shop.unit.perform(() -> shop.outbox.post(Lane.TELEGRAM, "chat:1", "screen", "k2", "not json"));
        shop.settle();
        assertThat(shop.outbox.backlog(Lane.TELEGRAM).parked()).isEqualTo(2);
    }

    @Test
    void admins_are_told_once_and_in_words() {
        var announcements = new ChatAnnouncements(shop.front, shop.orders, shop.sessions, shop.outbox, () -> "id");
        String digest =
                new ProblemTexts("ru").digest(List.of(new Problem(Problem.Kind.STOCK_NEGATIVE, "Товары!G3", "-2")));
        shop.unit.perform(() -> {
            announcements.alert("off", new Alert.PaymentsOff("401"));
            announcements.alert("off", new Alert.PaymentsOff("401"));
            announcements.alert("late", new Alert.LateMoney(new OrderId(5)));
            announcements.alert("mismatch", new Alert.PaymentMismatch(new OrderId(5), "amount"));
            announcements.alert("refused", new Alert.PaymentRefused(new OrderId(5), "invalid", "x".repeat(9000)));
            announcements.alert("failed", new Alert.RefundFailed(new OrderId(5), 0, Money.ofRoubles(5), "no money"));
            announcements.alert("sheet", new Alert.Sentence(digest));
        });
        shop.settle();
        Guest admins = shop.admin(ShopOnFakes.ADMIN, "Ольга");
        assertThat(shop.messenger.messages(ShopOnFakes.ADMIN_CHAT)).hasSize(6);
        assertThat(admins.all()).contains("Платежи не работают").contains("Товары!G3");
    }

    @Test
    void without_an_admin_chat_the_shop_sells_all_the_same() {
        ShopFront full = ShopOnFakes.front(true, true);
        ShopOnFakes alone = new ShopOnFakes(new ShopFront(
                full.shopName(),
                full.deliveryFee(),
                true,
                true,
                "",
                "",
                Optional.empty(),
                full.admins(),
                full.zone(),
                "ru"));
        alone.sell("TEA-1", "Сенча", 500, 3);
        Guest anna = alone.guest(42, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        alone.customersPay();
        assertThat(anna.all()).contains("оплачен");
        assertThat(alone.messenger.messages(ShopOnFakes.ADMIN_CHAT)).isEmpty();
    }
}
