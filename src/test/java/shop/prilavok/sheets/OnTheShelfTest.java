package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

/** What the merchant says about how a product is shown: its old price, its position, and whether it is hidden. */
class OnTheShelfTest {
    @Test
    void an_old_price_above_the_price_is_taken_over() {
        assertThat(good(wide("2 000 ₽", "", "")).item().oldPrice()).contains(Money.ofRoubles(2000));
        assertThat(good(wide("", "", "")).item().oldPrice()).isEmpty();
        Rows english = Rows.withHeaders("SKU", "Category", "Name", "Price", "Stock", "Old price", "Position", "Hidden")
                .row("CUP", "Cups", "Cup", 500, 3, 700, 2, true);
        assertThat(good(english).item().oldPrice()).contains(Money.ofRoubles(700));
        assertThat(good(english).item().rank()).hasValue(2);
        assertThat(good(english).item().shown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "дорого|OLD_PRICE_NOT_A_NUMBER",
                "99999999999|OLD_PRICE_NOT_A_NUMBER",
                "500|OLD_PRICE_NOT_ABOVE_PRICE",
                "-700|OLD_PRICE_NOT_ABOVE_PRICE",
                "2,000|NUMBER_IN_TWO_WAYS",
                "1700,001|PRICE_TOO_FINE"
            })
    void an_old_price_that_makes_no_sense_is_told_and_the_product_sells_without_it(String typed, Kind kind) {
        Good row = good(wide(typed, "", ""));

        assertThat(row.item().oldPrice()).isEmpty();
        assertThat(row.item().price()).isEqualTo(Money.ofRoubles(500));
        assertThat(row.problems()).containsExactly(new Problem(kind, "Товары!F2", typed));
    }

    @Test
    void a_position_is_a_whole_number() {
        assertThat(good(wide("", 7, "")).item().rank()).hasValue(7);
        assertThat(good(wide("", "-3", "")).item().rank()).hasValue(-3);
        assertThat(good(wide("", "", "")).item().rank()).isEmpty();
        for (String typed : List.of("первый", "1,5", "10000000000")) {
            Good row = good(wide("", typed, ""));
            assertThat(row.item().rank()).isEmpty();
            assertThat(row.problems()).containsExactly(new Problem(Kind.RANK_NOT_WHOLE, "Товары!G2", typed));
        }
    }

    @Test
    void what_is_hidden_is_not_shown_and_an_answer_that_is_none_keeps_the_row_as_it_was() {
        assertThat(good(wide("", "", "да")).item().shown()).isFalse();
        assertThat(good(wide("", "", true)).item().shown()).isFalse();
        assertThat(good(wide("", "", "нет")).item().shown()).isTrue();
        assertThat(good(wide("", "", false)).item().shown()).isTrue();
        assertThat(bad(wide("", "", "может быть")).problems())
                .containsExactly(new Problem(Kind.SHOWN_NOT_UNDERSTOOD, "Товары!H2", "может быть"));
    }

    @Test
    void positions_filled_in_ahead_are_no_rows() {
        assertThat(wide("", "", "").row("", "", "", "", "", "", 2, false).items())
                .hasSize(1);
    }

    private static Rows wide(Object oldPrice, Object position, Object hidden) {
        return Rows.withHeaders(
                        "Артикул", "Категория", "Название", "Цена", "Остаток", "Старая цена", "Порядок", "Скрыт")
                .row("CUP", "Посуда", "Чашка", 500, 3, oldPrice, position, hidden);
    }

    private static Good good(Rows rows) {
        return rows.good();
    }

    private static Bad bad(Rows rows) {
        return (Bad) rows.items().get(0);
    }
}
