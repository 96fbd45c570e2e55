package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;

/** The tab of orders as the merchant sees it, written over the wire. */
class OrderRowsTest {
    private static final String TAB = "Заказы";

    private SheetWorld world = new SheetWorld(1, SheetWorld.tea());

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void the_first_order_makes_the_tab_and_stands_in_it() {
        place("Анна Кузнецова", "Чай");
        world.steps(2);

        assertThat(world.merchant().tabs()).contains(TAB);
        assertThat(row(2))
                .containsExactly(
                        "1001",
                        "21.11.2026 12:00:00",
                        "Ждёт оплаты",
                        "Анна К.",
                        "+7 916 ***-**-67",
                        "Чай × 2",
                        "950,00",
                        "Доставка");
        assertThat(world.cell(TAB, "I2").choices()).containsExactly("Собираем", "Отправлен", "Выдан", "Отменить");
    }

    @Test
    void the_number_of_a_parcel_keeps_its_zeros_and_all_its_digits() {
        place("Анна", "Чай");
        world.steps(3);
        place("Борис", "Чабрец"); // a row that is appended to the tab as it is
        world.steps(3);
        world.merchant().type(TAB, "J2", "0080512345678901234");
        world.merchant().type(TAB, "J3", "0080512345678901234");

        assertThat(world.column(TAB, "J")).containsExactly("0080512345678901234", "0080512345678901234");
    }

    @Test
    void an_order_keeps_its_one_row_whatever_becomes_of_it() {
        OrderId order = place("Анна", "Чай");
        world.steps(3);
        change(order, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.steps(3);
        change(order, Order.Paid.class, paid -> paid.accept(world.now, "Борис"));
        world.steps(3);

        assertThat(world.column(TAB, "A")).containsExactly("1001");
        assertThat(world.column(TAB, "C")).containsExactly("Собираем");
    }

    @Test
    void many_changes_of_one_order_go_as_one() {
        OrderId order = place("Анна", "Чай");
        change(order, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        change(order, Order.Paid.class, paid -> paid.accept(world.now, "Борис"));
        world.steps(2);

        assertThat(world.column(TAB, "C")).containsExactly("Собираем");
        assertThat(world.batches()).hasSize(1);
        assertThat(world.shelf.keysOf("DELIVERED")).containsExactly("order:1001:v1", "order:1001:v2", "order:1001:v3");
    }

    @Test
    void a_row_is_found_after_sorting_inserting_and_moving_columns() {
        OrderId first = place("Анна", "Чай");
        OrderId second = place("Борис", "Чабрец");
        world.steps(3);
        world.merchant().sortBy(TAB, "A", true);
        world.merchant().insertRows(TAB, 2, 3);
        world.merchant().moveColumn(TAB, "C", "A");
        world.merchant().type(TAB, "L5", "позвонить"); // beside the second order
        change(first, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.steps(3);

        assertThat(world.column(TAB, "B")).containsExactly("", "", "", second.toString(), first.toString());
        assertThat(world.column(TAB, "A")).containsExactly("", "", "", "Ждёт оплаты", "Оплачен");
        assertThat(world.cell(TAB, "L5").shown()).isEqualTo("позвонить");
    }

    @Test
    void a_row_that_moved_while_it_was_written_is_mended_at_the_next_look() {
        OrderId first = place("Анна", "Чай");
        OrderId second = place("Борис", "Чабрец");
        world.steps(3);
        world.lookAtOrders(); // from now on one read is enough
        change(first, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.faults().afterRead(() -> world.merchant().sortBy(TAB, "A", true));
        world.step();
        world.faults().afterRead(() -> {});

        assertThat(world.column(TAB, "A")).containsExactly(second.toString(), first.toString());
        assertThat(world.column(TAB, "C")).containsExactly("Оплачен", "Ждёт оплаты"); // the wrong one, for a moment

        world.lookAtOrders();
        world.steps(3);
        assertThat(world.column(TAB, "C")).containsExactly("Ждёт оплаты", "Оплачен");
    }

    @Test
    void a_column_that_moved_while_it_was_written_does_not_cost_the_merchant_what_he_typed() {
        OrderId order = place("Анна", "Чай");
        world.steps(3);
        world.merchant().type(TAB, "L2", "позвонить");
        world.lookAtOrders(); // from now on one read is enough
        change(order, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.faults().afterRead(() -> world.merchant().moveColumn(TAB, "L", "C"));
        world.step();
        world.faults().afterRead(() -> {});
        assertThat(world.cell(TAB, "C2").shown()).isEqualTo("позвонить");

        world.lookAtOrders();
        world.steps(3);
        assertThat(world.cell(TAB, "C2").shown()).isEqualTo("позвонить");
        assertThat(world.cell(TAB, "D2").shown()).isEqualTo("Оплачен");
    }

    @Test
    void a_status_that_somebody_typed_over_comes_back_and_is_not_fought_over() {
        place("Анна", "Чай");
        world.steps(3);
        for (int i = 0; i < 3; i++) {
            world.merchant().type(TAB, "C2", "=1+" + i);
            world.lookAtOrders();
            world.steps(3);
        }

        assertThat(world.batches()).hasSize(2);
        world.pass(Duration.ofMinutes(10));
        world.lookAtOrders();
        world.steps(3);
        assertThat(world.cell(TAB, "C2").shown()).isEqualTo("Ждёт оплаты");
    }

    @Test
    void while_all_rows_are_true_nothing_is_written() {
        OrderId order = place("Анна", "Чай");
        world.steps(3);
        change(order, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.lookAtOrders(); // the new status is still on its way
        world.steps(3);
        world.lookAtOrders();

        assertThat(world.shelf.keysOf("DELIVERED")).containsExactly("order:1001:v1", "order:1001:v2");
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void headers_are_known_in_either_language_and_whatever_their_case() {
        place("Анна", "Чай");
        world.steps(3);
        world.merchant().type(TAB, "C1", " sTatus ");
        world.merchant().type(TAB, "A1", "no.");
        change(new OrderId(1001), Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.steps(3);

        assertThat(world.column(TAB, "C")).containsExactly("Оплачен");
        assertThat(world.cell(TAB, "M1").shown()).isEmpty();
    }

    @Test
    void a_lost_answer_does_not_make_a_second_row() {
        world.faults().on(new SheetsFault.AppliedThenUnavailable(), path -> path.endsWith(":batchUpdate"));
        place("Анна", "Чай");
        world.step();
        world.faults().clear();
        world.pass(Duration.ofMinutes(2));
        world.steps(4);

        assertThat(world.column(TAB, "A")).containsExactly("1001");
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @Test
    void what_a_customer_typed_is_never_computed() {
        place("=1+1", "=HYPERLINK(\"https://evil.example\")");
        world.steps(2);

        assertThat(world.cell(TAB, "D2").isFormula()).isFalse();
        assertThat(world.cell(TAB, "F2").isFormula()).isFalse();
        assertThat(world.cell(TAB, "F2").shown()).isEqualTo("=HYPERLINK(\"https://evil.example\") × 2");
    }

    @Test
    void a_locked_tab_of_orders_does_not_keep_the_journal_from_being_written() {
        OrderId order = place("Анна", "Чай");
        world.steps(3);
        world.merchant().protect(TAB, "A1:Z1000");
        change(order, Order.AwaitingPayment.class, awaiting -> awaiting.paid(world.now));
        world.steps(10);
        world.sell("1001", "TEA-1", 1);
        world.steps(5);

        assertThat(world.keysInTheJournal()).containsExactly("sale:1001:TEA-1");
        assertThat(world.shelf.keysOf("WAITING")).containsExactly("order:1001:v2");
        assertThat(world.shelf.keysOf("PARKED")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MASKED | Анна К. | +7 916 ***-**-67 | Доставка",
                "FULL | Анна Кузнецова | +79161234567 | Москва, Арбат, 1",
                "NONE | '' | '' | Доставка"
            })
    void the_merchant_decides_how_much_of_a_customer_google_gets_to_know(
            PersonalData setting, String buyer, String phone, String delivery) {
        world.personalData = setting;
        world.restart();
        place("Анна Кузнецова", "Чай");
        world.steps(2);

        assertThat(List.of(
                        world.cell(TAB, "D2").shown(),
                        world.cell(TAB, "E2").shown(),
                        world.cell(TAB, "H2").shown()))
                .containsExactly(buyer, phone, delivery);
    }

    @ParameterizedTest
    @EnumSource(PersonalData.class)
    void a_foreign_number_is_masked_too(PersonalData setting) {
        String shown = setting.phone(new Contact("Jan", new Phone("+4915112345678")));

        assertThat(shown)
                .isEqualTo(
                        switch (setting) {
                            case FULL -> "+4915112345678";
                            case MASKED -> "+49 ***-**-78";
                            case NONE -> "";
                        });
    }

    private OrderId place(String name, String product) {
        return world.unit.run(() -> {
            OrderId id = world.orders.nextId();
            OrderFacts facts = new OrderFacts(
                    id,
                    "token-" + id,
                    new CustomerId(1),
                    "ru",
                    new Contact(name, new Phone("+79161234567")),
                    new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250)),
                    List.of(new OrderLine(new Sku("TEA-1"), product, Money.ofRoubles(350), 2)),
                    world.now);
            world.orders.add(new Order.AwaitingPayment(facts, new Progress(1, world.now, Progress.CUSTOMER)));
            return id;
        });
    }

    private <T extends Order> void change(OrderId id, Class<T> from, Function<T, Order> step) {
        world.unit.perform(() -> world.orders.save(
                step.apply(Optional.of(world.orders.lock(id)).map(from::cast).orElseThrow())));
    }

    private List<String> row(int number) {
        return "ABCDEFGH"
                .chars()
                .mapToObj(letter ->
                        world.cell(TAB, (char) letter + String.valueOf(number)).shown())
                .toList();
    }
}
