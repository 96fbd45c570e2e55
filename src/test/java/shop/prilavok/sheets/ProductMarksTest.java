package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.contract.SheetsSpec;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;

/** What the shop writes beside the products, over the wire. */
class ProductMarksTest {
    private static final String TAB = "Товары";
    private static final Sku TEA = new Sku("TEA-1");
    private static final Sku THYME = new Sku("123");
    private static final String NO_NUMBER =
            "Цена «дорого» — не число. Проверьте, нет ли букв среди цифр, например О вместо нуля.";

    private final SheetWorld world = new SheetWorld(
            1,
            List.of(
                    List.of("Артикул", "Категория", "Название", "Цена", "Остаток", "В резерве", "Проверка"),
                    List.of("TEA-1", "Чай", "Иван-чай", 350, 10),
                    List.of(123, "Чай", "Чабрец", 120, 5)));

    @BeforeEach
    void open() {
        world.unit.perform(List.of(TEA, THYME), () -> {
            world.stock.open(TEA, false);
            world.stock.open(THYME, false);
        });
    }

    @AfterEach
    void stop() {
        // Whatever was sent has to be what Google's document describes.
        SheetsSpec.find()
                .ifPresent(spec -> world.batches()
                        .forEach(body -> assertThat(spec.checkRequest(
                                        "POST", "/v4/spreadsheets/sheet:batchUpdate", List.of(), body))
                                .isEmpty()));
        world.close();
    }

    @Test
    void a_problem_is_told_in_its_row_once_and_goes_when_it_is_mended() {
        world.merchant().type(TAB, "D2", "дорого");
        look(4);
        assertThat(checks()).containsExactly(NO_NUMBER);
        assertThat(world.batches()).hasSize(1);

        world.merchant().type(TAB, "D2", "350");
        look(4);
        assertThat(checks()).isEmpty();
        assertThat(world.batches()).hasSize(2);
    }

    @Test
    void every_problem_of_a_row_stands_in_its_cell() {
        world.merchant().type(TAB, "C3", "");
        world.merchant().type(TAB, "B3", "=1/0");
        look(1);

        assertThat(checks())
                .containsExactly(
                        "",
                        "Категория: в ячейке ошибка формулы «#DIV/0!». Исправьте формулу или впишите значение."
                                + " Нет названия. Впишите, как называется товар.");
    }

    @Test
    void rows_without_a_usable_sku_are_told_of_too() {
        world.merchant().type(TAB, "B4", "Чай");
        world.merchant().type(TAB, "A5", "TEA-1");
        look(1);

        List<String> checks = checks();
        assertThat(checks).hasSize(4);
        assertThat(checks.get(0)).startsWith("Артикул «TEA-1» уже есть в другой строке. ");
        assertThat(checks.get(1)).isEmpty();
        assertThat(checks.get(2)).startsWith("Нет артикула. ");
        assertThat(checks.get(3)).startsWith("Артикул «TEA-1» уже есть в другой строке. ");

        world.merchant().deleteRows(TAB, 4, 1);
        world.merchant().clear(TAB, "A4:E4");
        look(1);
        assertThat(checks()).isEmpty();
    }

    @Test
    void nothing_is_written_where_an_array_formula_of_the_merchants_spills() {
        world.merchant().addTab("Сверка");
        world.merchant().type("Сверка", "A1", "Проверка");
        world.merchant().type("Сверка", "A2", "=\"\"");
        world.merchant().type("Сверка", "A3", "7");
        world.merchant().type(TAB, "G1", "=ARRAYFORMULA(Сверка!A1:A3)");
        world.merchant().type(TAB, "D2", "дорого");
        look(4);

        assertThat(world.cell(TAB, "G1").shown()).isEqualTo("Проверка");
        assertThat(world.column(TAB, "G")).containsExactly("", "7");
    }

    @Test
    void an_english_sheet_is_told_in_english() {
        world.merchant().type(TAB, "D1", "Price");
        world.merchant().type(TAB, "G1", "check");
        world.merchant().type(TAB, "D2", "-1");
        look(1);

        assertThat(checks())
                .containsExactly("The price “-1” must be above zero. To stop selling the product, hide it.");
    }

    @Test
    void a_sheet_without_these_columns_is_left_alone() {
        world.merchant().deleteColumns(TAB, "F", 2);
        world.merchant().type(TAB, "D2", "дорого");
        reserve("order:1", Map.of(TEA, 2));
        look(3);

        assertThat(world.batches()).isEmpty();
    }

    @Test
    void one_column_works_without_the_other() {
        world.merchant().deleteColumns(TAB, "F", 1);
        world.merchant().type(TAB, "D2", "дорого");
        look(1);

        assertThat(world.column(TAB, "F")).containsExactly(NO_NUMBER);
    }

    @Test
    void a_sheet_whose_header_is_lost_keeps_its_checks() {
        world.merchant().type(TAB, "D2", "дорого");
        look(1);
        world.merchant().type(TAB, "D1", "Почём");
        look(3);

        assertThat(checks()).containsExactly(NO_NUMBER);
    }

    @Test
    void a_text_never_goes_over_a_text_that_came_meanwhile() {
        world.merchant().type(TAB, "D2", "дорого");
        world.merchant().type(TAB, "C3", "");
        look(1);
        List<String> before = checks();
        assertThat(before).hasSize(2);

        world.merchant().type(TAB, "D2", "-1");
        world.compareMarks();
        world.faults().afterRead(() -> world.merchant().sortBy(TAB, "A", false));
        world.step();
        world.faults().afterRead(() -> {});
        assertThat(world.column(TAB, "A")).containsExactly("123", "TEA-1");
        assertThat(checks()).containsExactly(before.get(1), before.get(0)); // late, but in no wrong row

        look(1);
        assertThat(checks().get(0)).isEqualTo(before.get(1));
        assertThat(checks().get(1)).startsWith("Цена «-1» должна быть больше нуля.");
    }

    @Test
    void a_mark_that_landed_in_a_wrong_row_is_mended_at_the_next_look() {
        world.merchant().type(TAB, "D2", "дорого");
        reserve("order:1", Map.of(TEA, 2));
        world.compareMarks();
        world.faults().afterRead(() -> world.merchant().sortBy(TAB, "A", false));
        world.step();
        world.faults().afterRead(() -> {});
        assertThat(world.column(TAB, "A")).containsExactly("123", "TEA-1");
        assertThat(checks()).containsExactly(NO_NUMBER); // beside the wrong product, for a moment
        assertThat(reserved()).containsExactly("2");

        look(1);
        assertThat(checks()).containsExactly("", NO_NUMBER);
        assertThat(reserved()).containsExactly("", "2");
    }

    @Test
    void who_types_into_the_shops_cells_is_not_fought_with() {
        world.merchant().type(TAB, "D2", "дорого");
        for (int i = 0; i < 10; i++) {
            look(1);
            world.merchant().type(TAB, "G2", "ну и что " + i);
            world.merchant().type(TAB, "F3", "мои заметки");
        }
        assertThat(world.batches()).hasSizeLessThan(5);

        world.pass(Duration.ofMinutes(10));
        look(2);
        assertThat(checks()).containsExactly(NO_NUMBER);
        assertThat(reserved()).isEmpty();
    }

    @Test
    void reserved_pieces_are_shown_with_the_orders_that_hold_them() {
        order("order:1001", Map.of(TEA, 2));
        world.steps(2);
        assertThat(reserved()).containsExactly("2");
        assertThat(world.batches()).hasSize(1);

        order("order:1002", Map.of(TEA, 1, THYME, 4));
        world.steps(3);
        assertThat(reserved()).containsExactly("3", "4");

        world.unit.perform(List.of(TEA, THYME), () -> {
            world.stock.release("order:1002");
            world.stock.sell("order:1001", world.now);
        });
        look(2);
        assertThat(reserved()).isEmpty();
    }

    @Test
    void the_same_number_comes_back_without_delay() {
        for (int i = 0; i < 3; i++) {
            reserve("order:" + i, Map.of(TEA, 2));
            look(1);
            assertThat(reserved()).containsExactly("2");
            String holder = "order:" + i;
            world.unit.perform(List.of(TEA), () -> world.stock.release(holder));
            look(1);
            assertThat(reserved()).isEmpty();
        }
    }

    @Test
    void a_row_that_is_gone_is_left_alone() {
        order("order:1001", Map.of(TEA, 2));
        world.steps(3);
        world.merchant().deleteRows(TAB, 2, 1);
        look(3);

        assertThat(world.column(TAB, "A")).containsExactly("123");
        assertThat(reserved()).isEmpty();
        assertThat(world.batches()).hasSize(1);
    }

    @Test
    void marks_give_way_to_the_journal() {
        world.merchant().type(TAB, "D2", "дорого");
        world.compareMarks();
        world.sell("1001", "TEA-1", 1);
        world.step();
        assertThat(world.keysInTheJournal()).isEmpty(); // the marks' turn, which they leave to the sale
        world.step();
        assertThat(world.keysInTheJournal()).hasSize(1);
        assertThat(checks()).isEmpty();

        world.steps(2);
        assertThat(checks()).containsExactly(NO_NUMBER);
    }

    @Test
    void marks_that_the_sheet_refuses_hold_nothing_up() {
        world.merchant().protect(TAB, "G1:G50");
        world.merchant().type(TAB, "D2", "дорого");
        order("order:1001", Map.of(TEA, 2));
        world.steps(4);
        assertThat(world.cell("Заказы", "A2").shown()).isEqualTo("1001");
        assertThat(reserved()).isEmpty();

        world.pass(Duration.ofMinutes(10));
        look(3);
        assertThat(world.shelf.keysOf("PARKED")).isEmpty();
        int before = world.batches().size();
        order("order:1002", Map.of(TEA, 2));
        world.steps(4);
        assertThat(world.cell("Заказы", "A3").shown()).isEqualTo("1002");
        assertThat(world.batches()).hasSize(before + 1);
    }

    @Test
    void a_batch_of_marks_whose_answer_was_lost_is_not_written_twice() {
        world.merchant().type(TAB, "D2", "дорого");
        world.compareMarks();
        world.faults().on(new SheetsFault.AppliedThenUnavailable(), path -> path.endsWith(":batchUpdate"));
        world.step();
        world.faults().clear();
        world.pass(Duration.ofSeconds(90));
        world.steps(2);

        assertThat(checks()).containsExactly(NO_NUMBER);
        assertThat(world.batches()).hasSize(2);
        assertThat(world.batches().get(0)).isEqualTo(world.batches().get(1));
        assertThat(world.shelf.keysOf("WAITING")).isEmpty();
    }

    /** Looks of the poll, each followed by the courier's, half a minute apart. */
    private void look(int times) {
        for (int i = 0; i < times; i++) {
            world.compareMarks();
            world.steps(10);
        }
    }

    private List<String> reserved() {
        return world.column(TAB, "F");
    }

    private List<String> checks() {
        return world.column(TAB, "G");
    }

    private void reserve(String holder, Map<Sku, Integer> lines) {
        world.unit.perform(lines.keySet(), () -> world.stock.reserve(holder, lines));
    }

    private void order(String holder, Map<Sku, Integer> lines) {
        world.unit.perform(lines.keySet(), () -> {
            world.stock.reserve(holder, lines);
            OrderFacts facts = new OrderFacts(
                    world.orders.nextId(),
                    holder,
                    new CustomerId(1),
                    "ru",
                    new Contact("Анна", new Phone("+79161234567")),
                    new Delivery.ToAddress("Москва, Арбат, 1", Money.ofRoubles(250)),
                    List.of(new OrderLine(TEA, "Чай", Money.ofRoubles(350), 2)),
                    world.now);
            world.orders.add(new Order.AwaitingPayment(facts, new Progress(1, world.now, Progress.CUSTOMER)));
        });
    }
}
