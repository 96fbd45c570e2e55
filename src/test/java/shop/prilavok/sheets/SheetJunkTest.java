package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.chat.OwnText;
import shop.prilavok.chat.WordedText;
import shop.prilavok.fakes.FakeStockLedger;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.fakes.Junk;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.TermsReading;

class SheetJunkTest {
    private static final String HEADERS =
            "Артикул\tКатегория\tНазвание\tВариант\tОписание\tЦена\tОстаток\tФото\tПоказывать\n";
    private static final String GOODS = """
            TEA-1\tЧай\tПуэр\t100 г\tЗемлистый, «медовый»\t1 500,00 ₽\t10\thttps://a.ru/1.jpg, https://b.ru/2.jpg\tда
            CUP-1\tПосуда\tЧашка\t\t\t300\t=SUMIF(Журнал!C:C;A3;Журнал!F:F)\t=IMAGE("https://a.ru/1.jpg")\tTRUE
            POT\tПосуда\tЧайник\t\t\t1e3\t\thttps://drive.google.com/file/d/1aBcDeFgHiJkLmNoP/view?usp=sharing\t#REF!
            """;

    @TempDir
    static Path folder;

    static Stream<byte[]> sheets() {
        return Junk.like(HEADERS + GOODS, GOODS);
    }

    @FuzzTest
    @MethodSource("sheets")
    void a_sheet_of_anything_is_goods_to_sell_or_problems_to_mend(byte[] junk) {
        String text = Junk.text(junk);
        understood(view(text));
        understood(view(HEADERS + text));
    }

    private static void understood(SheetView view) {
        Optional<CatalogReading> reading = new CatalogReader().read(view);
        if (reading.isPresent() && reading.get() instanceof CatalogReading.Unusable unusable) {
            assertThat(unusable.problems()).isNotEmpty();
        } else if (reading.isPresent() && reading.get() instanceof CatalogReading.Rows rows) {
            rows.rows().forEach(SheetJunkTest::understood);
        }
        StockFormula.in(view, TabColumns.ofJournal(view))
                .flatMap(formula -> formula.request(SheetParcel.Formula.insteadOf(new Sku("TEA-1"), 10)))
                .ifPresent(request ->
                        assertThat(request.getUpdateCells().getRows()).hasSize(1));
    }

    private static void understood(CatalogReading.Row row) {
        if (row instanceof CatalogReading.Bad bad) {
            assertThat(bad.problems()).as("he has to know what to mend").isNotEmpty();
            assertThat(bad.problems()).allMatch(SheetJunkTest::isShort);
        } else if (row instanceof CatalogReading.Good good) {
            Item item = good.item();
            assertThat(good.problems()).allMatch(SheetJunkTest::isShort);
            assertThat(item.name()).isNotBlank().hasSizeLessThanOrEqualTo(ProductRow.NAME);
            assertThat(item.category()).isNotBlank().hasSizeLessThanOrEqualTo(ProductRow.CATEGORY);
            assertThat(item.description()).hasSizeLessThanOrEqualTo(ProductRow.DESCRIPTION);
            assertThat(item.photos())
                    .hasSizeLessThanOrEqualTo(PhotoLinks.MOST)
                    .allMatch(link -> link.startsWith("http"));
        }
    }

    private static boolean isShort(Problem problem) {
        return problem.found().length() <= 40;
    }

    /** Tabs between cells, line breaks between rows; what begins like a formula, a number or an error is one. */
    private static SheetView view(String text) {
        List<List<Cell>> rows = rows(text);
        Tab journal = new Tab(7, text.lines().findFirst().orElse("Журнал"), 26, List.of());
        return new SheetView(
                Optional.of(new Tab(0, "Товары", 26, rows)), Optional.of(journal), Optional.empty(), Instant.EPOCH);
    }

    private static List<List<Cell>> rows(String text) {
        return text.lines()
                .limit(50)
                .map(row ->
                        Stream.of(row.split("\t", 30)).map(SheetJunkTest::cell).toList())
                .toList();
    }

    private static Cell cell(String text) {
        ExtendedValue shown = new ExtendedValue();
        if (text.startsWith("#")) {
            shown.setErrorValue(new ErrorValue().setType(text.substring(1)));
        } else if (text.equals("TRUE")) {
            shown.setBoolValue(true);
        } else if (isNumber(text)) {
            shown.setNumberValue(Double.valueOf(text));
        } else {
            shown.setStringValue(text);
        }
        CellData data = new CellData().setEffectiveValue(shown);
        return Cell.of(
                text.startsWith("=") ? data.setUserEnteredValue(new ExtendedValue().setFormulaValue(text)) : data);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,20}([.]\\d{1,20})?(e-?\\d{1,2})?");
    }

    static Stream<byte[]> smallTabs() {
        return Junk.like(
                "Магазин открыт\tнет\nМинимальная сумма заказа\t1 500 ₽\nShop name\tЛавка\nОсталось мало\t3",
                "cart.total\tВсего: {0}\nhome.text\tЗдравствуйте!\nback\t#REF!\ncart.title\tКорзина {1}",
                "cart.total\t{0\u200b}}{\nproduct.in.cart\t{1}{0}{0}\nhome.catalog\t\u3164");
    }

    @FuzzTest
    @MethodSource("smallTabs")
    void settings_and_texts_of_anything_are_taken_or_explained_beside_and_never_break_a_sentence(byte[] junk) {
        String text = Junk.text(junk);
        for (String headers :
                List.of("", "Настройка\tЗначение\tПроверка\n", "Ключ\tТекст\tПроверка\n", "Text\tkey\n")) {
            Optional<Tab> tab = Optional.of(new Tab(8, "Лист", 26, rows(headers + text)));
            SheetView view = new SheetView(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new TermsTabs(tab, tab, tab, tab),
                    Instant.EPOCH);
            if (SettingRows.read(view) instanceof TermsReading.Rows<Chosen> settings) {
                settings.rows().forEach(SheetJunkTest::explained);
                new Preferences(good(settings)).lacking(new Money(1));
                new Preferences(good(settings)).fewLeft();
            }
            if (TextRows.read(view) instanceof TermsReading.Rows<OwnText> texts) {
                texts.rows().forEach(SheetJunkTest::explained);
                assertThat(good(texts))
                        .allMatch(own -> WordedText.find(own.key())
                                .orElseThrow()
                                .objection(own.language(), own.words())
                                .isEmpty());
            }
            new RowMarks(new FakeStockLedger(new FakeUnitOfWork()))
                    .untrue(view)
                    .forEach(mark -> assertThat(mark.wanted()).hasSizeLessThanOrEqualTo(400));
        }
    }

    /** Of junk rows that are still being computed nothing can be told yet. */
    private static void explained(TermsReading.Row<?> row) {
        assertThat(row.problems()).allMatch(SheetJunkTest::isShort);
    }

    private static <T> List<T> good(TermsReading.Rows<T> rows) {
        return rows.rows().stream()
                .filter(row -> row instanceof TermsReading.Good<T>)
                .map(row -> ((TermsReading.Good<T>) row).value())
                .toList();
    }

    static Stream<byte[]> numbers() {
        return Junk.like("1 500,00", "1500 ₽", "1 500.50 руб.", "5 шт", "1,234.50", "1.234,50", "−3", "-0,5");
    }

    @FuzzTest
    @MethodSource("numbers")
    void a_number_means_the_same_when_it_is_typed_again_as_it_was_understood(byte[] junk) {
        TypedNumber.read(typed(Junk.text(junk)))
                .ifPresent(number -> assertThat(TypedNumber.read(typed(number.toPlainString())))
                        .hasValueSatisfying(again -> assertThat(again).isEqualByComparingTo(number)));
    }

    private static Cell typed(String text) {
        return Cell.of(new CellData().setEffectiveValue(new ExtendedValue().setStringValue(text)));
    }

    static Stream<byte[]> refusals() {
        return Junk.like(
                "{\"error\":{\"code\":403,\"message\":\"The caller does not have permission\",\"status\":\"DENIED\"}}",
                "<html>502 Bad Gateway</html>",
                "{\"a\":".repeat(2_000));
    }

    @FuzzTest
    @MethodSource("refusals")
    void whatever_google_answers_with_is_a_short_reason(byte[] junk) {
        RefusalReader reader = new RefusalReader(InstantSource.system(), new Random(1));
        for (int status : new int[] {100, 302, 400, 403, 404, 408, 409, 429, 500, 503}) {
            assertThat(reader.<Void>read(status, Junk.text(junk)).why()).hasSizeBetween(1, 250);
        }
    }

    static Stream<byte[]> keys() {
        return Junk.like(Keys.json("https://oauth2.googleapis.com/token"), "{\"type\":\"authorized_user\"}");
    }

    @FuzzTest
    @MethodSource("keys")
    void a_key_file_can_be_used_or_is_named_as_broken_and_never_repeated(byte[] junk) throws IOException {
        Path file = Files.write(folder.resolve("credentials.json"), junk);
        if (CredentialsFile.read(file) instanceof CredentialsFile.Broken broken) {
            assertThat(broken.why().found()).hasSizeLessThanOrEqualTo(64).doesNotContain("PRIVATE");
        }
    }
}
