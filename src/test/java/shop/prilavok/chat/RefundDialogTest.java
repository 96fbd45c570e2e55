package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Order;
import shop.prilavok.payment.GatewayRefund;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.Returned;
import shop.prilavok.payment.Returned.Goods;

class RefundDialogTest {
    private static final Sku SENCHA = new Sku("TEA-1");

    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest olga = shop.admin(ShopOnFakes.ADMIN, "Ольга");
    private final Guest ivan = shop.admin(ShopOnFakes.OTHER_ADMIN, "Иван");
    private final Guest anna = buyer();

    /** Two packets of tea at 500 and a cup at 300, brought for 300. */
    private Guest buyer() {
        shop.sell("TEA-1", "Сенча", 500, 5);
        shop.sell("CUP-1", "Посуда", "Пиала", "", 300, 5);
        Guest guest = shop.guest(42, "ru").say("/start");
        guest.press("Каталог").press("Чай").press("Сенча").press("В корзину").press("+");
        guest.say("/catalog").press("Посуда").press("Пиала").press("В корзину").press("Открыть корзину");
        guest.press("Оформить")
                .say("Анна")
                .say("8 916 123-45-67")
                .press("Доставка")
                .say("Казань, Баумана, 7");
        guest.press("Подтвердить");
        shop.customersPay();
        return guest;
    }

    private Order order() {
        return shop.orders.all().get(0);
    }

    @Test
    void no_other_sum_goes_back_than_the_one_on_the_button() {
        picking().press("Пиала").press("Дальше").press("Вернуть на склад");
        String yes = olga.data("Да, вернуть 300 ₽");
        sentBackByHand(Money.ofRoubles(900));
        olga.send(yes);
        assertThat(shop.gateway.refundCount()).isZero();
        assertThat(olga.toast()).contains("по заказу кое-что изменилось");
    }

    private void sentBackByHand(Money sum) {
        Instant now = shop.clock.instant();
        shop.unit.perform(() ->
                shop.ledger.book(new MoneyEntry(MoneyEntry.Kind.REFUND, "by-hand", order().id(), sum.negated(), now)));
    }

    private Guest picking() {
        return olga.press("Вернуть деньги").press("Выбрать товары");
    }

    private Stock.Counted tea() {
        return (Stock.Counted) shop.stock.stock(SENCHA).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"50, 9", "31, 99", "50, 99", "20, 999"})
    void the_whole_money_of_a_wholesale_order_can_be_sent_back(int lines, int pieces) {
        ShopOnFakes wholesale = new ShopOnFakes();
        Guest admin = wholesale.admin(ShopOnFakes.ADMIN, "Ольга");
        List<Item> items = IntStream.range(0, lines)
                .mapToObj(number -> wholesale.sell("A-" + number, "Чай " + number, 10, 999))
                .toList();
        Guest guest = wholesale.guest(42, "ru").say("/start");
        wholesale.unit.perform(
                () -> items.forEach(item -> wholesale.carts.set(new CustomerId(42), item.sku(), pieces)));
        guest.say("/cart").press("Оформить").say("Анна").say("8 916 123-45-67").press("Самовывоз");
        guest.press("Подтвердить");
        wholesale.customersPay();

        admin.press("Вернуть деньги").press("Весь заказ").press("Вернуть на склад");
        admin.press("Да, вернуть");

        assertThat(wholesale.orders.all().get(0)).isInstanceOf(Order.Refunded.class);
        assertThat(wholesale.gateway.taken()).isEqualTo(Money.ZERO);
    }

    @Test
    void one_packet_goes_back_after_the_admin_has_seen_what_and_how_much() {
        assertThat(order().facts().total()).isEqualTo(Money.ofRoubles(1600));
        picking();
        assertThat(olga.buttons())
                .containsExactly(
                        "0 из 1 · Пиала", "+", "0 из 2 · Сенча", "+", "☐ Доставка — 300 ₽", "Нет, оставить как есть");
        olga.press("0 из 2 · Сенча").press("−");
        assertThat(olga.buttons()).contains("−", "1 из 2 · Сенча", "Дальше — 500 ₽");
        olga.press("Дальше");
        assertThat(olga.screen()).contains("Вернуть 500 ₽ — Сенча × 1. А что с товаром?");
        olga.press("Вернуть на склад");
        assertThat(olga.screen()).contains("Вернуть 500 ₽ — Сенча × 1?").contains("снова появится на складе");
        assertThat(shop.gateway.refundCount()).isZero();
        olga.press("Да, вернуть 500 ₽");

        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(1100));
        assertThat(order()).isInstanceOf(Order.Paid.class);
        assertThat(tea()).isEqualTo(new Stock.Counted(4, 0));
        assertThat(olga.screen()).contains("Возвращено: 500 ₽ — Сенча × 1");
        assertThat(olga.buttons()).containsExactly("✅ Принять", "↩️ Вернуть деньги");
        assertThat(anna.all()).contains("Возвращаем 500 ₽ — Сенча × 1.").contains("Вернули 500 ₽ — Сенча × 1.");
        anna.press("Открыть заказ");
        assertThat(anna.screen()).contains("Возвращено: 500 ₽ — Сенча × 1");
    }

    @Test
    void broken_goods_are_written_off_and_the_delivery_alone_asks_nothing_about_goods() {
        picking().press("0 из 1 · Пиала").press("Дальше").press("Списать");
        assertThat(olga.screen()).contains("на склад он не вернётся");
        olga.press("Да, вернуть 300 ₽");
        assertThat(shop.stock.stock(new Sku("CUP-1"))).contains(new Stock.Counted(4, 0));

        picking().press("☐ Доставка").press("Дальше — 300 ₽");
        assertThat(olga.screen()).contains("Вернуть 300 ₽ — доставка?").doesNotContain("склад");
        olga.press("Да, вернуть");
        assertThat(olga.screen()).contains("Возвращено: 600 ₽ — Пиала × 1, доставка");
        olga.press("Вернуть деньги");
        assertThat(olga.buttons()).contains("Всё, что осталось, — 1 000 ₽");
        olga.press("Всё, что осталось").press("Вернуть на склад").press("Да, вернуть 1 000 ₽");
        assertThat(order()).isInstanceOf(Order.Refunded.class);
        assertThat(anna.all()).contains("Мы отправили обратно 1 000 ₽").contains("Возвращено: 1 600 ₽ — весь заказ");
    }

    @Test
    void all_goods_without_the_delivery_are_not_called_the_whole_order() {
        picking().press("0 из 1 · Пиала").press("0 из 2 · Сенча").press("Дальше — 1 300 ₽");
        assertThat(olga.screen()).contains("Вернуть 1 300 ₽ — все товары. А что с товаром?");
        olga.press("Вернуть на склад");
        assertThat(olga.screen()).contains("Вернуть 1 300 ₽ — все товары?");
        olga.press("Да, вернуть");
        assertThat(anna.all()).contains("Вернули 1 300 ₽ — все товары.").doesNotContain("весь заказ");

        picking().press("☐ Доставка").press("Дальше — 300 ₽").press("Да, вернуть");
        assertThat(olga.screen()).contains("Возвращено: 1 600 ₽ — весь заказ");
    }

    @Test
    void all_goods_of_an_order_without_a_fee_are_the_whole_order() {
        shop.unit.perform(() -> shop.carts.set(order().facts().customer(), SENCHA, 1));
        anna.say("/cart")
                .press("Оформить")
                .press("Способ доставки")
                .press("Самовывоз")
                .press("Подтвердить");
        shop.customersPay();
        olga.press("Вернуть деньги")
                .press("Весь заказ")
                .press("Вернуть на склад")
                .press("Да, вернуть");
        assertThat(olga.screen()).contains("Возвращено: 500 ₽ — весь заказ");
    }

    @Test
    void an_old_button_gives_nothing_back_and_neither_does_a_second_press() {
        picking().press("+").press("Дальше").press("Списать");
        String yes = olga.data("Да, вернуть");
        olga.sendOnly(yes);
        ivan.sendOnly(yes);
        shop.settle();
        assertThat(ivan.toast()).contains("уже возвращаем 300\u00a0₽").contains("Следующий возврат");
        assertThat(shop.gateway.refundCount()).isEqualTo(1);

        olga.send(yes);
        assertThat(olga.toast()).contains("Вот свежая карточка");
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
        assertThat(olga.screen()).contains("Возвращено: 300 ₽");
    }

    @Test
    void nobody_picks_while_a_refund_is_under_way() {
        String open = olga.data("Вернуть деньги");
        shop.gateway.refundsAre(GatewayRefund.Status.PENDING);
        picking().press("+").press("Дальше").press("Списать").press("Да, вернуть");
        assertThat(olga.screen()).contains("Возвращаем: 300 ₽ — Пиала × 1");
        assertThat(olga.buttons()).containsExactly("✅ Принять");
        ivan.send(open);
        assertThat(ivan.toast()).contains("уже возвращаем 300\u00a0₽");
    }

    @Test
    void who_thinks_better_of_it_has_the_card_again() {
        picking().press("+").press("Нет, оставить");
        assertThat(olga.buttons()).containsExactly("✅ Принять", "↩️ Вернуть деньги");
        assertThat(shop.gateway.refundCount()).isZero();
    }

    @Test
    void a_refund_that_failed_says_why_and_is_tried_again_by_its_button_once() {
        shop.gateway.refundsAre(GatewayRefund.Status.CANCELED);
        picking()
                .press("0 из 2 · Сенча")
                .press("Дальше")
                .press("Вернуть на склад")
                .press("Да, вернуть");
        assertThat(olga.all())
                .contains("вернуть 1 000 ₽ не получилось")
                .contains("На балансе магазина в ЮKassa не хватает денег")
                .contains("Вернуть не получилось: 1 000 ₽ — Сенча × 2.");
        assertThat(anna.all()).contains("Возвращаем 1 000 ₽").doesNotContain("Вернули");

        shop.gateway.refundsAre(GatewayRefund.Status.SUCCEEDED);
        String again = olga.data("Попробовать ещё раз");
        olga.send(again).send(again);
        assertThat(olga.toast()).contains("Вот свежая карточка");
        assertThat(shop.gateway.taken()).isEqualTo(Money.ofRoubles(600));
        assertThat(anna.all()).contains("Вернули 1 000 ₽ — Сенча × 2.");
    }

    @Test
    void a_refund_of_unknown_result_offers_no_second_try() {
        shop.gateway.fail(Trouble.ANSWER_LOST);
        olga.press("Вернуть деньги").press("Весь заказ").press("Вернуть на склад");
        olga.sendOnly(olga.data("Да, вернуть"));
        assertThat(shop.reception.step()).isTrue();
        while (shop.courier.step()) {
            continue;
        }
        assertThat(olga.buttons()).isEmpty();
        shop.settle();
        assertThat(order()).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void what_was_picked_of_fifty_items_fits_into_a_button_and_comes_back() {
        Map<Sku, Integer> all = order().facts().pieces();
        for (Returned picked : List.of(
                new Returned(Map.of(), false, Goods.TO_SHELF),
                new Returned(Map.of(SENCHA, 1), true, Goods.WRITTEN_OFF),
                new Returned(all, false, Goods.WRITTEN_OFF))) {
            String code = ReturnedCode.write(order().facts(), picked);
            assertThat(ReturnedCode.read(order().facts(), code)).contains(picked);
        }
        assertThat(ReturnedCode.read(order().facts(), "zzzz")).isEmpty();

        for (int i = 0; i < 50; i++) {
            shop.sell("MANY-" + i, "Много", "Нечто " + i, "", 100, 90);
        }
        shop.unit.perform(() -> {
            for (int i = 0; i < 50; i++) {
                shop.carts.set(order().facts().customer(), new Sku("MANY-" + i), i % 5 + 1);
            }
        });
        anna.say("/cart").press("Оформить").press("Подтвердить");
        shop.customersPay();
        olga.press("Вернуть деньги").press("Выбрать товары");
        for (int page = 0; page < 6; page++) {
            for (int item = 0; item < 8; item++) {
                olga.send(olga.data("+"));
            }
            olga.press("»");
        }
        assertThat(olga.last().buttons().stream().flatMap(List::stream))
                .allMatch(button -> ((Button.Act) button).data().getBytes(StandardCharsets.UTF_8).length <= 64);
        olga.press("Дальше").press("Вернуть на склад").press("Да, вернуть");
        assertThat(shop.gateway.refundCount()).isEqualTo(1);
    }
}
