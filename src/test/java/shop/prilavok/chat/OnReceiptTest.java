package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Order;
import shop.prilavok.order.Terms;
import shop.prilavok.order.Wish;

class OnReceiptTest {
    private static final DeliveryOption COURIER =
            new DeliveryOption("Курьер", Money.ofRoubles(300), Optional.empty(), true, "", true);
    private static final DeliveryOption PICKUP =
            new DeliveryOption("Самовывоз", Money.ZERO, Optional.empty(), false, "");
    private static final PromoCode GIFT = new PromoCode(
            "ПОДАРОК",
            new PromoCode.Percent(PromoCode.Percent.WHOLE),
            Money.ZERO,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest anna = shop.guest(42, "ru");
    private final Guest olga = shop.admin(ShopOnFakes.ADMIN, "Ольга");

    @BeforeEach
    void tea_is_on_the_shelf() {
        shop.sell("TEA", "Пуэр", 600, 9);
        shop.terms = new Terms(List.of(COURIER, PICKUP), List.of(GIFT));
    }

    private Order order() {
        return shop.orders.all().get(0);
    }

    private Guest ordered() {
        return anna.toSummary("Чай", "Пуэр")
                .press("Способ доставки")
                .press("Курьер")
                .say("Москва, Тверская 1, кв. 5")
                .press("Подтвердить заказ");
    }

    @Test
    void who_pays_on_receipt_sees_so_before_and_after_and_gets_no_payment_link() {
        anna.toSummary("Чай", "Пуэр").press("Способ доставки");
        assertThat(anna.buttons()).contains("Курьер — 300 ₽, оплата при получении");
        anna.press("Курьер").say("Москва, Тверская 1, кв. 5");
        assertThat(anna.screen()).contains("Итого: 900 ₽").contains("Оплата при получении");
        assertThat(anna.buttons()).contains("✅ Подтвердить заказ").doesNotContain("✅ Подтвердить и оплатить");

        anna.press("Подтвердить заказ");

        assertThat(order()).isInstanceOf(Order.Confirmed.class);
        assertThat(anna.all()).contains("✅ Заказ № 1001 оформлен").contains("Оплата при получении. О каждом");
        assertThat(anna.buttons()).noneMatch(button -> button.contains("Оплатить") || button.contains("Я оплатил"));
        assertThat(shop.stock.stock(new Sku("TEA"))).contains(new Stock.Counted(8, 0));
    }

    @Test
    void the_admins_know_that_money_is_to_be_taken_and_the_order_goes_through_its_life() {
        ordered();
        assertThat(olga.screen()).contains("оформлен").contains("Итого: 900 ₽").contains("Оплата при получении");
        assertThat(olga.buttons()).containsExactly("✅ Принять", "✖️ Отменить заказ");
        olga.press("Принять").press("Отправлен");
        assertThat(olga.screen()).contains("отправлен").contains("Оплата при получении");
        olga.press("Выдан");
        assertThat(order()).isInstanceOf(Order.Delivered.class);
        assertThat(anna.all()).doesNotContain("оплачен");
    }

    @Test
    void an_order_without_money_is_called_off_after_a_question_about_the_goods() {
        ordered();
        olga.press("Отменить заказ");
        assertThat(olga.screen()).contains("Что с товаром?");
        olga.press("Нет, оставить");
        assertThat(order()).isInstanceOf(Order.Confirmed.class);
        olga.press("Отменить заказ").press("товар — на склад");

        assertThat(order()).isInstanceOf(Order.Canceled.class);
        assertThat(shop.stock.stock(new Sku("TEA"))).contains(new Stock.Counted(9, 0));
        assertThat(olga.buttons()).isEmpty();
        assertThat(anna.all()).contains("Заказ № 1001 отменён").contains("платить за него не нужно");
    }

    @Test
    void who_is_not_an_admin_calls_nothing_off() {
        ordered();
        Guest stranger = shop.admin(666, "Чужой");
        stranger.send(new AdminAction.CallOff(order().id(), true).data());
        assertThat(order()).isInstanceOf(Order.Confirmed.class);
    }

    @Test
    void goods_that_do_not_come_back_are_written_off() {
        ordered();
        olga.press("Принять").press("Отменить заказ").press("товар списать");
        assertThat(order()).isInstanceOf(Order.Canceled.class);
        assertThat(shop.stock.stock(new Sku("TEA"))).contains(new Stock.Counted(8, 0));
    }

    @Test
    void who_chooses_cancel_in_the_sheet_is_asked_about_the_goods_in_the_chat() {
        ordered();
        shop.granting.grant(order().id(), new Wish(Wish.Choice.CANCEL, ""));
        shop.settle();
        assertThat(order()).isInstanceOf(Order.Confirmed.class);
        assertThat(olga.all()).contains("в таблице выбрали «Отменить»").contains("Что с товаром?");
    }

    @Test
    void what_a_promo_code_made_free_is_ordered_without_paying() {
        anna.toSummary("Чай", "Пуэр").press("Промокод").say("подарок");
        anna.press("Способ доставки").press("Самовывоз");
        assertThat(anna.screen()).contains("Итого: 0 ₽").contains("Платить ничего не нужно");
        anna.press("Подтвердить заказ");
        assertThat(order()).isInstanceOf(Order.Confirmed.class);
        assertThat(anna.all()).contains("Платить ничего не нужно. О каждом следующем шаге напишем сюда.");
        assertThat(anna.screen()).doesNotContain("заплатите");
    }
}
