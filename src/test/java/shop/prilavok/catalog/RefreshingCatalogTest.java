package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.CUP;
import static shop.prilavok.catalog.CatalogOnFakes.PRICE_MISSING;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;
import static shop.prilavok.catalog.CatalogOnFakes.bad;
import static shop.prilavok.catalog.CatalogOnFakes.good;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unusable;
import shop.prilavok.catalog.RefreshingCatalog.Refreshed;

class RefreshingCatalogTest {
    private final CatalogOnFakes shop = new CatalogOnFakes();

    @BeforeEach
    void two_items_are_on_sale() {
        shop.look(good(TEA, 500, new Typed(10)), good(CUP, 300, new Typed(4)));
        shop.look(good(TEA, 500, new Formula(10)), good(CUP, 300, new Formula(4)));
    }

    private List<Sku> onSale() {
        return shop.catalog.current().items().stream().map(Item::sku).toList();
    }

    private Money price(Sku sku) {
        return shop.catalog.current().item(sku).orElseThrow().price();
    }

    @Test
    void a_new_price_is_on_sale_at_once() {
        Refreshed refreshed = shop.look(good(TEA, 600, new Formula(10)), good(CUP, 300, new Formula(4)));
        assertThat(refreshed).isEqualTo(new Refreshed(true, List.of()));
        assertThat(price(TEA)).isEqualTo(Money.ofRoubles(600));
    }

    @Test
    void a_row_that_cannot_be_understood_sells_on_as_it_was_and_is_told() {
        for (int i = 0; i < 3; i++) {
            Refreshed refreshed = shop.look(bad(TEA), good(CUP, 300, new Formula(4)));
            assertThat(refreshed.problems()).containsExactly(PRICE_MISSING);
        }
        assertThat(price(TEA)).isEqualTo(Money.ofRoubles(500));
        assertThat(shop.onHand()).isEqualTo(10);
    }

    @Test
    void a_row_that_was_never_good_is_not_on_sale() {
        shop.look(
                good(TEA, 500, new Formula(10)),
                good(CUP, 300, new Formula(4)),
                new Bad("POT", List.of(PRICE_MISSING)));
        assertThat(onSale()).containsExactly(TEA, CUP);
    }

    @Test
    void a_row_is_dropped_when_it_was_missing_twice_in_a_row() {
        shop.look(good(CUP, 300, new Formula(4)));
        assertThat(onSale()).containsExactly(TEA, CUP);
        shop.look(good(CUP, 300, new Formula(4)));
        assertThat(onSale()).containsExactly(CUP);
        assertThat(shop.store.load()).extracting(Item::sku).containsExactly(CUP);
        assertThat(shop.stock.stock(TEA)).as("orders of it live on").isPresent();
    }

    @Test
    void a_row_that_was_cut_and_pasted_elsewhere_stays() {
        shop.look(good(CUP, 300, new Formula(4)));
        shop.look(good(TEA, 500, new Formula(10)), good(CUP, 300, new Formula(4)));
        shop.look(good(CUP, 300, new Formula(4)));
        assertThat(onSale()).containsExactly(TEA, CUP);
    }

    @Test
    void a_sheet_that_lost_all_its_rows_is_not_believed_however_often_it_is_read() {
        for (int i = 0; i < 3; i++) {
            Refreshed refreshed = shop.look();
            assertThat(refreshed.changed()).isFalse();
            assertThat(refreshed.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.ALL_ROWS_GONE);
        }
        assertThat(onSale()).containsExactly(TEA, CUP);
    }

    @Test
    void a_sheet_that_makes_no_sense_changes_nothing() {
        Problem missing = new Problem(Problem.Kind.COLUMN_MISSING, "Товары", "Цена");
        assertThat(shop.catalog.refresh(shop.catalog.beforeLooking(), new Unusable(List.of(missing))))
                .isEqualTo(new Refreshed(false, List.of(missing)));
        assertThat(onSale()).containsExactly(TEA, CUP);
    }

    @Test
    void a_new_shop_with_an_empty_sheet_has_nothing_to_mend() {
        assertThat(new CatalogOnFakes().look()).isEqualTo(new Refreshed(false, List.of()));
    }

    @Test
    void after_a_restart_the_shop_sells_before_the_sheet_was_read() {
        shop.restart();
        assertThat(onSale()).containsExactly(TEA, CUP);
    }

    @Test
    void a_row_that_was_missing_before_a_restart_is_missed_twice_after_it() {
        shop.look(good(CUP, 300, new Formula(4)));
        shop.restart();
        shop.look(good(CUP, 300, new Formula(4)));
        assertThat(onSale()).containsExactly(TEA, CUP);
        shop.look(good(CUP, 300, new Formula(4)));
        assertThat(onSale()).containsExactly(CUP);
    }
}
