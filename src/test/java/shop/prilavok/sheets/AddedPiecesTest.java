package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockNews.Recount;

/** Goods come, and the merchant adds them to the formula that he finds in the cell. */
class AddedPiecesTest extends BackOffice {
    private static final String FORMULA = "=SUMIF('Журнал'!$C:$C;A2;'Журнал'!$F:$F)";

    AddedPiecesTest() {
        super(new SheetWorld(7, THREE_PRODUCTS));
    }

    @BeforeEach
    void ten_teas_are_on_sale() {
        polls(4);
        assertThat(cell()).isEqualTo(FORMULA);
    }

    private String cell() {
        return world.cell("Товары", "E2").entered();
    }

    private String shown() {
        return world.cell("Товары", "E2").shown();
    }

    private void type(String text) {
        world.merchant().type("Товары", "E2", text);
    }

    private Stock stock() {
        return database.stock().stock(TEA).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"+5, 15", "-2, 8", "+2*6, 22", "' + 5 - 1', 14"})
    void what_he_adds_to_the_formula_is_booked_once_and_the_formula_comes_back(String added, int pieces) {
        type(FORMULA + added);
        polls(20);

        assertThat(stock()).isEqualTo(new Stock.Counted(pieces, 0));
        assertThat(cell()).isEqualTo(FORMULA);
        assertThat(shown()).isEqualTo(Integer.toString(pieces));
        assertThat(news.recounts()).containsExactly(new Recount("Иван-чай", pieces, pieces - 10, pieces));
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void pieces_before_the_formula_are_as_good() {
        type("=5+" + FORMULA.substring(1));
        polls(6);

        assertThat(stock()).isEqualTo(new Stock.Counted(15, 0));
        assertThat(cell()).isEqualTo(FORMULA);
    }

    @Test
    void sales_before_between_and_after_the_looks_are_each_subtracted_once() {
        sell(1);
        type(FORMULA + "+5");
        polls(1);
        sell(2);
        polls(1);
        sell(3);
        polls(10);

        assertThat(stock()).isEqualTo(new Stock.Counted(9, 0));
        assertThat(shown()).isEqualTo("9");
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void the_same_gesture_is_booked_again_when_more_come() {
        type(FORMULA + "+5");
        polls(6);
        type(FORMULA + "+5");
        polls(6);

        assertThat(stock()).isEqualTo(new Stock.Counted(20, 0));
        assertThat(shown()).isEqualTo("20");
    }

    @Test
    void a_number_that_grows_under_his_fingers_is_booked_when_it_is_whole() {
        type(FORMULA + "+1");
        polls(1);
        type(FORMULA + "+15");
        polls(6);

        assertThat(stock()).isEqualTo(new Stock.Counted(25, 0));
        assertThat(news.recounts()).hasSize(1);
    }

    @Test
    void while_the_products_are_locked_they_are_booked_once_and_he_can_change_his_mind() {
        world.merchant().protect("Товары", "A1:Z100");
        type(FORMULA + "+5");
        polls(6);
        sell(1);
        polls(6);
        assertThat(stock()).isEqualTo(new Stock.Counted(14, 0));
        assertThat(shown()).as("his five and the journal's").isEqualTo("19");

        type(FORMULA + "+7");
        polls(6);
        assertThat(stock()).isEqualTo(new Stock.Counted(16, 0));

        world.merchant().unprotect("Товары");
        world.pass(Duration.ofMinutes(10));
        polls(12);
        assertThat(cell()).isEqualTo(FORMULA);
        assertThat(shown()).isEqualTo("16");
        assertThat(stock()).isEqualTo(new Stock.Counted(16, 0));
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void an_older_version_in_which_they_still_stand_adds_nothing() {
        type(FORMULA + "+5");
        var then = world.merchant().version();
        polls(6);
        world.merchant().restore(then);
        polls(20);

        assertThat(stock()).isEqualTo(new Stock.Counted(15, 0));
        assertThat(shown()).isEqualTo("15");
    }

    @Test
    void a_formula_with_anything_else_beside_it_is_his_own() {
        type("=MAX(0;" + FORMULA.substring(1) + ")");
        sell(1);
        polls(6);

        assertThat(stock()).isEqualTo(new Stock.Counted(9, 0));
        assertThat(told.get(told.size() - 1)).extracting(Problem::kind).containsExactly(Problem.Kind.STOCK_OWN_FORMULA);
    }

    @Test
    void a_formula_that_came_from_another_row_is_put_right_and_nothing_is_booked() {
        type(FORMULA.replace("A2", "A3"));
        polls(8);

        assertThat(cell()).isEqualTo(FORMULA);
        assertThat(stock()).isEqualTo(new Stock.Counted(10, 0));
        assertThat(world.column("Журнал", "E")).containsOnly("начальный остаток");
    }

    @Test
    void a_copied_row_whose_formula_sums_the_old_product_opens_with_nothing() {
        world.merchant().type("Товары", "A2", "TEA-1 ");
        polls(6);
        assertThat(cell()).contains("\"TEA-1\"");
        String[] copy = {"TEA-9", "Чай", "Новый чай", "500", cell()};
        for (int i = 0; i < copy.length; i++) {
            world.merchant().type("Товары", A1.cell(4, i), copy[i]);
        }
        polls(6);

        assertThat(database.stock().stock(new Sku("TEA-9"))).hasValue(new Stock.Counted(0, 0));
        assertThat(world.cell("Товары", "E5").shown()).isEqualTo("0");
    }
}
