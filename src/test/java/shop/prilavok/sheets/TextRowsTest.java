package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.chat.OwnText;
import shop.prilavok.order.TermsReading;

class TextRowsTest {
    private static final Object[] HEADERS = {"Ключ", "Где видно", "Текст", "Обычный текст", "Проверка"};

    private static TermsReading<OwnText> read(Rows rows) {
        return TextRows.read(new SheetView(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TermsTabs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(rows.tab("Тексты"))),
                Instant.EPOCH));
    }

    private static List<TermsReading.Row<OwnText>> rows(Rows rows) {
        return ((TermsReading.Rows<OwnText>) read(rows)).rows();
    }

    private static TermsReading.Row<OwnText> row(String key, Object words) {
        return rows(Rows.withHeaders(HEADERS).row(key, "Корзина", words, "Корзина", "было не так"))
                .get(0);
    }

    private static OwnText text(TermsReading.Row<OwnText> row) {
        return ((TermsReading.Good<OwnText>) row).value();
    }

    @Test
    void words_are_taken_as_they_stand_there() {
        assertThat(text(row("cart.title", "Ваша <корзина> & $1")))
                .isEqualTo(new OwnText("cart.title", "ru", "Ваша <корзина> & $1"));
        assertThat(text(row("cart.title", 24)).words()).isEqualTo("24");
        assertThat(text(row("cart.title", true)).words()).isEqualTo("TRUE");
    }

    @Test
    void long_texts_keep_their_lines_and_short_ones_have_one() {
        assertThat(text(row("home.text", " Здравствуйте!\r\n\u0007Заходите. ")).words())
                .isEqualTo("Здравствуйте!\n Заходите.");
        assertThat(text(row("home.catalog", "Что\nу нас\tесть")).words()).isEqualTo("Что у нас есть");
    }

    @Test
    void an_empty_cell_leaves_the_usual_text() {
        assertThat(row("cart.title", "")).isEqualTo(new TermsReading.Off<>("cart.title"));
        assertThat(row("cart.title", " \u00a0\n")).isEqualTo(new TermsReading.Off<>("cart.title"));
    }

    @Test
    void the_language_is_that_of_the_header() {
        List<TermsReading.Row<OwnText>> rows =
                rows(Rows.withHeaders("text", "KEY").row("Your cart", "cart.title"));
        assertThat(text(rows.get(0))).isEqualTo(new OwnText("cart.title", "en", "Your cart"));
    }

    @Test
    void under_a_header_of_his_own_the_language_is_that_of_the_sheet() {
        Rows english = Rows.withHeaders("Key", "Where it is seen", "My words").row("cart.title", "Cart", "Your bag");
        Rows russian = Rows.withHeaders("Ключ", "Где видно", "Мои слова").row("cart.title", "Корзина", "Пакет");

        assertThat(text(rowsUnderAnyHeader(english, Rows.withHeaders("SKU", "Category", "Name", "Price", "Stock"))))
                .isEqualTo(new OwnText("cart.title", "en", "Your bag"));
        assertThat(text(rowsUnderAnyHeader(russian, Rows.of())).language()).isEqualTo("ru");
    }

    /** The column is known by its tag. */
    private static TermsReading.Row<OwnText> rowsUnderAnyHeader(Rows texts, Rows products) {
        Tab tab = new Tab(9, "Texts", 26, texts.tab("Texts").rows(), Map.of(2, Column.WORDS));
        SheetView view = new SheetView(
                Optional.of(products.tab("Goods")),
                Optional.empty(),
                Optional.empty(),
                new TermsTabs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(tab)),
                Instant.EPOCH);
        return ((TermsReading.Rows<OwnText>) TextRows.read(view)).rows().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "cart.title, Корзина {0}, TEXT_GAP_UNKNOWN, {0}",
        "cart.total, Итого, TEXT_GAP_MISSING, {0}",
        "cart.total, Итого {, TEXT_BRACES, Итого {",
        "cart.checkout, 'Оформить заказ прямо сейчас, не откладывая', TEXT_OVER_LIMIT, 40",
        "cart.title, \u200b\u2800\u3164\ufe0f, TEXT_INVISIBLE, \u200b\u2800\u3164\ufe0f"
    })
    void words_that_cannot_be_said_are_told_where_they_stand(String key, String words, Kind kind, String found) {
        assertThat(row(key, words))
                .isEqualTo(new TermsReading.Bad<>(key, List.of(new Problem(kind, "Тексты!C2", found))));
    }

    @Test
    void a_row_whose_key_is_lost_unknown_or_there_twice_is_told_of() {
        List<TermsReading.Row<OwnText>> rows = rows(Rows.withHeaders(HEADERS)
                .row("cart.title", "", "Ваша корзина")
                .row("", "", "Чья-то корзина")
                .row("problem.SKU_TWICE", "", "Не для покупателей")
                .row("cart.title", "", "Вторая корзина"));
        assertThat(rows.get(0)).isInstanceOf(TermsReading.Good.class);
        assertThat(rows.subList(1, 4).stream().flatMap(row -> row.problems().stream()))
                .containsExactly(
                        new Problem(Kind.TEXT_KEY_MISSING, "Тексты!A3", ""),
                        new Problem(Kind.TEXT_KEY_UNKNOWN, "Тексты!A4", "problem.SKU_TWICE"),
                        new Problem(Kind.TEXT_KEY_TWICE, "Тексты!A5", "cart.title"));
    }

    @Test
    void a_formula_that_failed_is_told_and_one_that_is_being_computed_waits() {
        assertThat(row("cart.title", Rows.error("NAME")).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.FORMULA_ERROR);
        assertThat(row("cart.title", Rows.error("LOADING"))).isEqualTo(new TermsReading.Bad<>("cart.title", List.of()));
    }
}
