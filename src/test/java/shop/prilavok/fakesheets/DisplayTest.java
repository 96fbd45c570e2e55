package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1500 | NUMBER | # ##0.00 \"₽\" | 1 500,00 ₽",
                "0 | NUMBER | 0 | 0",
                "1234567.891 | NUMBER | #,##0.0# | 1\u00a0234\u00a0567,89",
                "-5 | NUMBER | 0.00 | -5,00",
                "0.155 | PERCENT | 0.0% | 15,5%",
                "7 | NUMBER | 000 | 007",
                "46347 | DATE | `` | 21.11.2026",
                "46347.5 | DATE_TIME | dd.mm.yyyy hh:mm | 21.11.2026 12:00",
                "46347 | DATE | yyyy-mm-dd | 2026-11-21",
                "0.1 | `` | `` | 0,1",
                "100000000000 | `` | `` | 100000000000",
                "0.30000000000000004 | `` | `` | 0,3",
            })
    void a_number_is_shown_by_its_format(double number, String type, String pattern, String expected) {
        var format = Proto.object();
        format.putObject("numberFormat").put("type", type).put("pattern", pattern);
        assertThat(Display.shown(Value.of(number), format, SheetLocale.of("ru_RU")))
                .isEqualTo(expected);
    }
}
