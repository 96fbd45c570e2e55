package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;

import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unreadable;
import shop.prilavok.fakes.FakeJournal.Restored;

class CountingStockTest {
    private final CatalogOnFakes shop = new CatalogOnFakes();

    /** Ten pieces, known to the shop, with the formula in the cell. */
    private void open() {
        shop.tea(new Typed(10));
        shop.tea(new Formula(10));
    }

    @Test
    void the_first_number_of_a_new_item_is_its_opening_stock_at_once() {
        shop.tea(new Typed(10));

        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(10, 0));
        assertThat(shop.journal.rows()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(StockMovement.Kind.OPENING);
            assertThat(row.change()).isEqualTo(10);
            assertThat(row.sum()).isEqualTo(Money.ZERO);
        });
        assertThat(shop.journal.restored()).containsExactly(new Restored(TEA, 10));

        shop.tea(new Typed(10));
        assertThat(shop.journal.rows()).as("the formula is still on its way").hasSize(1);
    }

    @Test
    void a_new_database_beside_an_old_sheet_takes_over_what_the_formula_shows() {
        shop.tea(new Formula(7));

        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(7, 0));
        assertThat(shop.journal.rows())
                .as("the journal there adds up to it already")
                .isEmpty();
        assertThat(shop.journal.restored()).isEmpty();
    }

    @Test
    void an_old_sheet_whose_cell_could_not_be_read_at_first_is_taken_over_when_it_can() {
        shop.tea(new Unreadable());
        assertThat(shop.tea(new Unreadable()).changed())
                .as("no commit at every look")
                .isFalse();
        shop.tea(new Formula(7));

        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(7, 0));
    }

    @Test
    void a_typed_number_is_booked_as_the_difference_when_it_has_stood_for_two_looks() {
        open();
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).as("he may still be typing").isEqualTo(10);
        shop.tea(new Typed(12));

        assertThat(shop.onHand()).isEqualTo(12);
        assertThat(shop.journal.rows()).last().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(StockMovement.Kind.RECOUNT);
            assertThat(row.change()).isEqualTo(2);
        });
        assertThat(shop.journal.restored()).last().isEqualTo(new Restored(TEA, 12));

        shop.tea(new Typed(12));
        shop.tea(new Formula(12));
        assertThat(shop.onHand()).as("once").isEqualTo(12);
    }

    @Test
    void a_number_that_grows_under_his_fingers_is_booked_when_it_is_whole() {
        open();
        shop.tea(new Typed(1));
        shop.tea(new Typed(15));
        shop.tea(new Typed(15));
        assertThat(shop.onHand()).isEqualTo(15);
        assertThat(shop.journal.rows()).hasSize(2);
    }

    @Test
    void sales_that_he_could_not_see_yet_are_subtracted_from_his_number() {
        open();
        shop.sell(3);
        shop.tea(new Typed(12));
        shop.sell(1);
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(8);
    }

    @Test
    void sales_that_he_could_see_are_not_subtracted() {
        open();
        shop.sell(3);
        shop.tea(new Formula(7));
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(12);
    }

    @Test
    void a_return_that_he_could_not_see_yet_is_not_added_to_his_number() {
        open();
        shop.sell(3);
        shop.tea(new Formula(7));
        shop.takeBack(3);
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(12);
    }

    @Test
    void a_second_count_before_the_formula_is_back_starts_from_the_first() {
        open();
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        shop.tea(new Typed(20));
        shop.tea(new Typed(20));
        assertThat(shop.onHand()).isEqualTo(20);
    }

    @Test
    void a_second_count_over_an_opening_knows_nothing_of_the_sales_between_them() {
        shop.tea(new Typed(10));
        shop.sell(3);
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(9);
    }

    @Test
    void the_number_that_the_shop_has_already_is_no_journal_row() {
        open();
        shop.tea(new Typed(10));
        shop.tea(new Typed(10));
        assertThat(shop.journal.rows()).hasSize(1);
        assertThat(shop.journal.restored()).hasSize(2);
    }

    @Test
    void a_restart_between_the_two_looks_loses_nothing() {
        open();
        shop.sell(3);
        shop.tea(new Typed(12));
        shop.restart();
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(9);
        shop.restart();
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(9);
    }

    @Test
    void an_emptied_cell_stops_the_counting_and_a_number_starts_it_again() {
        open();
        shop.tea(new Empty());
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Uncounted(10));
        assertThat(shop.tea(new Empty()).changed()).isFalse();

        shop.sell(30);
        shop.tea(new Typed(5));
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Uncounted(-20));
        shop.tea(new Typed(5));
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(5, 0));
    }

    @Test
    void a_formula_in_an_emptied_cell_starts_the_counting_again() {
        open();
        shop.tea(new Empty());
        shop.tea(new Formula(10));
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(10, 0));
    }

    @Test
    void a_cell_that_cannot_be_read_leaves_the_count_alone() {
        open();
        assertThat(shop.tea(new Unreadable()).changed()).isFalse();
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(10, 0));
    }

    @Test
    void an_unchanged_sheet_costs_no_commit() {
        open();
        assertThat(shop.tea(new Formula(10)).changed()).isFalse();
    }

    @Test
    void a_number_that_is_booked_costs_no_commit_while_the_formula_is_on_its_way() {
        shop.tea(new Typed(10));
        assertThat(shop.tea(new Typed(10)).changed()).isFalse();
    }
}
