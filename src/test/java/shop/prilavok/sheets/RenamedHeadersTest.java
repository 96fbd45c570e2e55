package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;

/** In a sheet that the shop has set up, a column stays what it is whatever its header is called. */
class RenamedHeadersTest extends BackOffice {
    RenamedHeadersTest() {
        super(new SheetWorld(7, THREE_PRODUCTS));
    }

    @BeforeEach
    void the_sheet_is_set_up() {
        assertThat(setUp()).isEqualTo(new BuildingSheet.Built(true));
        polls(4);
        assertThat(world.column("Товары", "E")).startsWith("10", "5", "3");
        told.clear();
    }

    private BuildingSheet.Progress setUp() {
        return new BuildingSheet(
                        world.connect(Duration.ofSeconds(20)), false, SheetWorld.MOSCOW, world.clock, world.chance)
                .step();
    }

    private Money price() {
        return catalog.current().item(TEA).orElseThrow().price();
    }

    @Test
    void a_renamed_column_is_read_on_and_told_once() {
        world.merchant().type("Товары", "D1", "Сколько стоит");
        world.merchant().type("Товары", "D2", "400");
        polls(5);

        assertThat(price()).isEqualTo(Money.ofRoubles(400));
        assertThat(told).containsExactly(List.of(new Problem(Problem.Kind.COLUMN_RENAMED, "Товары!D1", "Цена")));

        world.merchant().type("Товары", "D1", "Цена");
        polls(3);
        assertThat(told).last().isEqualTo(List.of());
        assertThat(price()).isEqualTo(Money.ofRoubles(400));
    }

    @Test
    void wherever_it_was_moved() {
        world.merchant().type("Товары", "D1", "");
        world.merchant().insertColumns("Товары", "B", 2);
        world.merchant().type("Товары", "F2", "410");
        polls(4);

        assertThat(price()).isEqualTo(Money.ofRoubles(410));
    }

    @Test
    void a_column_that_got_the_old_ones_name_is_the_one_that_counts() {
        world.merchant().insertColumns("Товары", "E", 1);
        world.merchant().type("Товары", "D1", "Закупка");
        world.merchant().type("Товары", "E1", "Цена");
        world.merchant().type("Товары", "E2", "700");
        world.merchant().type("Товары", "E3", "240");
        world.merchant().type("Товары", "E4", "1800");
        polls(4);

        assertThat(price()).isEqualTo(Money.ofRoubles(700));
        assertThat(told).allMatch(List::isEmpty);
    }

    @Test
    void a_column_that_got_the_name_of_another_is_not_taken_for_what_it_was() {
        world.merchant().type("Товары", "D1", "Старая цена");
        polls(4);

        assertThat(told.get(0)).extracting(Problem::kind).contains(Problem.Kind.COLUMN_MISSING);
        assertThat(price()).isEqualTo(Money.ofRoubles(350));
    }

    @Test
    void sales_go_on_into_the_journals_renamed_columns_and_the_stock_stays_true() {
        world.merchant().type("Журнал", "F1", "Сколько");
        world.merchant().type("Журнал", "C1", "Код");
        sell(4);
        polls(4);

        assertThat(world.column("Товары", "E")).startsWith("6", "5", "3");
        assertThat(world.column("Журнал", "F")).containsExactly("10", "5", "3", "-4");
        assertThat(world.cell("Журнал", "J1").shown()).as("no column was added").isEmpty();
        assertThat(news.corrections()).isEmpty();
        assertThat(told)
                .containsExactly(List.of(
                        new Problem(Problem.Kind.COLUMN_RENAMED, "Журнал!C1", "Артикул"),
                        new Problem(Problem.Kind.COLUMN_RENAMED, "Журнал!F1", "Изменение")));
    }

    @Test
    void setting_the_sheet_up_again_adds_no_second_column() {
        world.merchant().type("Товары", "D1", "Сколько стоит");
        world.merchant().type("Журнал", "F1", "Сколько");
        world.pass(Duration.ofMinutes(2));

        assertThat(setUp()).isEqualTo(new BuildingSheet.Built(false));
    }
}
