package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.CatalogReading.Bad;
import shop.prilavok.catalog.CatalogReading.Empty;
import shop.prilavok.catalog.CatalogReading.Formula;
import shop.prilavok.catalog.CatalogReading.Good;
import shop.prilavok.catalog.CatalogReading.Typed;
import shop.prilavok.catalog.CatalogReading.Unreadable;
import shop.prilavok.catalog.CatalogReading.Unusable;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.Sku;
import shop.prilavok.chat.PictureTroubles;

class CatalogReaderTest {
    private static final String OURS = "=SUMIF('Журнал'!$C:$C;A2;'Журнал'!$F:$F)";

    @Test
    void a_row_becomes_an_item() {
        Good row = good(Rows.of()
                .row("TEA-1", "Чай", "Иван-чай", "100 г", "Крепкий.\nС мёдом.", 350, 5, "https://a.ru/1.jpg", true));

        assertThat(row.item())
                .isEqualTo(new Item(
                        new Sku("TEA-1"),
                        "Чай",
                        "Иван-чай",
                        "100 г",
                        "Крепкий.\nС мёдом.",
                        Money.ofRoubles(350),
                        List.of("https://a.ru/1.jpg"),
                        true,
                        1));
        assertThat(row.stock()).isEqualTo(new Typed(5));
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void columns_are_found_by_header_in_any_order_and_spelling() {
        Good row = good(Rows.withHeaders(" ОСТАТОК", "Моя заметка", "price", "На звание", "sku\u00a0", "категория")
                .row(3, "не трогать", 10, "Чашка", "CUP", "Посуда"));

        assertThat(row.item().name()).isEqualTo("Чашка");
        assertThat(row.item().price()).isEqualTo(Money.ofRoubles(10));
        assertThat(row.item().shown()).isTrue();
        assertThat(row.stock()).isEqualTo(new Typed(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|150000",
                "1 500,00|150000",
                "1\u00a0500,00|150000",
                "1\u202f500,5|150050",
                "1500 ₽|150000",
                "1500р.|150000",
                "1 500.50 руб.|150050",
                "99 Рублей|9900",
                "12,5|1250",
                "0,500|50",
                "1500.500|150050",
                "1,500.00|150000",
                "1.500,00|150000",
                "12 345 678|1234567800"
            })
    void typed_prices_are_understood(String typed, long kopecks) {
        assertThat(good(priced(typed)).item().price()).isEqualTo(new Money(kopecks));
    }

    @Test
    void a_price_that_was_computed_is_not_off_by_a_binary_fraction() {
        assertThat(good(priced(Rows.formula("=0,1+0,2", 0.1 + 0.2))).item().price())
                .isEqualTo(new Money(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5O|PRICE_NOT_A_NUMBER",
                "дорого|PRICE_NOT_A_NUMBER",
                "12 5|PRICE_NOT_A_NUMBER",
                "1 500 - 2 000|PRICE_NOT_A_NUMBER",
                "1e5|PRICE_NOT_A_NUMBER",
                "99999999999|PRICE_NOT_A_NUMBER",
                "0|PRICE_NOT_ABOVE_ZERO",
                "-5|PRICE_NOT_ABOVE_ZERO",
                "1.501|NUMBER_IN_TWO_WAYS",
                "2,000 rub|NUMBER_IN_TWO_WAYS",
                "1.500 ₽|NUMBER_IN_TWO_WAYS",
                "12,500 руб.|NUMBER_IN_TWO_WAYS",
                "0,505|PRICE_TOO_FINE",
                "1500,505|PRICE_TOO_FINE"
            })
    void a_mistyped_price_is_pointed_at_and_never_guessed(String typed, Kind kind) {
        assertThat(bad(priced(typed)).problems()).containsExactly(new Problem(kind, "Товары!F2", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 шт", "5 шт.", "5,0"})
    void a_typed_stock_is_understood_with_its_unit(String typed) {
        assertThat(good(stocked(typed)).stock()).isEqualTo(new Typed(5));
    }

    @Test
    void an_empty_stock_is_not_counted() {
        assertThat(good(stocked("")).stock()).isEqualTo(new Empty());
    }

    @Test
    void the_formula_of_the_bot_is_told_from_one_of_the_merchants_own() {
        assertThat(good(stocked(Rows.formula(OURS, 4))).stock()).isEqualTo(new Formula(4));
        assertThat(good(stocked(Rows.formula(OURS, -2))).stock()).isEqualTo(new Formula(-2));
        assertThat(good(stocked(Rows.formula("=Склад!B2", 4))).stock()).isEqualTo(new Unreadable());
        assertThat(good(stocked(Rows.formula("=10+5", 15))).stock()).isEqualTo(new Typed(15));
        assertThat(good(stocked(Rows.formula("=SUMIF('Движение'!C:C;A2;'Движение'!F:F)", 4))
                                .view("Движение"))
                        .stock())
                .isEqualTo(new Formula(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|STOCK_NEGATIVE",
                "1,5|STOCK_NOT_WHOLE",
                "1,000 шт|NUMBER_IN_TWO_WAYS",
                "много|STOCK_NOT_A_NUMBER",
                "5O|STOCK_NOT_A_NUMBER"
            })
    void a_stock_that_makes_no_sense_leaves_the_row_on_sale(String typed, Kind kind) {
        Good row = good(stocked(typed));

        assertThat(row.stock()).isEqualTo(new Unreadable());
        assertThat(row.problems()).containsExactly(new Problem(kind, "Товары!G2", typed));
    }

    @Test
    void a_failed_formula_is_told_with_its_place() {
        assertThat(bad(priced(Rows.error("REF"))).problems())
                .containsExactly(new Problem(Kind.FORMULA_ERROR, "Товары!F2", "#REF!"));
        assertThat(good(stocked(Rows.error("DIVIDE_BY_ZERO"))).problems())
                .containsExactly(new Problem(Kind.FORMULA_ERROR, "Товары!G2", "#DIV/0!"));
        assertThat(bad(Rows.of().row("A", "Чай", "Чай", Rows.error("N_A"), "", 10))
                        .problems())
                .containsExactly(new Problem(Kind.FORMULA_ERROR, "Товары!D2", "#N/A"));
    }

    @Test
    void a_formula_that_still_computes_is_no_problem_and_changes_nothing() {
        assertThat(bad(priced(Rows.error("LOADING")))).isEqualTo(new Bad("A", List.of()));
        assertThat(good(stocked(Rows.error("LOADING"))).stock()).isEqualTo(new Unreadable());
        assertThat(good(stocked(Rows.error("LOADING"))).problems()).isEmpty();
        assertThat(new CatalogReader()
                        .read(Rows.of().row(Rows.error("LOADING"), "Чай", "Чай").view()))
                .isEmpty();
    }

    @Test
    void the_first_row_of_a_sku_wins() {
        List<CatalogReading.Row> rows = rows(Rows.of()
                .row("A", "Чай", "Первый", "", "", 10, 1)
                .row("A", "Чай", "Второй", "", "", 20, 2)
                .view());

        assertThat(((Good) rows.get(0)).item().name()).isEqualTo("Первый");
        assertThat(rows.get(1)).isEqualTo(new Bad("", List.of(new Problem(Kind.SKU_TWICE, "Товары!A3", "A"))));
    }

    @Test
    void what_is_missing_in_a_row_is_told_at_once() {
        assertThat(bad(Rows.of().row("", "", "", "", "осталось одно описание")).problems())
                .extracting(Problem::kind, Problem::place)
                .containsExactly(
                        tuple(Kind.SKU_MISSING, "Товары!A2"),
                        tuple(Kind.CATEGORY_MISSING, "Товары!B2"),
                        tuple(Kind.NAME_MISSING, "Товары!C2"),
                        tuple(Kind.PRICE_MISSING, "Товары!F2"));
    }

    @Test
    void blank_rows_and_rows_with_nothing_but_a_tick_are_skipped() {
        assertThat(rows(Rows.of()
                        .row()
                        .row("", "", "", "", "", "", "", "", false)
                        .row(" ", "")
                        .row("A", "Чай", "Чай", "", "", 10)
                        .view()))
                .hasSize(1);
    }

    @Test
    void a_sku_typed_as_a_number_is_the_same_as_its_digits() {
        assertThat(good(Rows.of().row(123, "Чай", "Чай", "", "", 10)).item().sku())
                .isEqualTo(new Sku("123"));
        assertThat(good(Rows.of().row("  A\u00a0\n1 ", "Чай", "Чай", "", "", 10))
                        .item()
                        .sku())
                .isEqualTo(new Sku("A 1"));
    }

    @Test
    void characters_that_nobody_sees_neither_break_a_reading_nor_make_a_row_wrong_in_silence() {
        assertThat(good(Rows.of().row("A\u009f\u00851\u0000", "Чай", "Чай\u0080", "", "a\u0085b\u009f", 10))
                        .item())
                .satisfies(item -> {
                    assertThat(item.sku()).isEqualTo(new Sku("A 1"));
                    assertThat(item.name()).isEqualTo("Чай");
                    assertThat(item.description()).isEqualTo("a\nb");
                });
        assertThat(bad(Rows.of().row("A", "\u00a0", "\u0000", "", "", 10)).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.CATEGORY_MISSING, Kind.NAME_MISSING);
        assertThat(rows(Rows.of().row("\u00a0", "\u0085", "\u0000").view())).isEmpty();
    }

    @Test
    void too_long_a_text_is_cut_and_sold_from() {
        Good row = good(Rows.of().row("A", "Чай", "ч".repeat(300), "", "", 10));

        assertThat(row.item().name()).hasSize(ProductRow.NAME).endsWith("ч…");
        assertThat(row.problems()).extracting(Problem::kind).containsExactly(Kind.TEXT_TOO_LONG);
        assertThat(bad(Rows.of().row("A".repeat(65), "Чай", "Чай", "", "", 10)).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.SKU_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({"да,true", "Нет,false", "YES,true", "no,false", "1,true", "0,false", "ложь,false"})
    void show_is_understood_in_words(String typed, boolean shown) {
        assertThat(good(shown(typed)).item().shown()).isEqualTo(shown);
    }

    @Test
    void show_is_a_tick_or_empty_too_and_anything_else_keeps_the_row_as_it_was() {
        assertThat(good(shown(false)).item().shown()).isFalse();
        assertThat(good(shown(0)).item().shown()).isFalse();
        assertThat(good(shown("")).item().shown()).isTrue();
        assertThat(bad(shown("потом")).problems())
                .containsExactly(new Problem(Kind.SHOWN_NOT_UNDERSTOOD, "Товары!I2", "потом"));
    }

    @Test
    void several_photos_stand_in_one_cell() {
        Good row = good(
                pictured("https://a.ru/1.jpg, https://a.ru/2,3.jpg\nhttp://a.ru/4.jpg;https://a.ru/1.jpg фото.jpg"));

        assertThat(row.item().photos())
                .containsExactly("https://a.ru/1.jpg", "https://a.ru/2,3.jpg", "http://a.ru/4.jpg");
        assertThat(row.problems()).containsExactly(new Problem(Kind.PHOTO_NOT_A_LINK, "Товары!H2", "фото.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://drive.google.com/file/d/1AbC_d-EfGhIj/view?usp=sharing",
                "https://drive.google.com/open?id=1AbC_d-EfGhIj",
                "https://drive.google.com/uc?export=view&id=1AbC_d-EfGhIj"
            })
    void a_shared_drive_link_becomes_a_link_to_the_picture(String shared) {
        assertThat(good(pictured(shared)).item().photos())
                .containsExactly("https://drive.google.com/uc?export=download&id=1AbC_d-EfGhIj");
    }

    @Test
    void a_picture_that_could_not_be_shown_is_a_problem_of_its_row_which_sells_on_without_it() {
        PictureTroubles troubles = new PictureTroubles();
        troubles.found("https://a.ru/1.jpg", Kind.PHOTO_TOO_LARGE);
        Rows rows = pictured("https://a.ru/1.jpg");

        CatalogReading.Row row = ((CatalogReading.Rows)
                        new CatalogReader(troubles).read(rows.view()).orElseThrow())
                .rows()
                .get(0);
        assertThat(row)
                .isInstanceOfSatisfying(
                        Good.class,
                        good -> assertThat(good.problems())
                                .extracting(Problem::kind, Problem::found)
                                .containsExactly(tuple(Kind.PHOTO_TOO_LARGE, "https://a.ru/1.jpg")));
    }

    @Test
    void a_picture_inside_a_cell_is_found_in_its_formula() {
        assertThat(good(pictured(Rows.formula("=IMAGE(\"https://a.ru/1.jpg\")", "")))
                        .item()
                        .photos())
                .containsExactly("https://a.ru/1.jpg");
    }

    @Test
    void a_missing_or_doubled_column_makes_the_reading_unusable() {
        assertThat(read(Rows.withHeaders("SKU", "Category", "Name", "Stock").view()))
                .isEqualTo(new Unusable(List.of(new Problem(Kind.COLUMN_MISSING, "Товары!1:1", "Price"))));
        assertThat(read(Rows.withHeaders("SKU", "Категория", "Название", "Цена", "Остаток", "price")
                        .view()))
                .isEqualTo(new Unusable(List.of(new Problem(Kind.COLUMN_TWICE, "Товары!F1", "price"))));
    }

    @Test
    void a_lost_stock_column_does_not_turn_stock_into_plenty() {
        assertThat(read(Rows.withHeaders("SKU", "Категория", "Название", "Цена").view()))
                .isEqualTo(new Unusable(List.of(new Problem(Kind.COLUMN_MISSING, "Товары!1:1", "Остаток"))));
    }

    @Test
    void a_missing_tab_makes_the_reading_unusable() {
        assertThat(read(new SheetView(Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH)))
                .isEqualTo(new Unusable(List.of(new Problem(Kind.TAB_MISSING, "Товары", ""))));
    }

    @Test
    void a_missing_tab_is_called_by_its_english_name_where_the_other_tabs_are_english() {
        Tab orders = Rows.withHeaders("No.", "Date", "Status").tab("Orders");
        SheetView view = new SheetView(Optional.empty(), Optional.empty(), Optional.of(orders), Instant.EPOCH);

        assertThat(new CatalogReader().read(view).orElseThrow())
                .isEqualTo(new Unusable(List.of(new Problem(Kind.TAB_MISSING, "Products", ""))));
    }

    @Test
    void rows_without_any_sku_are_not_taken_for_an_empty_shop() {
        assertThat(read(Rows.of()
                        .row(Rows.error("REF"), "Чай", "Чай", "", "", 10)
                        .row(Rows.error("REF"), "Чай", "Чай", "", "", 10)
                        .view()))
                .isInstanceOf(Unusable.class);
    }

    private static Rows priced(Object price) {
        return Rows.of().row("A", "Чай", "Чай", "", "", price, 1);
    }

    private static Rows stocked(Object stock) {
        return Rows.of().row("A", "Чай", "Чай", "", "", 10, stock);
    }

    private static Rows pictured(Object photo) {
        return Rows.of().row("A", "Чай", "Чай", "", "", 10, 1, photo);
    }

    private static Rows shown(Object shown) {
        return Rows.of().row("A", "Чай", "Чай", "", "", 10, 1, "", shown);
    }

    private static CatalogReading read(SheetView view) {
        return new CatalogReader().read(view).orElseThrow();
    }

    private static List<CatalogReading.Row> rows(SheetView view) {
        return ((CatalogReading.Rows) read(view)).rows();
    }

    private static Good good(Rows rows) {
        return good(rows.view());
    }

    private static Good good(SheetView view) {
        return (Good) rows(view).get(0);
    }

    private static Bad bad(Rows rows) {
        CatalogReading reading = read(rows.view());
        return reading instanceof Unusable unusable
                ? new Bad("", unusable.problems())
                : (Bad) ((CatalogReading.Rows) reading).rows().get(0);
    }
}
