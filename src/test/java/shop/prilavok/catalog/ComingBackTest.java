package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.CUP;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;
import static shop.prilavok.catalog.CatalogOnFakes.good;

import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Typed;

/** A product that sold out, was taken out of the sheet, and is there again. */
class ComingBackTest {
    private final CatalogOnFakes shop = new CatalogOnFakes();

    private void soldOutAndDeleted() {
        shop.tea(new Typed(500));
        shop.journal.formulasArrive();
        shop.tea(new Formula(500));
        shop.sell(500);
        shop.look(good(TEA, 500, new Formula(0)), good(CUP, 300, new Typed(4)));
        shop.journal.formulasArrive();
        shop.look(good(CUP, 300, new Formula(4)));
        shop.look(good(CUP, 300, new Formula(4)));
        shop.look(good(CUP, 300, new Formula(4)));
        assertThat(shop.catalog.current().item(TEA)).isEmpty();
    }

    @Test
    void a_product_that_comes_back_gets_the_number_that_is_typed_a_look_later() {
        soldOutAndDeleted();
        shop.look(good(TEA, 500, new Empty()), good(CUP, 300, new Formula(4)));
        shop.look(good(TEA, 500, new Typed(20)), good(CUP, 300, new Formula(4)));
        shop.look(good(TEA, 500, new Typed(20)), good(CUP, 300, new Formula(4)));
        assertThat(shop.onHand()).isEqualTo(20);
    }

    @Test
    void a_row_that_is_pasted_back_gets_the_number_that_is_typed_a_look_later() {
        soldOutAndDeleted();
        shop.look(good(TEA, 500, new Formula(0)), good(CUP, 300, new Formula(4)));
        shop.look(good(TEA, 500, new Typed(20)), good(CUP, 300, new Formula(4)));
        shop.look(good(TEA, 500, new Typed(20)), good(CUP, 300, new Formula(4)));
        assertThat(shop.onHand()).isEqualTo(20);
    }
}
