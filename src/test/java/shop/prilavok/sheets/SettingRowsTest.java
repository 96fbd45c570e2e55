package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.Preference;
import shop.prilavok.order.TermsReading;

class SettingRowsTest {
    private static final Object[] HEADERS = {"Настройка", "Значение", "Что это", "Проверка"};

    private static TermsReading<Chosen> read(Rows rows) {
        return SettingRows.read(new SheetView(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TermsTabs(Optional.empty(), Optional.empty(), Optional.of(rows.tab("Настройки")), Optional.empty()),
                Instant.EPOCH));
    }

    private static List<TermsReading.Row<Chosen>> rows(Rows rows) {
        return ((TermsReading.Rows<Chosen>) read(rows)).rows();
    }

    private static TermsReading.Row<Chosen> row(String setting, Object value) {
        return rows(Rows.withHeaders(HEADERS).row(setting, value, "зачем", "что было не так"))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Название магазина, Лавка «У дома», SHOP_NAME, Лавка «У дома»",
        "shop name, 24, SHOP_NAME, 24",
        "Магазин открыт, Нет, OPEN, no",
        "Shop is open, TRUE, OPEN, yes",
        "минимальная  сумма заказа, 1 500 ₽, LEAST_SUM, 150000",
        "Minimum order, '99,90', LEAST_SUM, 9990",
        "Minimum order, —, LEAST_SUM, 0",
        "Минимальная сумма заказа, нет, LEAST_SUM, 0",
        "Контакт для вопросов, +7 916 123-45-67, CONTACT, +7 916 123-45-67",
        "Осталось мало, 10 шт, FEW_LEFT, 10",
        "Few left, 0, FEW_LEFT, 0"
    })
    void settings_are_read_as_people_type_them(String setting, String typed, Preference preference, String value) {
        assertThat(row(setting, typed))
                .isEqualTo(new TermsReading.Good<>(
                        SettingRow.named(setting).orElseThrow().name(), new Chosen(preference, value), List.of()));
    }

    @Test
    void numbers_and_ticks_are_understood_too() {
        assertThat(((TermsReading.Good<Chosen>) row("Минимальная сумма заказа", 1000.5)).value())
                .isEqualTo(new Chosen(Preference.LEAST_SUM, "100050"));
        assertThat(((TermsReading.Good<Chosen>) row("Магазин открыт", false)).value())
                .isEqualTo(new Chosen(Preference.OPEN, "no"));
    }

    @Test
    void a_row_without_a_value_leaves_it_as_usual() {
        assertThat(row("Магазин открыт", "")).isEqualTo(new TermsReading.Off<>("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "Магазин открыт, скоро, ANSWER_NOT_UNDERSTOOD",
        "Минимальная сумма заказа, много, SUM_NOT_UNDERSTOOD",
        "Минимальная сумма заказа, -1, SUM_NOT_UNDERSTOOD",
        "Минимальная сумма заказа, '1,500', NUMBER_IN_TWO_WAYS",
        "Осталось мало, 1000, PIECES_NOT_WHOLE",
        "Осталось мало, -1, PIECES_NOT_WHOLE",
        "Осталось мало, '1,5', PIECES_NOT_WHOLE",
        "Название магазина, \u200b\u3164, TEXT_INVISIBLE",
        "Время работы, 9–18, SETTING_UNKNOWN",
        "'', да, SETTING_MISSING"
    })
    void every_mistake_is_told_where_it_stands(String setting, String typed, Kind kind) {
        boolean aboutTheName = kind == Kind.SETTING_UNKNOWN || kind == Kind.SETTING_MISSING;
        TermsReading.Row<Chosen> row = rows(Rows.withHeaders(HEADERS)
                        .row("Магазин открыт", "")
                        .row(setting, typed))
                .get(1);
        assertThat(row)
                .isEqualTo(new TermsReading.Bad<>(
                        SettingRow.named(setting).map(SettingRow::name).orElse(""),
                        List.of(new Problem(
                                kind,
                                aboutTheName ? "Настройки!A3" : "Настройки!B3",
                                aboutTheName ? setting : typed))));
    }

    @Test
    void a_name_that_is_too_long_is_not_cut_in_silence() {
        assertThat(row("Название магазина", "а".repeat(64))).isInstanceOf(TermsReading.Good.class);
        assertThat(row("Название магазина", "а".repeat(65)).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.TEXT_TOO_LONG);
    }

    @Test
    void of_two_rows_for_the_same_the_first_holds() {
        List<TermsReading.Row<Chosen>> rows =
                rows(Rows.withHeaders(HEADERS).row("Магазин открыт", "нет").row("Shop is open", "да"));
        assertThat(rows.get(0)).isInstanceOf(TermsReading.Good.class);
        assertThat(rows.get(1).problems()).extracting(Problem::kind).containsExactly(Kind.SETTING_TWICE);
    }

    @Test
    void a_formula_that_failed_is_told_and_one_that_is_being_computed_waits() {
        assertThat(row("Магазин открыт", Rows.error("REF")).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.FORMULA_ERROR);
        assertThat(row("Магазин открыт", Rows.error("LOADING"))).isEqualTo(new TermsReading.Bad<>("OPEN", List.of()));
    }

    @Test
    void what_the_shop_wrote_beside_a_row_makes_no_row() {
        assertThat(rows(Rows.withHeaders(HEADERS)
                        .row("Магазин открыт", "")
                        .row("", "", "забытое пояснение", "забытая проверка")))
                .hasSize(1);
    }

    @Test
    void a_tab_without_its_columns_is_not_used() {
        assertThat(read(Rows.withHeaders("Настройка", "Что это").row("Магазин открыт", "нет")))
                .isInstanceOf(TermsReading.Unusable.class);
    }
}
