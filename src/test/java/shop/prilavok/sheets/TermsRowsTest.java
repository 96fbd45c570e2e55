package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.TermsReading;

class TermsRowsTest {
    private static final Object[] DELIVERY = {"Название", "Цена", "Бесплатно от", "Нужен адрес", "Пояснение", "Включено"
    };
    private static final Object[] PROMO = {
        "Промокод", "Скидка", "Действует до", "Сколько раз всего", "Сколько раз одному", "Сумма от", "Включено"
    };

    private static TermsReading<DeliveryOption> deliveries(Rows rows) {
        return DeliveryRows.read(view(Optional.of(rows.tab("Доставка")), Optional.empty()));
    }

    private static TermsReading<PromoCode> promoCodes(Rows rows) {
        return PromoRows.read(view(Optional.empty(), Optional.of(rows.tab("Промокоды"))));
    }

    private static SheetView view(Optional<Tab> deliveries, Optional<Tab> promoCodes) {
        return new SheetView(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TermsTabs(deliveries, promoCodes, Optional.empty(), Optional.empty()),
                Instant.EPOCH);
    }

    private static <T> List<TermsReading.Row<T>> rows(TermsReading<T> reading) {
        return ((TermsReading.Rows<T>) reading).rows();
    }

    private static PromoCode code(Object discount) {
        TermsReading.Row<PromoCode> row = promo("ВЕСНА", discount, "", "", "", "", true);
        assertThat(row).isInstanceOf(TermsReading.Good.class);
        return ((TermsReading.Good<PromoCode>) row).value();
    }

    private static TermsReading.Row<PromoCode> promo(Object... cells) {
        return rows(promoCodes(Rows.withHeaders(PROMO).row(cells).row("ДРУГОЙ", "5%", "", "", "", "", true)))
                .get(0);
    }

    private static List<Kind> wrong(TermsReading.Row<?> row) {
        assertThat(row).isInstanceOf(TermsReading.Bad.class);
        return row.problems().stream().map(Problem::kind).toList();
    }

    @Test
    void ways_of_delivery_are_read_as_people_type_them() {
        var rows = rows(deliveries(Rows.withHeaders(DELIVERY)
                .row("Курьер", "300 ₽", "3 000,00", "да", "По городу", true)
                .row("Почта", 350.5, "", "", "", "да")
                .row("Самовывоз", "бесплатно", "", "нет", "Лесная, 5", "TRUE")));

        assertThat(rows)
                .containsExactly(
                        good("Курьер", "300", Optional.of(Money.ofRoubles(3000)), true, "По городу"),
                        good("Почта", "350.50", Optional.empty(), true, ""),
                        good("Самовывоз", "0", Optional.empty(), false, "Лесная, 5"));
    }

    private static TermsReading.Row<DeliveryOption> good(
            String name, String fee, Optional<Money> freeFrom, boolean address, String note) {
        return new TermsReading.Good<>(
                name, new DeliveryOption(name, Money.parse(fee), freeFrom, address, note), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", "нет", "No", ""})
    void where_no_sum_makes_a_delivery_free_it_is_never_free(String none) {
        var rows = rows(
                deliveries(Rows.withHeaders("Название", "Цена", "Бесплатно от").row("Курьер", 300, none)));

        assertThat(rows.get(0)).isEqualTo(good("Курьер", "300", Optional.empty(), true, ""));
    }

    @Test
    void a_way_that_is_paid_for_on_receipt_says_so() {
        var rows = rows(deliveries(Rows.withHeaders("Название", "Цена", "Оплата при получении")
                .row("Почтой", 350, "да")
                .row("Курьер", 300, "")
                .row("Дрон", 300, "иногда")));

        assertThat(rows.get(0))
                .isEqualTo(new TermsReading.Good<>(
                        "Почтой",
                        new DeliveryOption("Почтой", Money.ofRoubles(350), Optional.empty(), true, "", true),
                        List.of()));
        assertThat(rows.get(1)).isEqualTo(good("Курьер", "300", Optional.empty(), true, ""));
        assertThat(wrong(rows.get(2))).containsExactly(Kind.ANSWER_NOT_UNDERSTOOD);
    }

    @Test
    void english_headers_in_any_order_are_understood_and_what_is_not_there_is_not_needed() {
        assertThat(rows(deliveries(Rows.withHeaders("price", "NAME").row(300, "Courier"))))
                .containsExactly(good("Courier", "300", Optional.empty(), true, ""));
    }

    @Test
    void a_row_that_is_not_ticked_is_off_whatever_stands_in_it() {
        assertThat(rows(deliveries(Rows.withHeaders(DELIVERY)
                        .row("Курьер", "дорого", "", "", "", false)
                        .row("Почта", "", "", "", "", ""))))
                .containsExactly(new TermsReading.Off<>("Курьер"), new TermsReading.Off<>("Почта"));
    }

    @Test
    void boxes_and_answers_alone_make_no_row() {
        assertThat(rows(deliveries(Rows.withHeaders(DELIVERY).row("", "", "", "да", "", false))))
                .isEmpty();
    }

    @Test
    void every_mistake_in_a_way_of_delivery_is_told_where_it_stands() {
        var rows = rows(deliveries(Rows.withHeaders(DELIVERY)
                .row("Курьер", "дорого", "", "", "", true)
                .row("Почта", "", "", "", "", true)
                .row("", 100, "", "", "", true)
                .row("Пункт", 100, "много", "не знаю", "", true)
                .row("Пункт", 200, "", "", "", true)
                .row("Дрон", 100, "", "", "", "может быть")
                .row("Ракета", -5, "", "", "", true)));

        assertThat(rows.stream().flatMap(row -> row.problems().stream()))
                .containsExactly(
                        new Problem(Kind.SUM_NOT_UNDERSTOOD, "Доставка!B2", "дорого"),
                        new Problem(Kind.FEE_MISSING, "Доставка!B3", ""),
                        new Problem(Kind.DELIVERY_NAME_MISSING, "Доставка!A4", ""),
                        new Problem(Kind.SUM_NOT_UNDERSTOOD, "Доставка!C5", "много"),
                        new Problem(Kind.ANSWER_NOT_UNDERSTOOD, "Доставка!D5", "не знаю"),
                        new Problem(Kind.DELIVERY_TWICE, "Доставка!A6", "Пункт"),
                        new Problem(Kind.ANSWER_NOT_UNDERSTOOD, "Доставка!F7", "может быть"),
                        new Problem(Kind.SUM_NOT_UNDERSTOOD, "Доставка!B8", "-5"));
        assertThat(rows).allMatch(row -> row instanceof TermsReading.Bad);
        assertThat(rows.get(5).key()).isEqualTo("Дрон");
    }

    @Test
    void a_tab_without_its_columns_is_not_used_and_a_missing_one_is_no_mistake() {
        assertThat(deliveries(Rows.withHeaders("Название", "Что-то").row("Курьер", 1)))
                .isEqualTo(
                        new TermsReading.Unusable<>(List.of(new Problem(Kind.COLUMN_MISSING, "Доставка!1:1", "Цена"))));
        assertThat(DeliveryRows.read(view(Optional.empty(), Optional.empty()))).isEqualTo(new TermsReading.Missing<>());
    }

    @Test
    void rows_that_nobody_could_know_and_a_name_that_is_still_computed_make_the_tab_unusable() {
        assertThat(deliveries(Rows.withHeaders(DELIVERY).row(Rows.error("REF"), 100, "", "", "", true)))
                .isEqualTo(
                        new TermsReading.Unusable<>(List.of(new Problem(Kind.FORMULA_ERROR, "Доставка!A2", "#REF!"))));
        assertThat(deliveries(Rows.withHeaders(DELIVERY).row(Rows.error("LOADING"), 100, "", "", "", true)))
                .isEqualTo(new TermsReading.Unusable<>(List.of()));
    }

    @Test
    void a_fee_that_is_still_computed_breaks_the_row_without_a_word() {
        assertThat(rows(deliveries(Rows.withHeaders(DELIVERY).row("Курьер", Rows.error("LOADING"), "", "", "", true))))
                .containsExactly(new TermsReading.Bad<>("Курьер", List.of()));
    }

    @Test
    void a_promo_code_is_read_with_all_its_limits() {
        assertThat(promo("весна 10", "10%", "31.12.2026", 100, "1", "1 500,00", true))
                .isEqualTo(new TermsReading.Good<>(
                        "ВЕСНА10",
                        new PromoCode(
                                "ВЕСНА10",
                                new PromoCode.Percent(1_000),
                                Money.ofRoubles(1500),
                                Optional.of(LocalDate.of(2026, 12, 31)),
                                OptionalInt.of(100),
                                OptionalInt.of(1)),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10%|1000", "7,5 %|750", "-10%|1000", "12.34%|1234", "5 процентов|500", "100%|10000"})
    void percents_are_understood(String typed, int hundredths) {
        assertThat(code(typed).discount()).isEqualTo(new PromoCode.Percent(hundredths));
    }

    @Test
    void a_cell_that_google_shows_as_percent_is_a_fraction() {
        assertThat(code(0.1).discount()).isEqualTo(new PromoCode.Percent(1_000));
        assertThat(code(0.075).discount()).isEqualTo(new PromoCode.Percent(750));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"300 ₽|300", "1 000,50 руб.|1000.50", "10 руб|10", "300|300", "99 ₽|99"})
    void sums_are_understood(String typed, String roubles) {
        assertThat(code(typed).discount()).isEqualTo(new PromoCode.Sum(Money.parse(roubles)));
        assertThat(code(150).discount()).isEqualTo(new PromoCode.Sum(Money.ofRoubles(150)));
    }

    @Test
    void a_discount_that_could_be_either_is_not_guessed() {
        for (Object either : List.of(10, "10", 1, "1", 100, "99,5")) {
            assertThat(wrong(promo("ВЕСНА", either, "", "", "", "", true)))
                    .as("%s", either)
                    .containsExactly(Kind.DISCOUNT_IN_TWO_WAYS);
        }
    }

    @Test
    void what_is_no_discount_is_told() {
        for (Object nonsense : List.of("много", "0%", "101%", "1,234%", 0, "0 ₽", "0,001 ₽", 1e12)) {
            assertThat(wrong(promo("ВЕСНА", nonsense, "", "", "", "", true)))
                    .as("%s", nonsense)
                    .containsExactly(Kind.DISCOUNT_NOT_UNDERSTOOD);
        }
        assertThat(wrong(promo("ВЕСНА", "", "", "", "", "", true))).containsExactly(Kind.DISCOUNT_MISSING);
        assertThat(wrong(promo("ВЕСНА", "1,500 ₽", "", "", "", "", true))).containsExactly(Kind.NUMBER_IN_TWO_WAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.12.2026",
                "31.12.26",
                "2026-12-31",
                "31 декабря 2026",
                "до 31.12.2026 г.",
                "December 31, 2026"
            })
    void a_last_day_is_understood(String typed) {
        TermsReading.Row<PromoCode> row = promo("ВЕСНА", "10%", typed, "", "", "", true);
        assertThat(((TermsReading.Good<PromoCode>) row).value().until()).hasValue(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_date_of_the_sheet_is_understood_with_a_time_of_day_too() {
        for (double serial : List.of(46387.0, 46387.75)) {
            TermsReading.Row<PromoCode> row = promo("ВЕСНА", "10%", serial, "", "", "", true);
            assertThat(((TermsReading.Good<PromoCode>) row).value().until()).hasValue(LocalDate.of(2026, 12, 31));
        }
    }

    @Test
    void what_is_no_date_or_could_be_two_is_told() {
        for (Object nonsense : List.of("31.02.2026", "1/2/2026", "скоро", 2026, "31.12")) {
            assertThat(wrong(promo("ВЕСНА", "10%", nonsense, "", "", "", true)))
                    .as("%s", nonsense)
                    .containsExactly(Kind.DATE_NOT_UNDERSTOOD);
        }
    }

    @Test
    void limits_are_whole_numbers_above_zero() {
        assertThat(wrong(promo("ВЕСНА", "10%", "", 0, 1.5, "", true)))
                .containsExactly(Kind.COUNT_NOT_WHOLE, Kind.COUNT_NOT_WHOLE);
    }

    @Test
    void of_two_codes_that_differ_in_case_alone_the_first_is_used() {
        var rows = rows(promoCodes(Rows.withHeaders(PROMO)
                .row("Весна", "10%", "", "", "", "", true)
                .row("ВЕСНА", "90%", "", "", "", "", true)));
        assertThat(rows.get(0)).isInstanceOf(TermsReading.Good.class);
        assertThat(wrong(rows.get(1))).containsExactly(Kind.CODE_TWICE);
    }

    @Test
    void a_code_that_nobody_could_type_is_told() {
        assertThat(wrong(promo("10%", "10%", "", "", "", "", true))).containsExactly(Kind.CODE_NOT_USABLE);
        assertThat(wrong(promo("", "10%", "", "", "", "", true))).containsExactly(Kind.CODE_MISSING);
    }
}
