package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Added;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.StockNews.Recount;
import shop.prilavok.fakes.FakeJournal.Without;

/** Pieces that the merchant adds to the shop's formula, as the looks at the sheet find them. */
class AddingPiecesTest {
    private final CatalogOnFakes shop = new CatalogOnFakes();

    @BeforeEach
    void ten_teas_are_on_sale() {
        shop.tea(new Typed(10));
        shop.journal.formulasArrive();
        shop.tea(new Formula(10));
    }

    /** They stand beside what the formula sums at the moment. */
    private void look(int added) {
        shop.tea(new Added(added, shop.journal.sum(TEA) + added));
    }

    @Test
    void they_count_when_they_have_stood_for_two_looks_and_once() {
        look(5);
        assertThat(shop.onHand()).as("he may still be typing").isEqualTo(10);
        look(5);
        look(5);

        assertThat(shop.onHand()).isEqualTo(15);
        assertThat(shop.news.recounts()).containsExactly(new Recount("Пуэр TEA", 15, 5, 15));
        assertThat(shop.journal.without()).containsExactly(new Without(TEA, 5));
    }

    @Test
    void a_sale_that_the_sheet_does_not_show_yet_is_subtracted() {
        shop.journal.holdUp(true);
        shop.sell(3);
        look(5);
        shop.sell(1);
        look(5);

        assertThat(shop.onHand()).isEqualTo(11);
        assertThat(shop.news.recounts()).containsExactly(new Recount("Пуэр TEA", 15, 5, 11));
    }

    @Test
    void a_return_that_the_sheet_does_not_show_yet_is_not_added_to_them() {
        shop.sell(4);
        shop.tea(new Formula(6));
        shop.journal.holdUp(true);
        shop.takeBack(3);
        look(5);
        look(5);

        assertThat(shop.onHand()).as("he may have counted eleven").isEqualTo(11);
    }

    @Test
    void what_he_added_to_a_sum_that_had_lost_rows_is_not_added_to_what_the_books_have() {
        shop.tea(new Formula(7));
        shop.tea(new Added(3, 10));
        shop.tea(new Added(3, 10));

        assertThat(shop.onHand()).isEqualTo(10);
        assertThat(shop.journal.without()).hasSize(1);
    }

    @Test
    void a_restart_between_the_looks_and_after_them_loses_nothing_and_counts_nothing_twice() {
        look(-2);
        shop.restart();
        look(-2);
        assertThat(shop.onHand()).isEqualTo(8);
        shop.restart();
        look(-2);
        assertThat(shop.onHand()).isEqualTo(8);
    }

    @Test
    void as_long_as_no_look_found_them_gone_they_are_not_counted_again_and_the_formula_is_asked_for() {
        look(5);
        look(5);
        shop.journal.formulasArrive();
        look(5);
        look(5);

        assertThat(shop.onHand()).isEqualTo(15);
        assertThat(shop.journal.without()).hasSize(2);
    }

    @Test
    void a_number_over_them_is_the_number() {
        look(5);
        look(5);
        shop.tea(new Typed(12));
        shop.tea(new Typed(12));
        assertThat(shop.onHand()).isEqualTo(12);
    }

    @Test
    void a_number_over_fewer_is_the_number_too() {
        look(-2);
        look(-2);
        shop.tea(new Typed(8));
        shop.tea(new Typed(8));
        assertThat(shop.onHand()).isEqualTo(8);
    }

    @Test
    void more_over_those_that_are_booked_are_more_by_the_difference() {
        look(5);
        look(5);
        look(7);
        look(7);
        assertThat(shop.onHand()).isEqualTo(17);
    }

    @Test
    void taken_back_before_the_second_look_they_never_were() {
        look(5);
        shop.tea(new Formula(10));
        look(5);
        assertThat(shop.onHand()).isEqualTo(10);
        assertThat(shop.news.recounts()).isEmpty();
    }

    @Test
    void a_product_that_was_not_counted_is_counted_from_then_on() {
        shop.tea(new Empty());
        look(5);
        look(5);
        assertThat(shop.stock.stock(TEA)).hasValue(new Stock.Counted(15, 0));
    }

    @Test
    void they_can_be_undone() {
        look(5);
        look(5);
        new UndoingCount(shop.unit, shop.stock, shop.journal, shop.catalog, shop.clock)
                .undo(shop.news.moments().get(0));
        assertThat(shop.onHand()).isEqualTo(10);
    }

    @Test
    void a_new_database_opens_with_what_the_formula_alone_shows_and_then_counts_them() {
        CatalogOnFakes other = new CatalogOnFakes();
        other.tea(new Added(5, 12));
        assertThat(other.onHand()).isEqualTo(7);
        other.tea(new Added(5, 12));
        other.tea(new Added(5, 12));
        assertThat(other.onHand()).isEqualTo(12);
    }
}
