package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
