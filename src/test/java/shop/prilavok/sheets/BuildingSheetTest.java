package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.chat.OwnText;
import shop.prilavok.chat.WordedText;
import shop.prilavok.contract.SheetsSpec;
import shop.prilavok.fakesheets.ApiCall;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.fakesheets.TabView;
import shop.prilavok.http.LocalServer;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.TermsReading;

class BuildingSheetTest {

    private final Random chance = new Random(1);
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final FakeSheets google = new FakeSheets(clock, new Random(1));
    private final LocalServer http = new LocalServer("127.0.0.1", 0, 4, 10_000_000, google).start();
    private Spreadsheet spreadsheet = shared(Spreadsheet.builder("sheet", "Новая таблица"));

    @AfterEach
    void close() {
        google.faults().clear();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_empty_spreadsheet_becomes_a_back_office_in_one_batch(boolean inEnglish) {
        assertThat(build(inEnglish)).isEqualTo(new BuildingSheet.Built(true));

        assertThat(merchant().tabs())
                .containsExactlyElementsOf(Arrays.stream(TabPlan.values())
                        .map(plan -> plan.title(inEnglish))
                        .toList());
        assertThat(batches()).hasSize(1);
        for (TabPlan plan : TabPlan.values()) {
            TabView tab = merchant().tab(plan.title(inEnglish));
            assertThat(tab.hidden()).isEqualTo(plan == TabPlan.BACKSTAGE);
            for (int i = 0; i < plan.columns().size(); i++) {
                CellView header = tab.cell(A1.cell(0, i));
                assertThat(header.shown())
                        .isEqualTo(plan.columns().get(i).column().header(inEnglish));
                assertThat(header.note()).isNotBlank();
                assertThat(header.looks().bold()).isTrue();
                assertThat(header.looks().background()).isNotEmpty();
                assertThat(tab.widths().get(i)).isEqualTo(plan.columns().get(i).width());
            }
            assertThat(tab.frozenRows()).isEqualTo(plan.columns().isEmpty() ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_samples_can_be_sold_from_at_once(boolean inEnglish) {
        build(inEnglish);

        List<CatalogReading.Row> rows = rows();
        assertThat(rows).hasSize(12).allMatch(row -> row instanceof CatalogReading.Good);
        assertThat(rows.stream().flatMap(row -> ((CatalogReading.Good) row).problems().stream()))
                .isEmpty();
        assertThat(rows.stream()
                        .map(row -> ((CatalogReading.Good) row).item().sku().code()))
                .allMatch(code -> code.startsWith(SheetWords.in(inEnglish).say("samples.prefix")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_sample_terms_are_understood_and_switched_off(boolean inEnglish) {
        build(inEnglish);
        SheetView view = view();
        assertThat(((TermsReading.Rows<DeliveryOption>) DeliveryRows.read(view)).rows())
                .hasSize(3)
                .allMatch(row -> row instanceof TermsReading.Off);
        assertThat(((TermsReading.Rows<PromoCode>) PromoRows.read(view)).rows())
                .hasSize(2)
                .allMatch(row -> row instanceof TermsReading.Off);

        String delivery = TabPlan.DELIVERIES.title(inEnglish);
        String promo = TabPlan.PROMO_CODES.title(inEnglish);
        for (int row = 2; row <= 4; row++) {
            merchant().type(delivery, "G" + row, inEnglish ? "TRUE" : "ИСТИНА");
            if (row < 4) {
                merchant().type(promo, "G" + row, inEnglish ? "TRUE" : "ИСТИНА");
            }
        }

        assertThat(((TermsReading.Rows<DeliveryOption>) DeliveryRows.read(view())).rows())
                .allMatch(row ->
                        row instanceof TermsReading.Good && row.problems().isEmpty());
        assertThat(((TermsReading.Rows<PromoCode>) PromoRows.read(view())).rows())
                .allMatch(row ->
                        row instanceof TermsReading.Good && row.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_rate_of_vat_that_the_list_offers_is_understood(boolean inEnglish) {
        build(inEnglish);
        String goods = TabPlan.PRODUCTS.title(inEnglish);
        List<VatRate> understood = new ArrayList<>();
        for (String word : TypedVat.words(inEnglish)) {
            assertThat(merchant().type(goods, "L2", word)).isEmpty();
            assertThat(merchant().tab(goods).cell("L2").shown())
                    .as("no date was made of it")
                    .isEqualTo(word);
            Item item = ((CatalogReading.Good) rows().get(0)).item();
            understood.add(item.vat().orElseThrow());
        }

        assertThat(understood).containsExactly(VatRate.values());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_setting_has_its_row_and_leaves_the_shop_as_usual(boolean inEnglish) {
        build(inEnglish);

        List<TermsReading.Row<Chosen>> rows = ((TermsReading.Rows<Chosen>) SettingRows.read(view())).rows();
        assertThat(rows).hasSameSizeAs(SettingRow.values()).allMatch(row -> row instanceof TermsReading.Off);
        String tab = TabPlan.SETTINGS.title(inEnglish);
        TabView settings = merchant().tab(tab);
        for (int row = 2; row <= 1 + rows.size(); row++) {
            assertThat(settings.cell("C" + row).shown()).isNotBlank();
        }
        assertThat(settings.cell("B3").choices()).containsExactly(inEnglish ? "yes" : "да", inEnglish ? "no" : "нет");
        assertThat(settings.cell("B2").choices()).isEmpty();
        assertThat(merchant().type(tab, "B5", "+79161234567")).isEmpty();
        assertThat(merchant().tab(tab).cell("B5").shown()).isEqualTo("+79161234567");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_text_for_customers_has_its_row_with_the_usual_words_and_the_first_of_them_can_be_reworded(
            boolean inEnglish) {
        build(inEnglish);

        List<TermsReading.Row<OwnText>> rows = ((TermsReading.Rows<OwnText>) TextRows.read(view())).rows();
        assertThat(rows)
                .hasSameSizeAs(WordedText.all())
                .allMatch(row -> row instanceof TermsReading.Off && !row.key().isEmpty());
        String title = TabPlan.TEXTS.title(inEnglish);
        TabView tab = merchant().tab(title);
        int row = 2;
        for (WordedText text : WordedText.all()) {
            assertThat(tab.cell("A" + row).shown()).isEqualTo(text.key());
            assertThat(tab.cell("B" + row).shown()).contains(" · ");
            assertThat(tab.cell("D" + row).shown()).isEqualTo(text.usual(inEnglish ? "en" : "ru"));
            row++;
        }
        assertThat(merchant().type(title, "C2", "=1+1")).isEmpty();
        assertThat(((TermsReading.Rows<OwnText>) TextRows.read(view())).rows().get(0))
                .isEqualTo(new TermsReading.Good<>(
                        "back", new OwnText("back", inEnglish ? "en" : "ru", "=1+1"), List.of()));
    }

    @Test
    void a_sheet_of_before_gets_the_settings_and_rows_that_are_missing_come_back_below_the_others() {
        build(false);
        merchant().deleteTab("Настройки");
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(true));

        merchant().type("Настройки", "B3", "нет");
        merchant().deleteRows("Настройки", 2, 1);
        merchant().moveColumn("Настройки", "C", "A");
        merchant().type("Настройки", "F7", "моё");
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(true));

        TabView settings = merchant().tab("Настройки");
        assertThat(shown(settings, "B", 2, 9))
                .containsExactly(
                        "Магазин открыт",
                        "Минимальная сумма заказа",
                        "Контакт для вопросов",
                        "Осталось мало",
                        "",
                        "",
                        "Название магазина",
                        "");
        assertThat(settings.cell("C2").shown()).isEqualTo("нет");
        assertThat(settings.cell("A8").shown()).startsWith("Как магазин называется");
        assertThat(settings.cell("F7").shown()).isEqualTo("моё");
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
    }

    @Test
    void building_again_changes_nothing() {
        build(false);
        long version = spreadsheet.version();

        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
        assertThat(spreadsheet.version()).isEqualTo(version);
    }

    @Test
    void what_the_merchant_took_away_comes_back_and_what_he_changed_stays() {
        build(false);
        merchant().deleteColumns("Товары", "H", 1);
        merchant().moveColumn("Товары", "A", "D");
        merchant().renameTab("Товары", "Каталог");
        merchant().renameTab("Журнал", "История");
        merchant().deleteTab("Сводка");
        merchant().type("Каталог", "B2", "Мой чай");
        merchant().type("Каталог", "N1", "Мои пометки");
        merchant().deleteRows("Каталог", 3, 11);

        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(true));

        TabView goods = merchant().tab("Каталог");
        assertThat(goods.cell("O1").shown()).isEqualTo("Фото");
        assertThat(goods.cell("N1").shown()).isEqualTo("Мои пометки");
        assertThat(goods.cell("B2").shown()).isEqualTo("Мой чай");
        assertThat(goods.cell("B3").shown()).isEmpty();
        assertThat(merchant().tabs()).contains("Каталог", "История", "Сводка").doesNotContain("Товары", "Журнал");
        assertThat(rows()).hasSize(1);
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
    }

    @Test
    void a_sheet_made_by_hand_is_dressed_and_keeps_its_own() {
        spreadsheet = shared(Spreadsheet.builder("sheet", "Лавка")
                .locale("en_US")
                .timeZone("Asia/Omsk")
                .tab("Заметки", List.of(List.of("купить ленту")))
                .tab(
                        "товары",
                        List.of(
                                List.of("Цена", "SKU", "Категория", "Название", "Остаток"),
                                List.of(350, "TEA-1", "Чай", "Иван-чай", 10))));

        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(true));

        assertThat(merchant().tabs()).startsWith("Заметки", "товары");
        TabView goods = merchant().tab("товары");
        assertThat(goods.cell("A2").shown()).isEqualTo("350.00");
        assertThat(goods.cell("B1").shown()).isEqualTo("SKU");
        assertThat(goods.cell("B1").note()).isNotBlank();
        assertThat(goods.cell("F1").shown()).isEqualTo("Вариант");
        assertThat(goods.frozenRows()).isEqualTo(1);
        assertThat(batches().get(0).findValue("updateSpreadsheetProperties")).isNull();
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
    }

    @Test
    void notes_that_stand_under_no_header_move_aside_for_new_columns_and_become_nothing_else() {
        spreadsheet = shared(Spreadsheet.builder("sheet", "Лавка")
                .tab(
                        "Товары",
                        List.of(
                                List.of("Артикул", "Категория", "Название", "Цена", "Остаток"),
                                List.of("TEA-1", "Чай", "Иван-чай", 350, 10, "закупка 180", "у Оли"),
                                List.of("TEA-2", "Чай", "Чабрец", "=F3*2", 10, 90))));

        build(false);

        TabView goods = merchant().tab("Товары");
        assertThat(goods.cell("F1").shown()).isEqualTo("Вариант");
        assertThat(goods.cell("F2").shown()).isEmpty();
        String notes = A1.letters(TabPlan.PRODUCTS.columns().size());
        assertThat(goods.cell(notes + "1").shown()).isEmpty();
        assertThat(goods.cell(notes + "2").shown()).isEqualTo("закупка 180");
        assertThat(rows())
                .extracting(row -> ((CatalogReading.Good) row).item().variant())
                .containsOnly("");
        assertThat(rows())
                .extracting(row -> ((CatalogReading.Good) row).item().price())
                .containsExactly(Money.ofRoubles(350), Money.ofRoubles(180));
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
    }

    @Test
    void a_summary_of_the_merchants_own_stays_as_it_is_even_if_it_begins_with_empty_rows() {
        merchant().addTab("Сводка");
        merchant().type("Сводка", "A4", "Аренда");
        merchant().type("Сводка", "B4", "50000");

        BuildingSheet.Progress first = build(false);

        assertThat(merchant().tab("Сводка").cell("A1").shown()).isEmpty();
        assertThat(merchant().tab("Сводка").cell("A4").shown()).isEqualTo("Аренда");
        assertThat(merchant().tab("Сводка").charts()).isEmpty();
        assertThat(first).isEqualTo(new BuildingSheet.Built(true, Optional.of("Сводка")));
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false, Optional.of("Сводка")));
    }

    @Test
    void an_empty_tab_that_the_merchant_called_the_summary_becomes_it() {
        merchant().addTab("Сводка");

        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(true));

        assertThat(merchant().tab("Сводка").charts()).hasSize(2);
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
    }

    @Test
    void the_summary_adds_up_what_was_sold() {
        build(false);
        merchant().type("Товары", "G2", "2");
        merchant().type("Журнал", "A2", "21.11.2026 11:00:00");
        sale(2, "1001", "ПРИМЕР-01", "289,9");
        sale(3, "1001", "ПРИМЕР-05", "1200");
        sale(4, "1002", "ПРИМЕР-05", "1200");
        sale(5, "", "ПРИМЕР-05", "-200");

        TabView summary = merchant().tab("Сводка");
        assertThat(shown(summary, "B", 3, 9))
                .containsExactly("2 489,90", "2 489,90", "2 489,90", "2", "1 244,95", "3", "1");
        assertThat(summary.cell("A42").shown()).isEqualTo("21.11.2026");
        assertThat(shown(summary, "B", 41, 42)).containsExactly("0,00", "2 489,90");
        assertThat(shown(summary, "D", 13, 15))
                .containsExactly("Кружка «Утро», белая", "Иван-чай с чабрецом, 50 г", "");
        assertThat(shown(summary, "E", 13, 15)).containsExactly("2 200,00", "289,90", "");
        assertThat(summary.charts()).hasSize(2);
        assertThat(summary.charts().get(0).points()).hasSize(30);
        assertThat(summary.charts().get(1).points().get(0).label()).isEqualTo("Кружка «Утро», белая");
    }

    @Test
    void what_runs_out_is_yellow_and_what_is_sold_out_red() {
        build(false);

        TabView goods = merchant().tab("Товары");
        assertThat(goods.cell("G2").looks().background()).isEmpty();
        assertThat(goods.cell("G5").looks().background()).isEqualTo("#fff1c9");
        assertThat(goods.cell("G8").looks().background()).isEqualTo("#f9d6d0");
        assertThat(goods.cell("G12").looks().background()).isEmpty();
    }

    @Test
    void a_row_with_a_problem_stands_out() {
        build(false);
        merchant().type("Товары", column("Товары", "Проверка") + "3", "Нет цены. Впишите её числом.");

        TabView goods = merchant().tab("Товары");
        assertThat(goods.cell("A2").looks().background()).isEmpty();
        assertThat(goods.cell("A3").looks().background()).isEqualTo("#fce3cb");
        assertThat(goods.cell(column("Товары", "Проверка") + "3").looks().background())
                .isEqualTo("#fce3cb");
    }

    @Test
    void a_sheet_of_before_gets_the_shops_own_columns_and_nothing_else() {
        build(false);
        merchant().deleteColumns("Товары", column("Товары", "Проверка"), 1);
        merchant().deleteColumns("Товары", column("Товары", "В резерве"), 1);
        int before = batches().size();

        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(true));

        TabView goods = merchant().tab("Товары");
        for (Column added : List.of(Column.RESERVED, Column.CHECK)) {
            CellView header = goods.cell(column("Товары", added.header(false)) + "1");
            assertThat(header.note()).isNotBlank();
            assertThat(header.looks().background()).isEqualTo("#e8e6e1");
        }
        JsonNode batch = batches().get(before);
        assertThat(batch.findValues("addProtectedRange"))
                .hasSize(2)
                .allMatch(added -> added.findValue("warningOnly").asBoolean());
        assertThat(batch.findValues("addConditionalFormatRule")).hasSize(1);
        assertThat(batch.findValues("userEnteredValue").stream()
                        .map(value -> value.path("stringValue").asText())
                        .filter(text -> !text.isEmpty()))
                .containsExactly("В резерве", "Проверка");
        assertThat(build(false)).isEqualTo(new BuildingSheet.Built(false));
    }

    @Test
    void a_batch_whose_answer_was_lost_is_not_applied_twice() {
        BuildingSheet building = building(false);
        google.faults().on(new SheetsFault.AppliedThenUnavailable(), path -> path.endsWith(":batchUpdate"));
        assertThat(building.step()).isInstanceOf(BuildingSheet.NotYet.class);
        google.faults().clear();
        long version = spreadsheet.version();

        assertThat(building.step()).isEqualTo(new BuildingSheet.Built(true));
        assertThat(spreadsheet.version()).isEqualTo(version);
        assertThat(batches().get(0)).isEqualTo(batches().get(1));
    }

    @Test
    void a_sheet_that_is_not_shared_names_the_address_to_share_it_with() {
        spreadsheet.unshare(Keys.EMAIL);

        assertThat(build(false)).isInstanceOfSatisfying(BuildingSheet.Impossible.class, impossible -> {
            assertThat(impossible.why().kind()).isEqualTo(Problem.Kind.SHEET_NOT_SHARED);
            assertThat(impossible.why().place()).isEqualTo(Keys.EMAIL);
        });
    }

    @Test
    void every_column_has_its_note_in_both_languages() {
        for (TabPlan plan : TabPlan.values()) {
            for (Column column : plan.headers()) {
                assertThat(SheetWords.in(false).note(plan, column)).isNotBlank();
                assertThat(SheetWords.in(true).note(plan, column)).isNotBlank();
            }
        }
        assertThat(keys(SheetWords.in(false).bundle()))
                .isEqualTo(keys(SheetWords.in(true).bundle()));
    }

    private static List<String> keys(ResourceBundle bundle) {
        return bundle.keySet().stream().sorted().toList();
    }

    private Spreadsheet shared(Spreadsheet.Builder builder) {
        Spreadsheet built = builder.sharedWith(List.of(Keys.EMAIL)).build(clock, new Random(1));
        google.add(built);
        return built;
    }

    private BuildingSheet.Progress build(boolean inEnglish) {
        now = now.plus(Duration.ofMinutes(2));
        BuildingSheet.Progress progress = building(inEnglish).step();
        // Whatever it sends has to be what Google's document describes.
        SheetsSpec.find()
                .ifPresent(spec -> batches()
                        .forEach(body -> assertThat(spec.checkRequest(
                                        "POST", "/v4/spreadsheets/sheet:batchUpdate", List.of(), body))
                                .isEmpty()));
        return progress;
    }

    private BuildingSheet building(boolean inEnglish) {
        return new BuildingSheet(connection(), inEnglish, SheetWorld.MOSCOW, clock, chance);
    }

    private SheetsConnection connection() {
        String root = "http://127.0.0.1:" + http.port();
        return new SheetsConnection(
                new SheetsConnection.Target(URI.create(root), "sheet", Duration.ofSeconds(20)),
                Keys.account(root + "/token"),
                Optional.empty(),
                clock,
                new Random(1));
    }

    private List<CatalogReading.Row> rows() {
        return ((CatalogReading.Rows) new CatalogReader().read(view()).orElseThrow()).rows();
    }

    private SheetView view() {
        return ((SheetAnswer.Ok<SheetView>) new SheetReader(connection(), clock).read()).value();
    }

    private List<JsonNode> batches() {
        List<JsonNode> bodies = new ArrayList<>();
        for (ApiCall call : google.calls()) {
            if (call.path().endsWith(":batchUpdate")) {
                bodies.add(SheetWorld.body(call));
            }
        }
        return bodies;
    }

    /** The letters of the column with this header. */
    private String column(String tab, String header) {
        TabView view = merchant().tab(tab);
        int place = 0;
        while (!view.cell(A1.cell(0, place)).shown().equals(header)) {
            place++;
        }
        return A1.letters(place);
    }

    private void sale(int row, String order, String sku, String sum) {
        Stream.of(List.of("A", "21.11.2026 11:00:00"), List.of("B", order), List.of("C", sku), List.of("H", sum))
                .forEach(cell -> merchant().type("Журнал", cell.get(0) + row, cell.get(1)));
    }

    private static List<String> shown(TabView tab, String column, int from, int to) {
        List<String> shown = new ArrayList<>();
        for (int row = from; row <= to; row++) {
            shown.add(tab.cell(column + row).shown().replace('\u00a0', ' '));
        }
        return shown;
    }

    private Merchant merchant() {
        return spreadsheet.merchant();
    }
}
