package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaresTest {
    private final List<Ware> wares = Wares.read().all();

    @Test
    void shop_has_sixty_wares_in_eight_categories() {
        assertThat(wares).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wares.stream().map(Ware::category).distinct()).hasSize(8);
    }

    @Test
    void every_sku_stands_once_and_fits_into_an_address() {
        assertThat(wares).extracting(Ware::sku).doesNotHaveDuplicates().allMatch(sku -> sku.matches("[A-Z0-9-]{5,12}"));
    }

    @Test
    void every_ware_has_words_and_a_price_in_roubles_and_kopecks() {
        assertThat(wares).allSatisfy(ware -> {
            assertThat(ware.name()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(ware.description()).hasSizeBetween(20, 200).endsWith(".");
            assertThat(ware.price()).isGreaterThan(BigDecimal.TEN);
            assertThat(ware.price().scale()).isEqualTo(2);
        });
        assertThat(wares).anyMatch(ware -> ware.price().stripTrailingZeros().scale() > 0);
    }

    @Test
    void some_wares_are_sold_out_some_uncounted_and_one_hidden() {
        assertThat(wares)
                .filteredOn(ware -> ware.stock().isPresent() && ware.stock().getAsInt() == 0)
                .hasSizeBetween(4, 10);
        assertThat(wares).filteredOn(ware -> ware.stock().isEmpty()).hasSizeBetween(2, 6);
        assertThat(wares).filteredOn(ware -> !ware.shown()).hasSize(1);
    }

    @Test
    void variants_of_a_product_share_its_words_and_have_names_of_their_own() {
        Map<String, List<Ware>> products =
                wares.stream().collect(Collectors.groupingBy(ware -> ware.category() + "/" + ware.name()));
        List<List<Ware>> withVariants =
                products.values().stream().filter(rows -> rows.size() > 1).toList();
        assertThat(withVariants).hasSizeGreaterThanOrEqualTo(5).allSatisfy(rows -> {
            assertThat(rows).extracting(Ware::variant).doesNotHaveDuplicates().doesNotContain("");
            assertThat(rows)
                    .extracting(Ware::description)
                    .containsOnly(rows.get(0).description());
        });
    }

    @Test
    void line_with_a_missing_cell_is_named() {
        assertThatThrownBy(() -> Wares.parse(List.of("TEA-01\tЧай")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TEA-01");
    }
}
