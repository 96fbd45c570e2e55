package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.chat.OwnText;
import shop.prilavok.fakesheets.ApiCall;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.order.RefreshingTerms;

/** The shop's side of the sheet as a whole: polled, taken over into a real database, written back. */
class PollingSheetTest extends BackOffice {
    private static final Sku TEA = new Sku("TEA-1");

    PollingSheetTest() {
        super(new SheetWorld(1, SheetWorld.tea()));
    }

    @Test
    void typed_stock_is_booked_once_and_becomes_a_formula_that_follows_the_sales() {
        polls(4);

        assertThat(catalog.current().item(TEA)).isPresent();
        assertThat(database.stock().stock(TEA)).contains(new Stock.Counted(10, 0));
        assertThat(world.column("Журнал", "E")).containsExactly("начальный остаток", "начальный остаток");
        assertThat(world.cell("Товары", "E2").isFormula()).isTrue();
        assertThat(world.column("Товары", "E")).containsExactly("10", "5");
        assertThat(polling.state()).isInstanceOf(PollingSheet.Working.class);
    }

    @Test
    void a_recount_is_booked_and_the_formula_comes_back() {
        polls(4);
        world.merchant().type("Товары", "E2", "25");
        polls(4);

        assertThat(database.stock().stock(TEA)).contains(new Stock.Counted(25, 0));
        assertThat(world.cell("Товары", "E2").isFormula()).isTrue();
        assertThat(world.cell("Товары", "E2").shown()).isEqualTo("25");
        assertThat(world.column("Журнал", "F")).containsExactly("10", "5", "15");
    }

    @Test
    void one_look_is_one_request() {
        polls(2);
        long before = looks();
        polls(5);

        assertThat(looks() - before).isEqualTo(5);
    }

    @Test
    void settings_and_texts_come_with_the_same_look_and_go_on_after_a_restart_without_google() {
        world.merchant().addTab("Настройки");
        world.merchant().type("Настройки", "A1", "Настройка");
        world.merchant().type("Настройки", "B1", "Значение");
        world.merchant().type("Настройки", "A2", "Магазин открыт");
        world.merchant().type("Настройки", "B2", "нет");
        world.merchant().addTab("Тексты");
        world.merchant().type("Тексты", "A1", "Ключ");
        world.merchant().type("Тексты", "B1", "Текст");
        world.merchant().type("Тексты", "A2", "cart.title");
        world.merchant().type("Тексты", "B2", "Ваша корзина");
        polls(2);
        long before = looks();
        polls(5);
        assertThat(looks() - before).isEqualTo(5);
        assertThat(terms.current().preferences().isOpen()).isFalse();
        assertThat(database.texts().load()).containsExactly(new OwnText("cart.title", "ru", "Ваша корзина"));

        world.merchant().type("Настройки", "B2", "скоро");
        world.merchant().type("Тексты", "B2", "Корзина {0}");
        polls(2);
        RefreshingTerms reopened = new RefreshingTerms(database.unitOfWork(), database.terms());
        assertThat(reopened.current().preferences().isOpen()).isFalse();
        assertThat(database.texts().load()).containsExactly(new OwnText("cart.title", "ru", "Ваша корзина"));
        assertThat(told.get(told.size() - 1)).extracting(Problem::place).containsExactly("Настройки!B2", "Тексты!B2");
    }

    @Test
    void a_look_waits_for_its_time() {
        assertThat(polling.step()).isTrue();
        assertThat(polling.step()).isFalse();
        world.pass(Duration.ofSeconds(10));
        assertThat(polling.step()).isTrue();
    }

    @Test
    void a_clock_that_is_put_back_does_not_keep_the_shop_from_looking() {
        polls(1);
        world.merchant().type("Товары", "D2", "400");
        world.pass(Duration.ofHours(-3));
        polls(1);

        assertThat(catalog.current().item(TEA).orElseThrow().price().decimal()).isEqualTo("400.00");
    }

    @Test
    void a_renamed_tab_is_still_the_catalog() {
        polls(1);
        world.merchant().renameTab("Товары", "Мой каталог");
        world.merchant().type("Мой каталог", "D2", "400");
        polls(1);

        assertThat(catalog.current().item(TEA).orElseThrow().price().decimal()).isEqualTo("400.00");
        assertThat(told).isEmpty();
    }

    @Test
    void a_tab_of_orders_that_became_smaller_does_not_hide_the_goods() {
        world.merchant().addTab("Заказы");
        world.merchant().type("Заказы", "A1", "№");
        world.merchant().type("Заказы", "C1", "Статус");
        polls(2);
        world.merchant().deleteColumns("Заказы", "B", 25);
        world.merchant().type("Товары", "D2", "400");
        polls(1);

        assertThat(catalog.current().item(TEA).orElseThrow().price().decimal()).isEqualTo("400.00");
    }

    @Test
    void a_tab_of_orders_that_lost_the_empty_rows_at_its_end_is_read_on() {
        world.merchant().addTab("Заказы");
        world.merchant().type("Заказы", "A1", "№");
        world.merchant().type("Заказы", "C1", "Статус");
        world.merchant().type("Заказы", "A2", "1");
        polls(2);
        world.merchant().deleteRows("Заказы", 3, 998);
        world.merchant().type("Товары", "D2", "400");
        long before = looks();
        polls(1);

        assertThat(looks() - before).isEqualTo(1);
        assertThat(catalog.current().item(TEA).orElseThrow().price().decimal()).isEqualTo("400.00");
    }

    @Test
    void problems_are_told_once_after_each_change_and_so_is_their_end() {
        world.merchant().type("Товары", "D2", "12,5O");
        polls(3);
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).containsExactly(new Problem(Problem.Kind.PRICE_NOT_A_NUMBER, "Товары!D2", "12,5O"));

        world.merchant().type("Товары", "D2", "12,5");
        polls(3);
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isEmpty();
        assertThat(catalog.current().item(TEA)).isPresent();
    }

    private void addDelivery(String fee) {
        world.merchant().addTab("Доставка");
        world.merchant().type("Доставка", "A1", "Название");
        world.merchant().type("Доставка", "B1", "Цена");
        world.merchant().type("Доставка", "A2", "Курьер");
        world.merchant().type("Доставка", "B2", fee);
    }

    private List<String> deliveries() {
        return terms.current().deliveries().stream()
                .map(option -> option.name() + " " + option.fee().decimal())
                .toList();
    }

    @Test
    void the_small_tabs_are_read_in_the_same_request_as_the_goods() {
        addDelivery("250");
        polls(2);
        long before = looks();
        world.merchant().type("Доставка", "B2", "270,50");
        polls(5);

        assertThat(looks() - before).isEqualTo(5);
        assertThat(deliveries()).containsExactly("Курьер 270.50");
    }

    @Test
    void a_small_tab_that_is_made_while_the_shop_is_open_is_found_within_ten_minutes() {
        polls(1);
        addDelivery("250");
        polls(61);

        assertThat(deliveries()).containsExactly("Курьер 250.00");
    }

    @Test
    void a_mistake_in_a_small_tab_is_told_with_those_of_the_goods_and_the_last_good_fee_stays_in_force() {
        addDelivery("250");
        polls(2);
        world.merchant().type("Доставка", "B2", "дорого");
        world.merchant().type("Товары", "D2", "12,5O");
        polls(3);

        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .containsExactly(
                        new Problem(Problem.Kind.PRICE_NOT_A_NUMBER, "Товары!D2", "12,5O"),
                        new Problem(Problem.Kind.SUM_NOT_UNDERSTOOD, "Доставка!B2", "дорого"));
        assertThat(deliveries()).containsExactly("Курьер 250.00");
        assertThat(database.terms().load()).isEqualTo(terms.current());
    }

    @Test
    void a_small_tab_that_was_deleted_is_forgotten_though_the_goods_are_not() {
        addDelivery("250");
        polls(2);
        world.merchant().deleteTab("Доставка");
        polls(3);

        assertThat(deliveries()).isEmpty();
        assertThat(catalog.current().items()).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void a_lost_tab_is_told_and_the_shop_goes_on_until_it_is_back() {
        polls(1);
        world.merchant().addTab("Лист");
        world.merchant().deleteTab("Товары");
        polls(3);

        assertThat(told).hasSize(1);
        assertThat(told.get(0)).extracting(Problem::kind).containsExactly(Problem.Kind.TAB_MISSING);
        assertThat(catalog.current().items()).hasSize(2);
    }

    @Test
    void while_google_is_away_the_shop_keeps_its_goods_and_hardly_asks() {
        polls(1);
        long before = looks();
        world.faults().on(new SheetsFault.Down());
        polls(30); // five minutes

        assertThat(catalog.current().items()).hasSize(2);
        // Three failures open the circuit; then one probe a minute, each at the first look after it.
        assertThat(looks() - before).isEqualTo(7);
        assertThat(polling.state()).isInstanceOfSatisfying(PollingSheet.Failing.class, failing -> {
            assertThat(failing.why().kind()).isEqualTo(Problem.Kind.SHEET_SILENT);
            assertThat(failing.why().found()).contains("503");
        });

        world.faults().clear();
        polls(8);
        assertThat(polling.state()).isInstanceOf(PollingSheet.Working.class);
    }

    @Test
    void a_sheet_that_is_not_shared_is_explained() {
        world.spreadsheet.unshare(Keys.EMAIL);
        polls(3);

        assertThat(polling.state()).isInstanceOfSatisfying(PollingSheet.Failing.class, failing -> {
            assertThat(failing.why().kind()).isEqualTo(Problem.Kind.SHEET_NOT_SHARED);
            assertThat(failing.why().place()).isEqualTo(Keys.EMAIL);
        });
    }

    @Test
    void a_listener_that_breaks_does_not_break_the_polling() {
        PollingSheet other = polling(reader(), problems -> {
            throw new IllegalStateException("nobody listens");
        });
        world.merchant().type("Товары", "D2", "дорого");

        assertThat(other.step()).isTrue();
        assertThat(other.state()).isInstanceOf(PollingSheet.Failing.class);
        assertThat(catalog.current().items()).hasSize(1);
    }

    private long looks() {
        return world.google.calls().stream()
                .filter(call -> call.method().equals("GET"))
                .map(ApiCall::path)
                .filter(path -> path.startsWith("/v4/"))
                .count();
    }
}
