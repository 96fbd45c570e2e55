package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.order.Order;
import shop.prilavok.order.Wish;
import shop.prilavok.order.Wish.Choice;

/** What people see in their chats when the merchant chooses something in his list of orders. */
class ChosenInTheSheetTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Guest anna = shop.guest(42, "ru");
    private final Guest olga = shop.admin(ShopOnFakes.ADMIN, "Ольга");

    @BeforeEach
    void anna_has_paid() {
        shop.sell("TEA-1", "Сенча", 500, 3);
        anna.toSummary("Чай", "Сенча").press("Подтвердить");
        shop.customersPay();
    }

    @Test
    void the_customer_gets_the_number_of_his_parcel_and_finds_it_again_on_his_order() {
        choose(Choice.SHIP, "8051<b>2345");

        assertThat(anna.all()).contains("Отслеживание: <code>8051&lt;b&gt;2345</code>");
        assertThat(anna.screen()).contains("Отслеживание: <code>8051&lt;b&gt;2345</code>");
        assertThat(olga.screen()).contains("через таблицу");

        choose(Choice.SHIP, "80512346");
        assertThat(anna.all()).contains("в пути").contains("<code>80512346</code>");
    }

    @Test
    void a_link_to_the_parcel_can_be_opened() {
        choose(Choice.SHIP, "https://track.example.org/?a=1&b=2");

        assertThat(anna.all()).contains("Отслеживание: https://track.example.org/?a=1&amp;b=2");
    }

    @Test
    void a_paid_order_to_be_canceled_is_asked_about_in_the_admin_chat() {
        choose(Choice.CANCEL, "");

        assertThat(order()).isInstanceOf(Order.Paid.class);
        assertThat(olga.all())
                .contains("в таблице выбрали «Отменить». Вернуть деньги покупателю?")
                .contains("За что вернуть деньги?");
        assertThat(anna.all()).doesNotContain("отменён");
    }

    @Test
    void the_customer_of_an_unpaid_order_is_told() {
        Guest pavel = shop.guest(43, "ru").toSummary("Чай", "Сенча").press("Подтвердить");
        choose(Choice.CANCEL, "");

        assertThat(order()).isInstanceOf(Order.Canceled.class);
        assertThat(pavel.all()).contains("Магазин отменил этот заказ");
    }

    private void choose(Choice choice, String track) {
        shop.granting.grant(order().id(), new Wish(choice, track));
        shop.settle();
    }

    private Order order() {
        return shop.orders.all().get(shop.orders.all().size() - 1);
    }
}
