package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z"));

    private final Spreadsheet russian = shop("ru_RU");
    private final Spreadsheet english = shop("en_US");

    private static Spreadsheet shop(String locale) {
        return Spreadsheet.builder("one", "Лавка")
                .locale(locale)
                .tab(
                        "Товары",
                        List.of(
                                List.of("Артикул", "Остаток", "Имя"),
                                List.of("A-1", 5, "Чай"),
                                List.of("A-2", 7, "Кофе"),
                                List.of("B-1", 2, "чай чёрный")))
                .tab(
                        "Журнал за год",
                        List.of(
                                List.of("Артикул", "Изменение"),
                                List.of("A-1", 10),
                                List.of("A-2", 4),
                                List.of("a-1", -3),
                                List.of("A-1", "не число")))
                .build(NOON, new Random(1));
    }

    private static String shown(Spreadsheet shop, String formula) {
        shop.merchant().type("Товары", "E1", formula);
        return shop.merchant().tab("Товары").cell("E1").shown();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+2*3 | 7",
                "=(1+2)*3 | 9",
                "=-2^2 | 4",
                "=10/4 | 2,5",
                "=1,5+1 | 2,5",
                "=50% | 0,5",
                "=\"a\"&1&\"b\" | a1b",
                "=\"он сказал \"\"да\"\"\" | он сказал \"да\"",
                "=2>1 | ИСТИНА",
                "=\"A\"=\"a\" | ИСТИНА",
                "=1<>1 | ЛОЖЬ",
                "=SUM(B2:B4) | 14",
                "=sum(B:B;1) | 15",
                "=SUM($B$2:B$4) | 14",
                "=SUM('Журнал за год'!B2:B) | 11",
                "=SUMIF('Журнал за год'!A:A;\"A-1\";'Журнал за год'!B:B) | 7",
                "=SUMIF(B2:B4;\">2\") | 12",
                "=SUMIFS('Журнал за год'!B:B;'Журнал за год'!A:A;A2;'Журнал за год'!B:B;\">0\") | 10",
                "=СУММЕСЛИ('Журнал за год'!A:A;A3;'Журнал за год'!B:B) | 4",
                "=СУММЕСЛИМН(B2:B4;A2:A4;\"A*\") | 12",
                "=COUNTIF(C2:C4;\"чай*\") | 2",
                "=COUNTIF(A2:A5;\"<>A-1\") | 3",
                "=COUNTIFS(A2:A4;\"A-?\";B2:B4;\">=7\") | 1",
                "=LARGE(B2:B4;2) | 5",
                "=LARGE(B2:B4;4) | #NUM!",
                "=COUNTUNIQUEIFS('Журнал за год'!A2:A5;'Журнал за год'!B2:B5;\">-5\") | 3",
                "=AND(ISNUMBER(B2);NOT(ISNUMBER(A2))) | ИСТИНА",
                "=IF(B2>3;\"много\";\"мало\") | много",
                "=IF(B2>30;1/0;\"мало\") | мало",
                "=IFERROR(1/0;\"нет\") | нет",
                "=ROUND(2,345;2) | 2,35",
                "=MIN(B2:B4) | 2",
                "=MAX(B2:B4;9) | 9",
                "=AVERAGE(B2:B3) | 6",
                "=COUNT(A1:B4) | 3",
                "=COUNTA(A1:A9) | 4",
                "=ROW() | 1",
                "=ROW(B7) | 7",
                "=TODAY() | 21.11.2026",
                "=INDEX(C2:C4;MATCH(\"A-2\";A2:A4;0)) | Кофе",
                "=VLOOKUP(\"B-1\";A2:C4;2;0) | 2",
                "=AND(TRUE;B2=5) | ИСТИНА",
                "=ИСТИНА | ИСТИНА",
                "=Z99 | ``",
                "=1/0 | #DIV/0!",
                "=НЕТТАКОЙ(1) | #NAME?",
                "=слово | #NAME?",
                "=\"a\"+1 | #VALUE!",
                "=Нет!A1 | #REF!",
                "=MATCH(\"нет\";A2:A4;0) | #N/A",
                "=1+ | #ERROR!",
                "=SUM(1,2) | 1,2",
                "=SUM(B2,B3) | #ERROR!",
                "=E1+1 | #REF!",
                "=SUMIFS(B2:B4;A2:A3;1) | #VALUE!",
            })
    void a_formula_in_a_russian_sheet_is_computed(String formula, String expected) {
        assertThat(shown(russian, formula)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=SUM(B2,B3) | 12",
                "=SUM(B2;B3) | 12",
                "=1.5+1 | 2.5",
                "=2>1 | TRUE",
            })
    void a_formula_in_an_english_sheet_takes_commas_and_points(String formula, String expected) {
        assertThat(shown(english, formula)).isEqualTo(expected);
    }

    @Test
    void a_circle_of_formulas_is_an_error_and_ends() {
        russian.merchant().type("Товары", "F1", "=F2");
        russian.merchant().type("Товары", "F2", "=F1");
        assertThat(russian.merchant().tab("Товары").cell("F1").shown()).isEqualTo("#REF!");
    }

    @Test
    void an_array_formula_fills_the_cells_below_which_stay_empty_for_whoever_asks_what_was_entered() {
        Merchant merchant = russian.merchant();
        merchant.type("Товары", "F1", "=ARRAYFORMULA(B2:C3)");

        assertThat(merchant.tab("Товары").cell("F1").shown()).isEqualTo("5");
        assertThat(merchant.tab("Товары").cell("G2").shown()).isEqualTo("Кофе");
        assertThat(merchant.tab("Товары").cell("G2").entered()).isEmpty();
        merchant.type("Товары", "H1", "=SUM(F1:F9)");
        assertThat(merchant.tab("Товары").cell("H1").shown()).isEqualTo("12");
    }

    @Test
    void an_array_formula_does_not_expand_over_what_stands_there() {
        Merchant merchant = russian.merchant();
        merchant.type("Товары", "F1", "=ARRAYFORMULA(B2:B4)");
        merchant.type("Товары", "F3", "1");

        assertThat(merchant.tab("Товары").cell("F1").shown()).isEqualTo("#REF!");
        assertThat(merchant.tab("Товары").cell("F2").shown()).isEmpty();
        merchant.clear("Товары", "F3:F3");
        assertThat(merchant.tab("Товары").cell("F3").shown()).isEqualTo("2");
    }

    @Test
    void the_stock_of_a_shop_is_recomputed_after_every_sale_of_a_long_journal() {
        List<List<Object>> journal = new ArrayList<>();
        journal.add(List.of("Артикул", "Изменение"));
        for (int i = 0; i < 5_000; i++) {
            journal.add(List.of("S-" + i % 80, 1));
        }
        List<List<Object>> goods = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            goods.add(List.of("S-" + i, "=SUMIFS(Журнал!B:B;Журнал!A:A;A" + (i + 1) + ")"));
        }
        Spreadsheet big = Spreadsheet.builder("big", "Большая")
                .tab("Товары", goods)
                .tab("Журнал", journal)
                .build(NOON, new Random(1));
        big.merchant().tab("Товары");
        big.merchant().type("Журнал", "B2", "-61");
        assertThat(big.merchant().tab("Товары").cell("B1").shown()).isEqualTo("1");
        assertThat(big.merchant().tab("Товары").cell("B80").shown()).isEqualTo("62");
    }
}
