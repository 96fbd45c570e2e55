package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;

/** What the merchant chooses in the rows of orders, read and answered over the wire. Columns: I action, J track, K reply. */
class HearingWishesTest {
    private static final String TAB = "Заказы";

    private final SheetWorld world = new SheetWorld(1, SheetWorld.tea());
    private final OrderId order = new OrderId(1001);

    @BeforeEach
    void a_paid_order_stands_in_the_sheet() {
        order();
        world.steps(3);
        world.lookAtOrders();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void sent_with_a_number_is_told_to_the_customer_within_one_look() {
        world.merchant().type(TAB, "J2", "80512345678901");
        world.merchant().type(TAB, "I2", "Отправлен");
        world.lookAtOrders();

        assertThat(world.announcements.news(order)).containsExactly(new News.Shipped("80512345678901"));
        world.steps(3);
        assertThat(world.cell(TAB, "C2").shown()).isEqualTo("Отправлен");
        assertThat(world.cell(TAB, "I2").shown()).isEqualTo("Отправлен"); // the merchant's cell
        assertThat(world.cell(TAB, "K2").shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "собран, Accepted",
        "ОТПРАВЛЕН, Shipped",
        "' handed  over ', Delivered",
        "Packed, Accepted",
        "Собираем, Accepted",
        "packing, Accepted"
    })
    void the_words_of_both_languages_are_understood_however_they_are_spelt(String typed, String state) {
        world.merchant().type(TAB, "I2", typed);
        world.lookAtOrders();

        assertThat(state()).isEqualTo(state);
    }

    @Test
    void what_cannot_be_done_is_explained_in_the_row_and_the_explanation_goes_when_it_is_mended() {
        world.merchant().type(TAB, "I2", "Съесть");
        world.lookAtOrders();
        world.steps(3);
        assertThat(world.cell(TAB, "K2").shown()).isEqualTo("Такого действия нет: выберите из списка.");

        world.merchant().type(TAB, "I2", "Отменить");
        world.lookAtOrders();
        world.steps(3);
        assertThat(world.cell(TAB, "K2").shown())
                .isEqualTo("Нужно подтверждение: ответьте кнопками на карточке заказа в чате администраторов.");
        assertThat(world.announcements.asked()).containsExactly(order);

        world.merchant().type(TAB, "I2", "");
        world.lookAtOrders();
        world.steps(3);
        assertThat(world.cell(TAB, "K2").shown()).isEmpty();
        assertThat(state()).isEqualTo("Paid");
    }

    @Test
    void after_a_restart_nothing_is_done_again() {
        world.merchant().type(TAB, "I2", "Отменить");
        world.lookAtOrders();
        world.restart();
        world.lookAtOrders();

        assertThat(world.announcements.asked()).hasSize(1);
    }

    @Test
    void a_formula_that_failed_is_no_choice() {
        world.merchant().type(TAB, "I2", "Отправлен");
        world.lookAtOrders();
        world.merchant().type(TAB, "I2", "=1/0");
        world.lookAtOrders();

        assertThat(world.wishes.of(List.of(order)).toString()).contains("SHIP").contains("granted=true");
    }

    @Test
    void a_choice_belongs_to_the_order_whose_number_stands_in_its_row() {
        OrderId second = order();
        world.steps(3);
        world.merchant().type(TAB, "I3", "Собран");
        world.merchant().sortBy(TAB, "A", true);
        world.merchant().moveColumn(TAB, "I", "A");
        world.lookAtOrders();

        assertThat(world.orders.find(second)).get().isInstanceOf(Order.Accepted.class);
        assertThat(state()).isEqualTo("Paid");
    }

    @Test
    void a_number_typed_as_a_number_keeps_all_its_digits() {
        world.merchant().type(TAB, "J2", "12345678901234");
        world.merchant().type(TAB, "I2", "Отправлен");
        world.lookAtOrders();

        assertThat(world.announcements.news(order)).containsExactly(new News.Shipped("12345678901234"));
    }

    @Test
    void a_column_that_was_deleted_and_brought_back_does_nothing_again() {
        OrderId second = order();
        world.steps(3);
        world.merchant().type(TAB, "J2", "80512345678901");
        world.merchant().type(TAB, "I2", "Отправлен");
        world.merchant().type(TAB, "I3", "Отменить");
        world.lookAtOrders();
        for (String column : List.of("I", "J")) {
            Merchant.Version before = world.merchant().version();
            world.merchant().deleteColumns(TAB, column, 1);
            world.lookAtOrders();
            world.merchant().restore(before);
            world.lookAtOrders();
        }

        assertThat(world.announcements.news(order)).containsExactly(new News.Shipped("80512345678901"));
        assertThat(world.announcements.asked()).containsExactly(second);
    }

    @Test
    void nor_does_it_when_the_shop_had_made_an_empty_one_meanwhile() {
        world.merchant().type(TAB, "I2", "Отменить");
        world.lookAtOrders();
        Merchant.Version before = world.merchant().version();
        world.merchant().deleteColumns(TAB, "I", 1);
        world.lookAtOrders();
        order();
        world.steps(3);
        world.lookAtOrders();
        world.merchant().restore(before);
        world.lookAtOrders();

        assertThat(world.announcements.asked()).containsExactly(order);
    }

    @Test
    void an_order_that_was_refused_is_not_sent_when_its_column_comes_back() {
        OrderId unpaid = world.unit.run(() -> {
            Order.AwaitingPayment awaiting = awaiting(world.orders.nextId());
            world.orders.add(awaiting);
            return awaiting.id();
        });
        world.steps(3);
        world.merchant().type(TAB, "I3", "Отправлен");
        world.lookAtOrders();
        world.unit.perform(
                () -> world.orders.save(((Order.AwaitingPayment) world.orders.lock(unpaid)).paid(world.now)));
        Merchant.Version before = world.merchant().version();
        world.merchant().deleteColumns(TAB, "I", 1);
        world.lookAtOrders();
        world.merchant().restore(before);
        world.lookAtOrders();

        assertThat(world.orders.find(unpaid)).get().isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_choice_in_a_column_that_was_made_anew_counts() {
        world.merchant().type(TAB, "I2", "Съесть");
        world.lookAtOrders();
        world.merchant().deleteColumns(TAB, "I", 1);
        world.lookAtOrders();
        world.merchant().insertColumns(TAB, "I", 1);
        world.merchant().type(TAB, "I1", "Действие");
        world.merchant().type(TAB, "I2", "Отправлен");
        world.lookAtOrders();

        assertThat(state()).isEqualTo("Shipped");
    }

    @Test
    void a_tab_that_was_deleted_and_brought_back_is_found_within_ten_minutes_though_no_other_is_missing() {
        List.of("Клиенты", "Доставка", "Промокоды", "Настройки", "Тексты").forEach(world.merchant()::addTab);
        world.pass(Duration.ofMinutes(11));
        world.lookAtOrders();
        Merchant.Version before = world.merchant().version();
        world.merchant().deleteTab(TAB);
        world.lookAtOrders();
        world.merchant().restore(before);
        world.merchant().type(TAB, "I2", "Отправлен");
        world.pass(Duration.ofMinutes(11));
        world.lookAtOrders();

        assertThat(state()).isEqualTo("Shipped");
    }

    @Test
    void an_answer_that_was_lost_does_not_hurt() {
        world.merchant().type(TAB, "I2", "Съесть");
        world.lookAtOrders();
        world.faults().on(new SheetsFault.AppliedThenUnavailable(), path -> path.endsWith(":batchUpdate"));
        world.step();
        world.faults().clear();
        world.pass(Duration.ofMinutes(2));
        world.steps(4);

        assertThat(world.cell(TAB, "K2").shown()).startsWith("Такого действия нет");
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    private String state() {
        return world.orders.find(order).orElseThrow().getClass().getSimpleName();
    }

    private OrderId order() {
        return world.unit.run(() -> {
            Order.AwaitingPayment awaiting = awaiting(world.orders.nextId());
            world.orders.add(awaiting);
            world.orders.save(awaiting.paid(world.now));
            return awaiting.id();
        });
    }

    private Order.AwaitingPayment awaiting(OrderId id) {
        OrderFacts facts = new OrderFacts(
                id,
                "token-" + id,
                new CustomerId(1),
                "ru",
                new Contact("Анна", new Phone("+79161234567")),
                new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250)),
                List.of(new OrderLine(new Sku("TEA-1"), "Чай", Money.ofRoubles(350), 2)),
                world.now);
        return new Order.AwaitingPayment(facts, new Progress(1, world.now, Progress.CUSTOMER));
    }
}
