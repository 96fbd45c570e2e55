package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;

/** SKUs that a sheet might take for numbers or days. */
class JournalCodeTest extends BackOffice {
    private static final List<String> CODES = List.of("007", "12-05", "7", "1/2", "3,50", "мар-05", "ИСТИНА", "A-7");

    JournalCodeTest() {
        super(new SheetWorld(7, products()));
    }

    private static List<List<Object>> products() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Артикул", "Категория", "Название", "Цена", "Остаток"));
        for (String code : CODES) {
            rows.add(List.of(code.equals("7") ? (Object) 7 : "'" + code, "Чай", "Товар " + code, 100, 10));
        }
        return rows;
    }

    private void sell(String code, int pieces) {
        Sku sku = new Sku(code);
        StockMovement sale =
                new StockMovement("sale:1:" + code, sku, -pieces, StockMovement.Kind.SALE, world.clock.instant());
        database.unitOfWork().perform(List.of(sku), () -> {
            database.stock().book(sale);
            journal.append(JournalEntry.of(sale, "Товар " + code, Money.ofRoubles(100)));
        });
    }

    @Test
    void each_of_them_shows_its_own_stock() {
        polls(4);
        assertThat(world.column("Товары", "E")).containsOnly("10").hasSize(CODES.size());
        for (int i = 0; i < CODES.size(); i++) {
            sell(CODES.get(i), i + 1);
        }
        polls(4);

        assertThat(world.column("Товары", "E")).containsExactly("9", "8", "7", "6", "5", "4", "3", "2");
        world.pass(Duration.ofMinutes(5));
        polls(6);
        assertThat(news.corrections()).as("so there is nothing to correct").isEmpty();
    }

    @Test
    void a_formula_that_looks_for_something_else_is_put_right_when_a_correction_did_not_help() {
        polls(4);
        world.merchant().type("Товары", "E2", "=SUMIF('Журнал'!$C:$C;A2;'Журнал'!$F:$F)");
        sell("007", 2);
        for (int minute = 0; minute < 90; minute++) {
            world.pass(Duration.ofSeconds(50));
            polls(1);
        }

        assertThat(world.column("Товары", "E")).startsWith("8", "10");
        assertThat(world.cell("Товары", "E2").entered()).isEqualTo("=SUMIF('Журнал'!$C:$C;\"#\"&A2;'Журнал'!$F:$F)");
        assertThat(news.corrections()).hasSizeLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "12-05",
                "12.05.2026",
                "1/2",
                "10:30",
                "3,50",
                "50%",
                "+79161234567",
                "1e5",
                "2Е-3",
                "10 р.",
                "5 pm",
                "MAR-05",
                "мая",
                "12 мая 2026 г",
                "TRUE",
                "ложь",
                "#5",
                "12345678901234567890"
            })
    void a_code_that_might_be_read_gets_a_sign_and_is_known_without_it(String code) {
        Cell kept = new Cell(
                new Cell.Text(JournalCode.cell(code).getUserEnteredValue().getStringValue()), "");
        assertThat(kept.text()).isEqualTo("#" + code);
        assertThat(JournalCode.read(kept)).isEqualTo(code);
        assertThat(JournalCode.criterion(new Cell(new Cell.Text(code), ""), "A2"))
                .isEqualTo("\"#\"&A2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEA-1", "ЧАЙ-50", "А7", "7-A", "12-05-B", "МАРМЕЛАД", "майка 44", "дек.подушка", "rubin"})
    void any_other_is_kept_as_it_is(String code) {
        assertThat(JournalCode.cell(code).getUserEnteredValue().getStringValue())
                .isEqualTo(code);
        assertThat(JournalCode.read(new Cell(new Cell.Text(code), ""))).isEqualTo(code);
        assertThat(JournalCode.criterion(new Cell(new Cell.Text(code), ""), "A2"))
                .isEqualTo("A2");
    }

    @Test
    void what_is_too_tooLongfor_a_sku_is_no_code_with_a_sign() {
        String tooLong = "#" + "0".repeat(Sku.MAX_LENGTH + 1);
        assertThat(JournalCode.read(new Cell(new Cell.Text(tooLong), ""))).isEqualTo(tooLong);
    }

    @Test
    void a_number_is_found_by_its_cell_and_a_day_by_its_text() {
        Cell number = new Cell(new Cell.Numeric(new BigDecimal("1007")), "");
        assertThat(JournalCode.criterion(number, "A2")).isEqualTo("A2");
        assertThat(JournalCode.cell("1007").getUserEnteredValue().getNumberValue())
                .isEqualTo(1007.0);
        Cell half = new Cell(new Cell.Numeric(new BigDecimal("0.5")), "");
        assertThat(JournalCode.criterion(half, "A2")).isEqualTo("\"#0.5\"");
        assertThat(JournalCode.criterion(new Cell(new Cell.Text(" a\"1 "), ""), "A2"))
                .isEqualTo("\"a\"\"1\"");
    }
}
