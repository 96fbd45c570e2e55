package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A1Test {
    private final Workbook book = new Workbook("Лавка", "ru_RU", "Europe/Moscow");

    A1Test() {
        TabEdits.addTab(book, 0, "Мои товары");
        TabEdits.addTab(book, 5, "Журнал");
        TabEdits.addTab(book, 6, "A1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B2 | 'Мои товары'!B2",
                "Журнал!B2:C | 'Журнал'!B2:C1000",
                "журнал!c3:b2 | 'Журнал'!B2:C3",
                "Журнал!$A$1:$B$2 | 'Журнал'!A1:B2",
                "Журнал!F:F | 'Журнал'!F1:F1000",
                "Журнал!2:3 | 'Журнал'!A2:Z3",
                "Журнал | 'Журнал'!A1:Z1000",
                "'Мои товары'!AA1 | `'Мои товары'!AA1`",
                "'A1'!B1 | 'A1'!B1",
            })
    void a_range_is_read_and_written_closed(String text, String written) {
        Area area = A1.parse(text, book);
        Tab tab = book.tab(area.sheetId());
        tab.resize(1000, Math.max(26, area.right()));
        assertThat(A1.write(tab.title(), area.within(tab))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Нет!A1", "Журнал!", "Журнал!A", "Журнал!A0", "Журнал!A1:", "A1:B2:C3"})
    void what_is_no_range_is_refused(String text) {
        assertThatThrownBy(() -> A1.parse(text, book)).hasMessage("Unable to parse range: " + text);
    }
}
