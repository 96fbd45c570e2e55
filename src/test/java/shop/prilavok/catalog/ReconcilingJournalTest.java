package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.CUP;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;
import static shop.prilavok.catalog.CatalogOnFakes.good;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Torn;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.StockNews.Correction;

class ReconcilingJournalTest {
    private final CatalogOnFakes shop = new CatalogOnFakes();

    @BeforeEach
    void ten_teas_are_on_sale() {
        shop.tea(new Typed(10));
        shop.journal.formulasArrive();
        shop.tea(new Formula(10));
    }

    private void looks(int times, int shown) {
        for (int i = 0; i < times; i++) {
            shop.tea(new Formula(shown));
        }
    }

    private List<JournalEntry> reconciliations() {
        return shop.journal.rows().stream()
                .filter(row -> row.kind() == StockMovement.Kind.RECONCILIATION)
                .toList();
    }

    @Test
    void a_sum_that_stays_untrue_for_three_looks_gets_a_row_with_the_difference_and_the_merchant_is_told() {
        looks(2, 7);
        assertThat(reconciliations()).as("Google may be behind").isEmpty();
        looks(1, 7);

        assertThat(reconciliations()).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(3);
            assertThat(row.sum()).isEqualTo(Money.ZERO);
        });
        assertThat(shop.news.corrections()).containsExactly(new Correction("Пуэр TEA", 3, 10));
        assertThat(shop.onHand()).as("the books were right").isEqualTo(10);

        looks(5, 10);
        assertThat(reconciliations()).hasSize(1);
    }

    @Test
    void a_sum_that_is_too_big_is_brought_down() {
        looks(3, 12);
        assertThat(reconciliations()).extracting(JournalEntry::change).containsExactly(-2);
    }

    @Test
    void while_rows_are_on_their_way_or_set_aside_nothing_is_untrue() {
        shop.journal.holdUp(true);
        shop.sell(2);
        looks(5, 10);
        assertThat(reconciliations()).isEmpty();

        shop.journal.setOneAside();
        looks(5, 10);
        assertThat(reconciliations()).as("a human will send it again").isEmpty();
    }

    @Test
    void a_sale_between_the_looks_begins_the_doubt_anew() {
        looks(2, 7);
        shop.sell(1);
        looks(2, 6);
        assertThat(reconciliations()).isEmpty();
        looks(1, 6);
        assertThat(reconciliations()).extracting(JournalEntry::change).containsExactly(3);
    }

    @Test
    void a_formula_that_lost_its_journal_is_put_anew_once_and_then_the_sum_is_brought_back() {
        shop.tea(new Torn());
        shop.tea(new Torn());
        assertThat(shop.journal.repaired()).as("it is on its way").containsExactly(TEA);
        assertThat(shop.onHand()).isEqualTo(10);

        shop.journal.formulasArrive();
        looks(3, 0);
        assertThat(reconciliations()).extracting(JournalEntry::change).containsExactly(10);
    }

    @Test
    void a_column_of_stock_that_was_emptied_as_a_whole_comes_back_and_nothing_is_oversold_meanwhile() {
        Sku pot = new Sku("POT");
        shop.look(good(TEA, 500, new Formula(10)), good(CUP, 300, new Typed(4)), good(pot, 900, new Typed(1)));
        Sku card = new Sku("CARD");
        shop.look(good(TEA, 500, new Formula(10)), good(card, 50, new Empty()));
        shop.journal.formulasArrive();

        assertThat(shop.look(
                                good(TEA, 500, new Empty()),
                                good(CUP, 300, new Empty()),
                                good(pot, 900, new Empty()),
                                good(card, 50, new Empty()))
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.STOCK_CLEARED);
        assertThat(shop.journal.repaired()).containsExactlyInAnyOrder(TEA, CUP, pot);
        assertThat(shop.stock.stock(pot)).hasValue(new Stock.Counted(1, 0));
        assertThat(shop.stock.stock(card)).as("was never counted").hasValue(new Stock.Uncounted(0));
    }

    @Test
    void one_emptied_cell_is_a_product_that_is_not_counted_any_more() {
        Sku pot = new Sku("POT");
        shop.look(good(TEA, 500, new Formula(10)), good(CUP, 300, new Typed(4)), good(pot, 900, new Typed(1)));
        shop.journal.formulasArrive();
        shop.look(good(TEA, 500, new Formula(10)), good(CUP, 300, new Formula(4)), good(pot, 900, new Empty()));

        assertThat(shop.stock.stock(pot)).hasValue(new Stock.Uncounted(1));
        assertThat(shop.journal.repaired()).isEmpty();
    }
}
