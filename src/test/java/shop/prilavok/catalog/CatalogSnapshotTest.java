package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CatalogSnapshotTest {
    private static final Item CUP = item("CUP", "Посуда", "Чашка", "", 300, true, 3);
    private static final Item SMALL = item("TEA-50", "Чай", "Пуэр", "50 г", 300, true, 2);
    private static final Item LARGE = item("TEA-100", "Чай", "Пуэр", "100 г", 500, true, 1);
    private static final Item SECRET = item("POT", "Чайники", "Исин", "", 9000, false, 4);

    private final CatalogSnapshot catalog = new CatalogSnapshot(List.of(SECRET, CUP, SMALL, LARGE));

    private static Item item(
            String sku, String category, String name, String variant, long roubles, boolean shown, int position) {
        Money price = Money.ofRoubles(roubles);
        return new Item(new Sku(sku), category, name, variant, "", price, List.of(), shown, position);
    }

    @Test
    void customers_see_categories_and_variants_in_the_order_of_the_sheet() {
        assertThat(catalog.categories()).containsExactly("Чай", "Посуда");
        assertThat(catalog.products("Чай")).containsExactly(new Product(List.of(LARGE, SMALL)));
        assertThat(catalog.products("Посуда")).containsExactly(new Product(List.of(CUP)));
        assertThat(catalog.items()).containsExactly(LARGE, SMALL, CUP, SECRET);
    }

    @Test
    void what_has_a_position_comes_first_and_brings_its_category_along() {
        Item candle = ranked("CANDLE", "Свечи", 20, 7);
        Item cup = ranked("MUG", "Посуда", 3, 8);
        Item below = ranked("PLATE", "Посуда", -1, 9);
        CatalogSnapshot ordered = new CatalogSnapshot(List.of(LARGE, SMALL, CUP, candle, cup, below));

        assertThat(ordered.categories()).containsExactly("Посуда", "Свечи", "Чай");
        assertThat(ordered.products("Посуда").stream().map(Product::first)).containsExactly(below, cup, CUP);
        assertThat(ordered.items()).containsExactly(below, cup, candle, LARGE, SMALL, CUP);
    }

    private static Item ranked(String sku, String category, int rank, int position) {
        return new Item(
                new Sku(sku),
                category,
                sku,
                "",
                "",
                Money.ofRoubles(100),
                List.of(),
                true,
                position,
                Optional.empty(),
                OptionalInt.of(rank),
                Optional.empty());
    }

    @Test
    void a_product_is_known_by_the_name_and_category_of_its_rows_and_costs_from_its_cheapest_variant() {
        Product tea = catalog.product(SMALL.productKey()).orElseThrow();
        assertThat(tea.name()).isEqualTo("Пуэр");
        assertThat(tea.category()).isEqualTo("Чай");
        assertThat(tea.lowestPrice()).isEqualTo(Money.ofRoubles(300));
        assertThat(tea.key()).isEqualTo(LARGE.productKey()).isNotEqualTo(CUP.productKey());
    }

    @Test
    void a_button_finds_the_item_the_product_and_the_category_that_it_was_made_for() {
        assertThat(catalog.item(CUP.sku().key())).contains(CUP);
        assertThat(catalog.product(CUP.productKey())).contains(new Product(List.of(CUP)));
        assertThat(catalog.category(CUP.categoryKey())).contains("Посуда");
    }

    @Test
    void an_old_button_of_something_that_is_gone_finds_nothing() {
        ShortKey old = new Sku("SOLD-OUT").key();
        assertThat(catalog.item(old)).isEmpty();
        assertThat(catalog.product(old)).isEmpty();
        assertThat(catalog.category(old)).isEmpty();
        assertThat(catalog.products("Кофе")).isEmpty();
    }

    @Test
    void a_hidden_item_is_shown_nowhere_but_still_known_to_old_orders() {
        assertThat(catalog.product(SECRET.productKey())).isEmpty();
        assertThat(catalog.category(SECRET.categoryKey())).isEmpty();
        assertThat(catalog.products("Чайники")).isEmpty();
        assertThat(catalog.item(SECRET.sku())).contains(SECRET);
    }
}
