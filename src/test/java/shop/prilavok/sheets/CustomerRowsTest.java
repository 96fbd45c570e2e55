package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;

/**
 * The tab of customers as the merchant sees it, written over the wire. Columns: A number, B name, C phone, D orders, E sum,
 * F last order, G first order, H tags, I remark.
 */
class CustomerRowsTest {
    private static final String TAB = "Клиенты";
    private static final int MINUTE = 20; // so many steps

    private final SheetWorld world = new SheetWorld(1, SheetWorld.tea());
    private final BuyersWorld buyers = new BuyersWorld(world);

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void the_first_order_makes_the_tab_and_its_customer_stands_in_it() {
        buyers.place(7_000_000_001L, "Анна Кузнецова");
        world.steps(MINUTE);

        assertThat(world.merchant().tabs()).contains(TAB);
        assertThat(row(2))
                .containsExactly(
                        "7000000001",
                        "Анна К.",
                        "+7 916 ***-**-67",
                        "0",
                        "0,00",
                        "21.11.2026 12:00:00",
                        "21.11.2026 12:00:00",
                        "",
                        "");
        assertThat(world.cell(TAB, "H1").shown()).isEqualTo("Метки");
    }

    @Test
    void a_customer_has_one_row_whatever_he_buys_and_gives_back() {
        OrderId first = buyers.buy(7, "Анна");
        world.pass(Duration.ofDays(1));
        OrderId second = buyers.buy(7, "Анна Кузнецова");
        buyers.place(7, "Анна Кузнецова");
        world.steps(MINUTE);
        assertThat(world.column(TAB, "A")).containsExactly("7");
        assertThat(row(2))
                .startsWith("7", "Анна К.", "+7 916 ***-**-67", "2", "1 900,00")
                .contains("22.11.2026 12:00:00", "21.11.2026 12:00:00");

        buyers.giveBack(second, 300);
        world.steps(MINUTE);
        assertThat(row(2)).startsWith("7", "Анна К.", "+7 916 ***-**-67", "2", "1 600,00");
        buyers.change(first, Order.Paid.class, paid -> paid.refund(world.now, "Борис"));
        world.steps(MINUTE);
        assertThat(row(2)).startsWith("7", "Анна К.", "+7 916 ***-**-67", "1", "1 600,00");
        assertThat(world.column(TAB, "A")).containsExactly("7");
    }

    @Test
    void what_is_paid_on_receipt_is_counted_at_once_and_its_money_when_it_is_handed_over() {
        OrderId order = buyers.place(7, "Анна", true);
        buyers.change(order, Order.AwaitingPayment.class, awaiting -> awaiting.confirm(world.now));
        world.steps(MINUTE);
        assertThat(row(2)).contains("1", "0,00");

        buyers.change(order, Order.Confirmed.class, confirmed -> confirmed.accept(world.now, "Борис"));
        buyers.change(order, Order.Accepted.class, accepted -> accepted.ship(world.now, "Борис"));
        buyers.change(order, Order.Shipped.class, shipped -> shipped.deliver(world.now, "Борис"));
        world.steps(MINUTE);
        assertThat(row(2)).contains("1", "950,00");
    }

    @Test
    void a_row_is_found_after_sorting_inserting_and_moving_columns_and_the_merchants_cells_stay() {
        OrderId order = buyers.buy(7, "Анна");
        buyers.buy(8, "Борис");
        world.steps(MINUTE);
        world.merchant().type(TAB, "H2", "опт");
        world.merchant().type(TAB, "I2", "звонить");
        world.merchant().sortBy(TAB, "A", false);
        world.merchant().insertRows(TAB, 2, 2);
        world.merchant().moveColumn(TAB, "H", "A");
        buyers.giveBack(order, 950);
        buyers.buy(9, "Вера");
        world.steps(MINUTE);

        assertThat(world.column(TAB, "B")).containsExactlyInAnyOrder("", "", "7", "8", "9");
        int row = 2 + world.column(TAB, "B").indexOf("7");
        assertThat(List.of("A", "B", "F", "I").stream()
                        .map(letter -> world.cell(TAB, letter + row).shown())
                        .toList())
                .containsExactly("опт", "7", "0,00", "звонить");
    }

    @Test
    void figures_that_met_a_row_just_being_moved_are_mended_at_the_next_look() {
        OrderId order = buyers.buy(7, "Анна");
        buyers.place(8, "Борис");
        world.steps(MINUTE);
        world.lookAtCustomers(); // from now on one read is enough
        world.merchant().type(TAB, "H2", "опт");
        buyers.giveBack(order, 300);
        world.faults().afterRead(() -> world.merchant().sortBy(TAB, "A", true));
        world.steps(2);
        world.faults().afterRead(() -> {});
        assertThat(sums()).containsExactly("8: 650,00", "7: 950,00"); // the wrong one, for a moment

        world.lookAtCustomers();
        world.steps(MINUTE);
        assertThat(sums()).containsExactly("8: 0,00", "7: 650,00");
        assertThat(world.column(TAB, "H")).containsExactly("", "опт");
    }

    @Test
    void a_figure_that_somebody_typed_over_comes_back_and_is_not_fought_over() {
        buyers.buy(7, "Анна");
        world.steps(MINUTE);
        int before = world.batches().size();
        for (String typed : List.of("=1+1", "много", "-5")) {
            world.merchant().type(TAB, "E2", typed);
            world.lookAtCustomers();
            world.steps(MINUTE);
        }

        assertThat(world.batches()).hasSize(before + 1);
        assertThat(world.cell(TAB, "E2").shown()).startsWith("-5");
        world.pass(Duration.ofMinutes(10));
        world.lookAtCustomers();
        world.steps(MINUTE);
        assertThat(world.cell(TAB, "E2").shown()).isEqualTo("950,00");
    }

    @Test
    void while_all_rows_are_true_nothing_is_written() {
        buyers.buy(7, "Анна  Кузнецова");
        buyers.buy(8, "=1+1");
        world.personalData = PersonalData.FULL;
        world.restart();
        world.steps(MINUTE);
        int before = world.batches().size();
        buyers.giveBack(buyers.buy(8, "=1+1"), 10);
        world.lookAtCustomers(); // still on their way
        assertThat(world.shelf.keysOf("WAITING")).noneMatch(key -> key.contains("again"));
        world.steps(MINUTE);
        world.lookAtCustomers();

        assertThat(world.batches().size()).isGreaterThan(before);
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
        assertThat(world.cell(TAB, "B3").shown()).isEqualTo("=1+1");
        assertThat(world.cell(TAB, "B3").isFormula()).isFalse();
    }

    @Test
    void a_row_that_the_merchant_deleted_comes_back_with_its_customers_next_order_only() {
        buyers.buy(7, "Анна");
        buyers.buy(8, "Борис");
        world.steps(MINUTE);
        world.merchant().deleteRows(TAB, 2, 1);
        world.lookAtCustomers();
        world.steps(MINUTE);
        assertThat(world.column(TAB, "A")).containsExactly("8");

        buyers.place(7, "Анна");
        world.steps(MINUTE);
        assertThat(world.column(TAB, "A")).containsExactly("8", "7");
    }

    @Test
    void a_tab_that_the_merchant_deleted_comes_back_and_so_does_a_column() {
        buyers.buy(7, "Анна");
        world.steps(MINUTE);
        world.lookAtCustomers();
        world.merchant().deleteColumns(TAB, "G", 1);
        world.lookAtCustomers();
        world.steps(MINUTE);
        assertThat(world.cell(TAB, "G1").shown()).isEqualTo("Метки"); // nobody misses it yet

        buyers.place(7, "Анна");
        world.steps(MINUTE);
        assertThat(world.cell(TAB, "I1").shown()).isEqualTo("Первый заказ");
        assertThat(world.cell(TAB, "I2").shown()).isEqualTo("21.11.2026 12:00:00");

        world.merchant().deleteTab(TAB);
        world.lookAtCustomers();
        buyers.place(7, "Анна");
        world.steps(MINUTE);
        assertThat(world.column(TAB, "A")).containsExactly("7");
    }

    @Test
    void a_locked_tab_keeps_neither_orders_nor_journal_from_being_written() {
        buyers.buy(7, "Анна");
        world.steps(MINUTE);
        world.merchant().protect(TAB, "A1:Z1000");
        buyers.buy(7, "Анна");
        world.steps(MINUTE);
        world.sell("1001", "TEA-1", 1);
        world.steps(5);

        assertThat(world.keysInTheJournal()).containsExactly("sale:1001:TEA-1");
        assertThat(world.column("Заказы", "A")).containsExactly("1001", "1002");
        assertThat(world.shelf.keysOf("WAITING")).isNotEmpty().allMatch(key -> key.startsWith("customer:7:"));
        assertThat(world.shelf.keysOf("PARKED")).isEmpty();
    }

    @Test
    void a_lost_answer_does_not_make_a_second_row() {
        buyers.buy(7, "Анна");
        world.steps(MINUTE);
        world.faults().on(new SheetsFault.AppliedThenUnavailable(), path -> path.endsWith(":batchUpdate"));
        buyers.buy(8, "Борис");
        world.steps(3);
        world.faults().clear();
        world.pass(Duration.ofMinutes(2));
        world.steps(MINUTE);

        assertThat(world.column(TAB, "A")).containsExactly("7", "8");
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"MASKED | Анна К. | +7 916 ***-**-67", "FULL | Анна Кузнецова | +79161234567", "NONE | '' | ''"})
    void the_merchant_decides_how_much_of_a_customer_google_gets_to_know(
            PersonalData setting, String name, String phone) {
        world.personalData = setting;
        world.restart();
        buyers.place(7, "Анна Кузнецова");
        world.steps(MINUTE);
        world.lookAtCustomers();

        assertThat(row(2)).startsWith("7", name, phone);
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    private List<String> sums() {
        List<String> sums = world.column(TAB, "E");
        List<String> numbers = world.column(TAB, "A");
        return IntStream.range(0, numbers.size())
                .mapToObj(row -> numbers.get(row) + ": " + sums.get(row))
                .toList();
    }

    private List<String> row(int number) {
        return "ABCDEFGHI"
                .chars()
                .mapToObj(letter ->
                        world.cell(TAB, (char) letter + String.valueOf(number)).shown())
                .map(shown -> shown.replace('\u00a0', ' '))
                .toList();
    }
}
