package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.fakesheets.SheetsFault;

/** What merchants type without a thought for sums and batches. */
class OddCellsTest extends BackOffice {
    private static final String GOODS = "Товары";
    private static final Sku TEA = new Sku("TEA-1");

    OddCellsTest() {
        super(new SheetWorld(7, THREE_PRODUCTS));
    }

    private Item item(String sku) {
        return catalog.current().item(new Sku(sku)).orElseThrow();
    }

    private void sellTea(int pieces) {
        StockMovement sale =
                new StockMovement("sale:1:TEA-1", TEA, -pieces, StockMovement.Kind.SALE, world.clock.instant());
        database.unitOfWork().perform(List.of(TEA), () -> {
            database.stock().book(sale);
            journal.append(JournalEntry.of(sale, "Иван-чай", Money.ofRoubles(350)));
        });
    }

    @Test
    void a_formula_that_waited_out_an_outage_goes_where_the_stock_stands_now() {
        polls(4);
        world.merchant().type(GOODS, "E2", "12");
        world.faults().next(100_000, new SheetsFault.Down(), call -> call.endsWith(":batchUpdate"));
        polls(4);
        world.merchant().insertColumns(GOODS, "B", 1);
        world.pass(Duration.ofHours(1));
        world.faults().clear();
        polls(8);

        assertThat(world.cell(GOODS, "E2").shown()).isEqualTo("350");
        assertThat(world.cell(GOODS, "F2").isFormula()).isTrue();
        assertThat(item("TEA-1").price()).isEqualTo(Money.ofRoubles(350));
    }

    @Test
    void ten_and_five_is_fifteen_and_each_sale_is_subtracted_once() {
        polls(4);
        world.merchant().type(GOODS, "E2", "=10+5");
        polls(8);
        assertThat(world.cell(GOODS, "E2").entered()).contains("SUMIF");
        sellTea(2);
        polls(20);

        assertThat(world.cell(GOODS, "E2").shown()).isEqualTo("13");
        assertThat(database.stock().stock(TEA)).hasValue(new Stock.Counted(13, 0));
    }

    @Test
    void a_formula_of_his_own_is_told_and_no_sale_is_counted_twice() {
        polls(4);
        world.merchant().addTab("Склад");
        world.merchant().type("Склад", "A1", "10");
        world.merchant().type(GOODS, "E2", "=Склад!A1");
        polls(8);
        sellTea(2);
        polls(4);
        world.merchant().type("Склад", "A1", "8");
        polls(20);

        assertThat(database.stock().stock(TEA)).hasValue(new Stock.Counted(8, 0));
        assertThat(world.cell(GOODS, "E2").entered()).isEqualTo("=Склад!A1");
        assertThat(told)
                .flatExtracting(problems -> problems)
                .extracting(Problem::kind)
                .contains(Problem.Kind.STOCK_OWN_FORMULA);
    }

    private void spillStock(String formula) {
        world.merchant().addTab("Склад");
        world.merchant().type("Склад", "A1", "10");
        world.merchant().type("Склад", "A2", "5");
        world.merchant().type("Склад", "A3", "3");
        world.merchant().clear(GOODS, "E2:E4");
        world.merchant().type(GOODS, "E2", formula);
    }

    @Test
    void stock_that_an_array_formula_spills_is_not_taken_for_typed_and_the_array_stays_whole() {
        spillStock("=ARRAYFORMULA(Склад!A1:A3)");
        polls(20);

        assertThat(world.column(GOODS, "E")).containsExactly("10", "5", "3");
        assertThat(world.cell(GOODS, "E3").entered()).isEmpty();
        assertThat(news.recounts()).isEmpty();
        assertThat(told)
                .flatExtracting(problems -> problems)
                .extracting(Problem::kind)
                .contains(Problem.Kind.STOCK_OWN_FORMULA, Problem.Kind.STOCK_SPILLED);
    }

    @Test
    void an_empty_text_that_an_array_formula_spills_is_left_alone_too() {
        polls(8);
        spillStock("=ARRAYFORMULA(Склад!A1:A3)");
        world.merchant().type("Склад", "A2", "=\"\"");
        polls(20);

        assertThat(world.column(GOODS, "E")).containsExactly("10", "", "3");
        assertThat(database.stock().stock(new Sku("TEA-2"))).hasValue(new Stock.Counted(5, 0));
    }

    @Test
    void names_and_prices_that_an_array_formula_spills_sell_as_typed_ones() {
        world.merchant().addTab("Склад");
        world.merchant().type("Склад", "A1", "Улун");
        world.merchant().type("Склад", "B1", "400");
        world.merchant().type("Склад", "A2", "Пуэр");
        world.merchant().type("Склад", "B2", "500");
        world.merchant().clear(GOODS, "C2:D3");
        world.merchant().type(GOODS, "C2", "=ARRAYFORMULA(Склад!A1:B2)");
        polls(8);

        assertThat(item("TEA-2").name()).isEqualTo("Пуэр");
        assertThat(item("TEA-2").price()).isEqualTo(Money.ofRoubles(500));
        assertThat(world.column(GOODS, "E")).containsExactly("10", "5", "3");
        assertThat(world.cell(GOODS, "E3").isFormula()).isTrue();
    }

    @Test
    void a_space_behind_the_sku_does_not_part_it_from_its_journal() {
        world.merchant().type(GOODS, "A2", "TEA-1 ");
        polls(40);

        assertThat(world.cell(GOODS, "E2").shown()).isEqualTo("10");
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void two_skus_that_differ_in_case_alone_are_one_for_the_sheet() {
        world.merchant().type(GOODS, "A3", "tea-1");
        polls(40);

        assertThat(news.corrections()).isEmpty();
        assertThat(catalog.current().item(new Sku("tea-1"))).isEmpty();
    }

    @Test
    void a_correction_that_did_not_help_is_not_written_again_at_every_look() {
        polls(4);
        world.merchant().type("Журнал", "F1", "Кол-во");
        sellTea(4);
        polls(40);

        assertThat(news.corrections()).hasSizeLessThan(3);
    }

    @Test
    void a_number_that_means_plenty_is_told_to_be_too_large_and_does_not_stop_the_sheet() {
        polls(4);
        for (int i = 0; i < 4; i++) {
            world.merchant().type(GOODS, "E2", "999999999");
            polls(4);
            world.merchant().type(GOODS, "E2", "0");
            polls(4);
        }
        world.merchant().type(GOODS, "D3", "777");
        polls(6);

        assertThat(item("TEA-2").price()).isEqualTo(Money.ofRoubles(777));
    }

    @Test
    void a_promo_code_of_letters_that_take_two_chars_does_not_stop_the_sheet() {
        String code = new String(Character.toChars(0x1D400)).repeat(20);
        world.merchant().addTab("Промокоды");
        world.merchant().type("Промокоды", "A1", "Промокод");
        world.merchant().type("Промокоды", "B1", "Скидка");
        world.merchant().type("Промокоды", "A2", code);
        world.merchant().type("Промокоды", "B2", "300 руб");
        polls(80);
        world.merchant().type(GOODS, "D3", "777");
        polls(6);

        assertThat(polling.state()).isInstanceOf(PollingSheet.Working.class);
        assertThat(item("TEA-2").price()).isEqualTo(Money.ofRoubles(777));
    }
}
