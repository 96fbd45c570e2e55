package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;
import static shop.prilavok.catalog.CatalogOnFakes.good;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Rows;
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

    /** Ten pieces, of which three are sold, as the formula shows. */
    private void openWithSales() {
        open();
        shop.sell(3);
        shop.tea(new Formula(7));
    }

    private void typeAndLeave(int pieces) {
        shop.tea(new Typed(pieces));
        shop.tea(new Typed(pieces));
    }

    @Test
    void a_sale_behind_a_return_that_he_may_have_seen_is_subtracted() {
        openWithSales();
        shop.takeBack(2); // he sees nine, and finds ten
        shop.sell(1);
        typeAndLeave(10);
        assertThat(shop.onHand()).isEqualTo(9);
    }

    @Test
    void a_sale_on_its_way_at_the_last_look_is_subtracted() {
        openWithSales();
        shop.journal.holdUp(true);
        shop.takeBack(2);
        shop.sell(1);
        assertThat(shop.tea(new Formula(7)).changed())
                .as("as long as nothing arrives there is nothing to keep")
                .isFalse();
        shop.journal.arrive(1); // the return: he sees nine, and finds ten
        typeAndLeave(10);
        assertThat(shop.onHand()).isEqualTo(9);
    }

    @Test
    void a_sale_during_the_look_is_subtracted() {
        openWithSales();
        RefreshingCatalog.Beforehand shown = shop.catalog.beforeLooking();
        shop.takeBack(2);
        shop.sell(1);
        shop.catalog.refresh(shown, new Rows(List.of(good(TEA, 500, new Formula(7)))));
        typeAndLeave(10);
        assertThat(shop.onHand()).isEqualTo(9);
    }

    @Test
    void a_return_and_a_sale_that_he_could_both_see_change_nothing_about_his_number() {
        openWithSales();
        shop.takeBack(1);
        shop.sell(1);
        assertThat(shop.tea(new Formula(7)).changed()).isTrue();
        assertThat(shop.tea(new Formula(7)).changed()).isFalse();
        typeAndLeave(8);
        assertThat(shop.onHand()).isEqualTo(8);
    }

    @Test
    void pieces_that_his_own_count_took_away_are_no_sale() {
        openWithSales();
        typeAndLeave(4);
        typeAndLeave(6);
        assertThat(shop.onHand()).isEqualTo(6);
    }

    @Test
    void a_sale_behind_a_return_is_subtracted_also_when_he_counts_again() {
        openWithSales();
        typeAndLeave(4);
        shop.takeBack(2); // the formula was back, and he saw six
        shop.sell(1);
        typeAndLeave(7);
        assertThat(shop.onHand()).isEqualTo(6);
    }

    @Test
    void a_sale_whose_row_was_set_aside_is_subtracted_however_long_ago_it_was() {
        openWithSales();
        shop.journal.holdUp(true);
        shop.sell(1);
        shop.journal.setOneAside();
        shop.journal.holdUp(false);
        shop.tea(new Formula(7));
        shop.tea(new Formula(7));
        shop.takeBack(2); // he sees nine, and finds ten
        typeAndLeave(10);
        assertThat(shop.onHand()).isEqualTo(9);

        shop.takeBack(1); // the formula was back, and he saw eleven
        typeAndLeave(12);
        assertThat(shop.onHand()).isEqualTo(11);
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
        shop.tea(new Empty());
        shop.tea(new Typed(5));
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Uncounted(-20));
        shop.tea(new Typed(5));
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(5, 0));
    }

    @Test
    void a_sale_since_the_last_look_at_an_empty_cell_is_subtracted() {
        openWithSales();
        shop.tea(new Empty());
        shop.sell(30);
        assertThat(shop.tea(new Empty()).changed()).isTrue();
        assertThat(shop.tea(new Empty()).changed()).isFalse();

        shop.sell(2);
        shop.takeBack(1);
        shop.tea(new Typed(5));
        shop.sell(1);
        shop.tea(new Typed(5));
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(2, 0));
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
    void the_same_number_over_a_formula_that_had_come_back_is_another_count() {
        open();
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        shop.journal.formulasArrive();
        shop.takeBack(3);
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).as("fifteen stood there").isEqualTo(12);
        assertThat(shop.journal.restored())
                .as("and the formula comes back again")
                .hasSize(3);
    }

    @Test
    void a_number_that_is_booked_costs_no_commit_while_the_formula_is_on_its_way() {
        shop.tea(new Typed(10));
        assertThat(shop.tea(new Typed(10)).changed()).isFalse();
    }
}
