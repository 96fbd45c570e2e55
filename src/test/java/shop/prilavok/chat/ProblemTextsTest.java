package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Problem;

class ProblemTextsTest {
    /** These are about the whole sheet. */
    private static final Set<Problem.Kind> PLACELESS = Set.of(
            Problem.Kind.ALL_ROWS_GONE,
            Problem.Kind.STOCK_CLEARED,
            Problem.Kind.SHEET_NOT_TAKEN_OVER,
            Problem.Kind.SHEET_NOT_READ_YET);

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void every_problem_says_where_it_is(Problem.Kind kind) {
        for (String language : List.of("ru", "en")) {
            String sentence = new ProblemTexts(language).sentence(new Problem(kind, "Товары!F12", "12,5O"));
            assertThat(sentence).doesNotContain("{").hasSizeLessThan(300);
            if (!PLACELESS.contains(kind)) {
                assertThat(sentence).startsWith("Товары!F12");
            }
        }
    }

    @Test
    void a_price_with_a_letter_is_explained() {
        assertThat(new ProblemTexts("ru").sentence(new Problem(Problem.Kind.PRICE_NOT_A_NUMBER, "Товары!F12", "12,5O")))
                .isEqualTo(
                        "Товары!F12: цена «12,5O» — не число. Проверьте, нет ли букв среди цифр, например О вместо нуля.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 30, 5000})
    void a_digest_fits_into_one_message_and_counts_what_it_leaves_out(int count) {
        List<Problem> problems =
                Collections.nCopies(count, new Problem(Problem.Kind.SKU_TWICE, "Товары!A12", "x".repeat(500)));
        for (String language : List.of("ru", "en")) {
            String digest = new ProblemTexts(language).digest(problems);
            assertThat(digest).hasSizeLessThanOrEqualTo(4096).contains(String.valueOf(count));
            List<String> lines = digest.lines().toList();
            long shown = lines.stream().filter(line -> line.startsWith("•")).count();
            if (shown < count) {
                assertThat(lines.get(lines.size() - 1)).startsWith("…").contains(String.valueOf(count - shown));
            }
        }
    }

    @Test
    void a_renamed_column_that_needs_nothing_is_not_counted_as_a_mistake() {
        Problem renamed = new Problem(Problem.Kind.COLUMN_RENAMED, "Товары!D1", "Цена");
        Problem mistake = new Problem(Problem.Kind.SKU_TWICE, "Товары!A12", "TEA-1");
        ProblemTexts texts = new ProblemTexts("ru");

        assertThat(texts.digest(List.of(renamed)).lines().toList())
                .containsExactly(
                        "Ошибок в таблице нет, но кое-что изменилось. Проверьте, так ли задумано.",
                        "• " + texts.sentence(renamed));
        assertThat(texts.digest(List.of(mistake, renamed)))
                .startsWith("В таблице 1 ошибка.")
                .contains("• " + texts.sentence(mistake), "• " + texts.sentence(renamed));
    }

    @Test
    void a_russian_admin_reads_no_english_when_the_sheet_is_away() {
        String told = new ProblemTexts("ru")
                .unreachable(new Problem(Problem.Kind.SHEET_SILENT, "Google", "Google answered 503: try again"));
        assertThat(told)
                .startsWith("Таблица сейчас недоступна.")
                .endsWith("магазин пробует снова.")
                .doesNotContain("503");
    }

    @Test
    void a_sheet_without_mistakes_is_praised() {
        assertThat(new ProblemTexts("ru").digest(List.of())).isEqualTo("В таблице всё в порядке.");
    }
}
