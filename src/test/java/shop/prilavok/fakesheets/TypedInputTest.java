package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedInputTest {

    private static String kind(String text, String locale) {
        TypedInput typed = TypedInput.read(text, SheetLocale.of(locale), 2026);
        String value = typed.formula() != null
                ? "formula " + typed.formula()
                : typed.value().getClass().getSimpleName() + " "
                        + Display.plain(typed.value(), SheetLocale.of("en_US"));
        return typed.format() == null ? value : value + " " + typed.format();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12,5 | Num 12.5",
                "12.5 | Num 46154 DATE",
                "12.50 | Text 12.50",
                "12,5O | Text 12,5O",
                "1 500,00 | Num 1500 NUMBER",
                "1\u00a0500 | Num 1500 NUMBER",
                "15 00 | Text 15 00",
                "-3 | Num -3",
                "1e3 | Num 1000",
                "15% | Num 0.15 PERCENT",
                "990 ₽ | Num 990 CURRENCY",
                "21.11.2026 | Num 46347 DATE",
                "21.11.26 | Num 46347 DATE",
                "2026-11-21 | Num 46347 DATE",
                "31.02.2026 | Text 31.02.2026",
                "21.11.2026 12:00 | Num 46347.5 DATE_TIME",
                "6:00 | Num 0.25 TIME",
                "'123 | Text 123",
                "'=1+1 | Text =1+1",
                "=1+1 | formula =1+1",
                "истина | Bool TRUE",
                "FALSE | Bool FALSE",
                "A-1 | Text A-1",
                "= | Text =",
            })
    void typed_in_a_russian_sheet(String text, String expected) {
        assertThat(kind(text, "ru_RU")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.5 | Num 12.5",
                "12,5 | Text 12,5",
                "1,500.00 | Num 1500 NUMBER",
                "11/21/2026 | Num 46347 DATE",
                "21.11.2026 | Text 21.11.2026",
            })
    void typed_in_an_english_sheet(String text, String expected) {
        assertThat(kind(text, "en_US")).isEqualTo(expected);
    }

    @Test
    void nothing_typed_is_an_empty_cell() {
        assertThat(TypedInput.read("", SheetLocale.of("ru_RU"), 2026).value().isBlank())
                .isTrue();
    }
}
