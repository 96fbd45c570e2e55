package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the shop writes beside the rows of the merchant's small tabs. */
class SmallTabMarksTest {
    private static final String DELIVERY = "Доставка";
    private static final String PROMO = "Промокоды";
    private static final String SETTINGS = "Настройки";

    private final SheetWorld world = new SheetWorld(1, SheetWorld.tea());

    SmallTabMarksTest() {
        world.merchant().addTab(DELIVERY);
        row(DELIVERY, 1, "Название", "Цена", "Проверка");
        row(DELIVERY, 2, "Курьер", "300");
        world.merchant().addTab(PROMO);
        row(PROMO, 1, "Промокод", "Проверка", "Скидка");
        row(PROMO, 2, "ВЕСНА", "", "10%");
        world.merchant().addTab(SETTINGS);
        row(SETTINGS, 1, "Настройка", "Значение", "Что это", "Проверка");
        row(SETTINGS, 2, "Магазин открыт", "да");
    }

    private void row(String tab, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            world.merchant().type(tab, A1.cell(row - 1, column), cells[column]);
        }
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void tabs_without_a_mistake_are_left_alone() {
        look(3);
        assertThat(world.batches()).isEmpty();
    }

    @Test
    void a_mistake_is_told_in_its_row_of_each_tab_once_and_goes_when_it_is_mended() {
        world.merchant().type(DELIVERY, "B2", "дорого");
        world.merchant().type(PROMO, "C2", "даром");
        world.merchant().type(SETTINGS, "B2", "скоро");
        look(4);
        assertThat(world.batches()).hasSize(1);
        assertThat(world.column(DELIVERY, "C"))
                .containsExactly("«дорого» не похоже на сумму в рублях. Впишите число, например 300 или 1 500,50.");
        assertThat(world.column(PROMO, "B").get(0)).startsWith("«даром» не похоже на скидку.");
        assertThat(world.column(SETTINGS, "D"))
                .containsExactly("Непонятно, что значит «скоро». Впишите «да» или «нет».");

        world.merchant().type(DELIVERY, "B2", "350");
        world.merchant().type(PROMO, "C2", "15%");
        world.merchant().type(SETTINGS, "B2", "");
        look(4);
        assertThat(world.batches()).hasSize(2);
        assertThat(List.of(
                        world.column(DELIVERY, "C").size(),
                        world.column(PROMO, "B").size(),
                        world.column(SETTINGS, "D").size()))
                .containsOnly(0);
    }

    @Test
    void words_that_cannot_be_said_are_explained_beside_them() {
        world.merchant().addTab("Тексты");
        row("Тексты", 1, "Ключ", "Где видно", "Текст", "Обычный текст", "Проверка");
        row("Тексты", 2, "cart.total", "Корзина", "Всего", "Итого: {0}");
        row("Тексты", 3, "cart.title", "Корзина", "Ваша корзина", "Корзина");
        look(2);
        assertThat(world.column("Тексты", "E"))
                .containsExactly("Не хватает {0}. Впишите туда, где должно стоять значение, как в обычном тексте.");
        world.merchant().type("Тексты", "C2", "Всего {0}");
        look(2);
        assertThat(world.column("Тексты", "E")).isEmpty();
    }

    @Test
    void what_stands_beside_a_row_that_was_emptied_is_taken_away() {
        row(DELIVERY, 3, "Почта", "дорого");
        look(2);
        assertThat(world.column(DELIVERY, "C")).hasSize(2);
        world.merchant().clear(DELIVERY, "A3:B3");
        look(2);
        assertThat(world.column(DELIVERY, "C")).isEmpty();
    }

    @Test
    void an_unknown_setting_and_one_that_is_there_twice_are_told_of() {
        row(SETTINGS, 3, "Shop is open", "нет");
        row(SETTINGS, 4, "Время работы", "9–18");
        look(2);
        List<String> checks = world.column(SETTINGS, "D");
        assertThat(checks.get(0)).isEmpty();
        assertThat(checks.get(1)).startsWith("Настройка «Shop is open» уже есть в другой строке.");
        assertThat(checks.get(2)).startsWith("Настройки «Время работы» магазин не знает.");
    }

    @Test
    void a_tab_without_the_column_is_left_alone() {
        world.merchant().deleteColumns(DELIVERY, "C", 1);
        world.merchant().type(DELIVERY, "B2", "дорого");
        look(3);
        assertThat(world.batches()).isEmpty();
    }

    @Test
    void a_tab_whose_header_is_lost_keeps_its_checks() {
        world.merchant().type(DELIVERY, "B2", "дорого");
        look(2);
        world.merchant().type(DELIVERY, "B1", "Почём");
        look(2);
        assertThat(world.column(DELIVERY, "C")).hasSize(1);
    }

    @Test
    void an_english_sheet_is_told_in_english() {
        world.merchant().type("Товары", "D1", "Price");
        world.merchant().type(DELIVERY, "B2", "dear");
        look(2);
        assertThat(world.column(DELIVERY, "C").get(0)).startsWith("“dear” ");
    }

    /** Looks of the poll, each followed by the courier's, half a minute apart. */
    private void look(int times) {
        for (int i = 0; i < times; i++) {
            world.compareMarks();
            world.steps(10);
        }
    }
}
