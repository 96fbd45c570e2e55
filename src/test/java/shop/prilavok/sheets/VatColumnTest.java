package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Row;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.VatRate;

/** What merchants type into the column of VAT. */
class VatColumnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "без НДС|NONE",
                "БЕЗ  НДС|NONE",
                "НДС не облагается|NONE",
                "no VAT|NONE",
                "0%|ZERO",
                "0|ZERO",
                "5%|FIVE",
                "7 %|SEVEN",
                "10|TEN",
                "20,00%|TWENTY",
                "0,2|TWENTY",
                "0.07|SEVEN",
                "НДС 22%|TWENTY_TWO",
                "vat 22|TWENTY_TWO",
                "5/105|FIVE_OF_105",
                "7/107|SEVEN_OF_107",
                "10 / 110|TEN_OF_110",
                "ндс 20/120|TWENTY_OF_120",
                "22/122|TWENTY_TWO_OF_122"
            })
    void a_rate_is_read_however_it_is_spelt(String typed, VatRate rate) {
        assertThat(good(typed)).contains(rate);
    }

    @Test
    void a_number_is_percent_and_so_is_what_a_cell_that_shows_percent_holds() {
        assertThat(good(20)).contains(VatRate.TWENTY);
        assertThat(good(0.2)).contains(VatRate.TWENTY);
        assertThat(good(0.07)).contains(VatRate.SEVEN);
        assertThat(good(0)).contains(VatRate.ZERO);
        assertThat(good(22.0)).contains(VatRate.TWENTY_TWO);
    }

    @Test
    void who_says_nothing_takes_the_usual_rate() {
        assertThat(good("")).isEmpty();
        assertThat(good("  ")).isEmpty();
        Row row =
                Rows.of().row("CUP", "Посуда", "Чашка", "", "", 500, 3).items().get(0);
        assertThat(((Good) row).item().vat()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18%", "0,2%", "2000", "-20%", "20/100", "нет", "2O%", "двадцать", "ндс", "%"})
    void a_rate_that_no_receipt_knows_is_told_and_keeps_the_row_as_it_was(String typed) {
        assertThat(read(typed)).isEqualTo(bad(Kind.VAT_NOT_UNDERSTOOD, typed));
    }

    @Test
    void a_date_that_the_sheet_made_of_a_fraction_is_told_too() {
        assertThat(read(46_300)).isEqualTo(bad(Kind.VAT_NOT_UNDERSTOOD, "46300"));
    }

    @Test
    void a_formula_that_failed_keeps_the_row_as_it_was() {
        assertThat(read(Rows.error("REF"))).isEqualTo(bad(Kind.FORMULA_ERROR, "#REF!"));
        assertThat(read(Rows.error("LOADING"))).isEqualTo(new Bad("CUP", List.of()));
    }

    @Test
    void a_rate_filled_in_ahead_is_no_row() {
        assertThat(sheet("20%").row("", "", "", "", "", "20%").items()).hasSize(1);
    }

    private static Optional<VatRate> good(Object typed) {
        return ((Good) read(typed)).item().vat();
    }

    private static Bad bad(Kind kind, String found) {
        return new Bad("CUP", List.of(new Problem(kind, "Товары!F2", found)));
    }

    private static Row read(Object typed) {
        return sheet(typed).items().get(0);
    }

    private static Rows sheet(Object vat) {
        return Rows.withHeaders("Артикул", "Категория", "Название", "Цена", "Остаток", "НДС")
                .row("CUP", "Посуда", "Чашка", 500, 3, vat);
    }
}
