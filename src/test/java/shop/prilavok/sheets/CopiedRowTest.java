package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;

/** For a new product the merchant copies the row of an old one, and changes the SKU last; or he only tidies a SKU up. */
class CopiedRowTest extends BackOffice {
    private static final String GOODS = "Товары";

    CopiedRowTest() {
        super(new SheetWorld(7, THREE_PRODUCTS));
    }

    @BeforeEach
    void ten_teas_are_on_sale_and_three_of_them_kept_for_an_order() {
        polls(4);
        database.unitOfWork().perform(List.of(TEA), () -> database.stock().reserve("1001", Map.of(TEA, 3)));
    }

    private Item tea() {
        return catalog.current().item(TEA).orElseThrow();
    }

    private Stock stock(Sku sku) {
        return database.stock().stock(sku).orElseThrow();
    }

    private List<String> lastTold() {
        return told.get(told.size() - 1).stream()
                .map(problem -> problem.kind() + " " + problem.place())
                .toList();
    }

    @Test
    void a_copy_above_the_product_changes_neither_its_price_nor_its_stock_and_becomes_a_product_of_its_own() {
        Item before = tea();
        world.merchant().insertRows(GOODS, 2, 1);
        String[] copy = {"TEA-1", "Чай", "Иван-чай, пробник", "50", "40"};
        for (int i = 0; i < copy.length; i++) {
            world.merchant().type(GOODS, A1.cell(1, i), copy[i]);
        }
        polls(6);

        assertThat(tea()).isEqualTo(before);
        assertThat(stock(TEA)).isEqualTo(new Stock.Counted(10, 3));
        assertThat(news.recounts()).isEmpty();
        assertThat(lastTold()).containsExactly("SKU_TWICE Товары!A2", "SKU_TWICE Товары!A3");

        world.merchant().type(GOODS, "A2", "TEA-9");
        polls(6);
        assertThat(tea().name()).isEqualTo("Иван-чай");
        assertThat(tea().price()).isEqualTo(Money.ofRoubles(350));
        assertThat(stock(TEA)).isEqualTo(new Stock.Counted(10, 3));
        assertThat(stock(new Sku("TEA-9"))).isEqualTo(new Stock.Counted(40, 0));
        assertThat(world.column(GOODS, "E")).containsExactly("40", "10", "5", "3");
        assertThat(told.get(told.size() - 1)).isEmpty();
        assertThat(news.corrections()).isEmpty();
    }

    @Test
    void that_holds_for_a_copy_with_another_spelling_and_for_a_product_that_was_gone_for_a_while() {
        world.merchant().deleteRows(GOODS, 2, 1);
        polls(4);
        assertThat(catalog.current().item(TEA)).isEmpty();
        for (int row = 1; row <= 2; row++) {
            world.merchant().insertRows(GOODS, 2, 1);
            String[] copy = {row == 1 ? "TEA-1" : "tea-1", "Чай", "Иван-чай", "50", "40"};
            for (int i = 0; i < copy.length; i++) {
                world.merchant().type(GOODS, A1.cell(1, i), copy[i]);
            }
        }
        polls(6);

        assertThat(stock(TEA)).isEqualTo(new Stock.Counted(10, 3));
        assertThat(database.stock().stock(new Sku("tea-1"))).isEmpty();
        assertThat(told.get(told.size() - 1)).extracting(Problem::kind).containsOnly(Problem.Kind.SKU_TWICE);
    }

    @Test
    void a_sku_in_other_capitals_keeps_its_pieces_its_orders_and_its_formula() {
        world.merchant().type(GOODS, "A2", "Tea-1");
        polls(6);
        assertThat(database.stock().stock(new Sku("Tea-1"))).isEmpty();
        assertThat(stock(TEA)).isEqualTo(new Stock.Counted(10, 3));
        assertThat(tea().name()).isEqualTo("Иван-чай");

        world.merchant().type(GOODS, "E2", "12");
        polls(6);
        sell(1);
        polls(6);
        assertThat(stock(TEA)).isEqualTo(new Stock.Counted(11, 3));
        assertThat(world.cell(GOODS, "E2").isFormula()).isTrue();
        assertThat(world.cell(GOODS, "E2").shown()).isEqualTo("11");
        assertThat(told).allMatch(List::isEmpty);
    }

    @Test
    void so_does_a_product_that_comes_back_in_other_capitals() {
        world.merchant().deleteRows(GOODS, 2, 1);
        polls(4);
        String[] row = {"Tea-1", "Чай", "Иван-чай", "350", "9"};
        for (int i = 0; i < row.length; i++) {
            world.merchant().type(GOODS, A1.cell(3, i), row[i]);
        }
        polls(6);

        assertThat(database.stock().stock(new Sku("Tea-1"))).isEmpty();
        assertThat(stock(TEA)).isEqualTo(new Stock.Counted(9, 3));
    }
}
