package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogStore;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;

class ItemTableTest extends OnEachStore {
    private CatalogStore catalog() {
        return db.catalog();
    }

    private static Item item(Sku sku, String name, int position, String... photos) {
        return new Item(
                sku, "Чай", name, "100 г", "Из Краснодара", Money.parse("320.50"), List.of(photos), true, position);
    }

    @Test
    void the_catalog_comes_back_in_the_order_of_the_sheet() {
        Item cup = item(CUP, "Кружка", 2);
        Item tea = item(TEA, "Чай", 1, "https://example.org/1.jpg", "https://example.org/2.jpg");
        unit.perform(() -> catalog().put(List.of(cup, tea)));
        assertThat(catalog().load()).containsExactly(tea, cup);
    }

    @Test
    void a_changed_row_replaces_the_one_before() {
        unit.perform(() -> catalog().put(List.of(item(TEA, "Чай", 1, "https://example.org/1.jpg"))));
        Item changed = item(TEA, "Чай чёрный", 4);
        unit.perform(() -> catalog().put(List.of(changed)));
        assertThat(catalog().load()).containsExactly(changed);
    }

    @Test
    void an_old_price_a_position_and_a_rate_of_vat_are_kept_until_they_are_taken_away() {
        Item dear = new Item(
                TEA,
                "Чай",
                "Чай",
                "",
                "",
                Money.parse("320.50"),
                List.of(),
                true,
                1,
                Optional.of(Money.ofRoubles(400)),
                OptionalInt.of(0),
                Optional.of(VatRate.TWENTY_OF_120));
        unit.perform(() -> catalog().put(List.of(dear)));
        assertThat(catalog().load()).containsExactly(dear);

        Item usual = item(TEA, "Чай", 1);
        unit.perform(() -> catalog().put(List.of(usual)));
        assertThat(catalog().load()).containsExactly(usual);
    }

    @Test
    void a_removed_item_is_forgotten_and_the_others_stay() {
        Item cup = item(CUP, "Кружка", 2);
        unit.perform(() -> catalog().put(List.of(item(TEA, "Чай", 1), cup)));
        unit.perform(() -> catalog().remove(Set.of(TEA)));
        assertThat(catalog().load()).containsExactly(cup);
    }

    @Test
    void changing_nothing_is_no_commit() {
        unit.perform(() -> {
            catalog().put(List.of());
            catalog().remove(Set.of());
        });
        assertThat(store.commits).hasValue(0);
    }

    @Test
    void a_note_is_the_one_kept_last() {
        assertThat(catalog().note("problems")).isEmpty();
        unit.perform(() -> catalog().keepNote("problems", "one"));
        unit.perform(() -> catalog().keepNote("problems", "two"));
        assertThat(catalog().note("problems")).hasValue("two");
    }
}
