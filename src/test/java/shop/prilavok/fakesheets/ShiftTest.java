package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    private static String after(String formula, Shift shift) {
        return FormulaText.rewritten(formula, true, ref -> ref.after(shift));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=A1+A2+A3 | =A1+A4+A5",
                "=SUM(A1:A3;$B$2:B;C:C;2:3) | =SUM(A1:A5;$B$4:B;C:C;4:5)",
                "=\"A2\"&A2 | =\"A2\"&A4",
            })
    void references_follow_two_inserted_rows(String before, String after) {
        assertThat(after(before, new Shift.Insertion(0, Dimension.ROWS, 1, 2))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=A1+A2+A4 | =#REF!+#REF!+A2",
                "=SUM(A1:A2) | =SUM(#REF!)",
                "=SUM(A2:A4;A1:A) | =SUM(A1:A2;A1:A)",
                "=A:A | =A:A",
            })
    void references_to_two_deleted_rows_break_and_ranges_shrink(String before, String after) {
        assertThat(after(before, new Shift.Deletion(0, Dimension.ROWS, 0, 2))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,3", "2,1", "3,2", "4,4"})
    void a_row_moved_down_trades_places(int before, int after) {
        assertThat(new Shift.Move(0, Dimension.ROWS, 1, 2, 4).index(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,1", "1,2", "2,3", "4,4"})
    void a_row_moved_up_trades_places(int before, int after) {
        assertThat(new Shift.Move(0, Dimension.ROWS, 3, 4, 1).index(before)).isEqualTo(after);
    }
}
