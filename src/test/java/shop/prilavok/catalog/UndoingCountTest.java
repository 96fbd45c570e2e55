package shop.prilavok.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.catalog.CatalogOnFakes.TEA;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.StockNews.Correction;
import shop.prilavok.catalog.StockNews.Recount;

class UndoingCountTest {
    private final CatalogOnFakes shop = new CatalogOnFakes();

    @BeforeEach
    void ten_teas_are_on_sale() {
        shop.tea(new Typed(10));
        shop.journal.formulasArrive();
        shop.tea(new Formula(10));
    }

    private void count(int pieces) {
        shop.tea(new Typed(pieces));
        shop.tea(new Typed(pieces));
        shop.journal.formulasArrive();
        shop.tea(new Formula(shop.journal.sum(TEA)));
    }

    private Instant lastCount() {
        return shop.news.moments().get(shop.news.moments().size() - 1);
    }

    private UndoingCount undoing() {
        return new UndoingCount(shop.unit, shop.stock, shop.journal, shop.catalog, shop.clock);
    }

    @Test
    void a_count_is_told_with_what_it_was_and_what_it_is() {
        count(100);
        assertThat(shop.news.recounts()).containsExactly(new Recount("Пуэр TEA", 100, 90, 100));
    }

    @Test
    void an_opening_stock_is_no_news_and_neither_is_a_count_that_changes_nothing() {
        count(10);
        assertThat(shop.news.recounts()).isEmpty();
    }

    @Test
    void a_mistyped_count_is_taken_back_and_the_sales_since_then_stay() {
        count(100);
        shop.sell(2);

        assertThat(undoing().undo(lastCount())).containsExactly(new Correction("Пуэр TEA", -90, 8));
        assertThat(shop.onHand()).isEqualTo(8);
        assertThat(shop.journal.sum(TEA)).as("the sheet follows").isEqualTo(8);
    }

    @Test
    void it_is_taken_back_once() {
        count(100);
        undoing().undo(lastCount());

        assertThat(undoing().undo(lastCount())).isEmpty();
        assertThat(shop.onHand()).isEqualTo(10);
    }

    @Test
    void a_count_that_was_followed_by_another_one_is_left_alone() {
        count(100);
        Instant first = lastCount();
        count(12);

        assertThat(undoing().undo(first)).isEmpty();
        assertThat(shop.onHand()).isEqualTo(12);
    }

    @Test
    void a_clock_that_was_put_back_does_not_let_it_be_undone_twice() {
        count(100);
        Instant counted = lastCount();
        shop.clock.advance(java.time.Duration.ofHours(-2));
        undoing().undo(counted);

        assertThat(undoing().undo(counted)).isEmpty();
        assertThat(shop.onHand()).isEqualTo(10);
    }

    @Test
    void a_moment_without_any_count_has_nothing_to_undo() {
        assertThat(undoing().undo(shop.clock.instant())).isEmpty();
    }
}
