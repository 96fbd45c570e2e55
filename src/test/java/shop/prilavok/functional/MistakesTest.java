package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;

/** The merchant's mistakes: each is told in one clear sentence, and the shop goes on with what is good. */
class MistakesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    private void open(List<List<Object>> goods) {
        town = new Town(folder, goods);
        openAgain();
    }

    private void openAgain() {
        shop = town.shop();
        shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
        town.close();
    }

    @Test
    void every_wrong_row_is_told_by_its_place_and_the_good_ones_are_sold() {
        open(List.of(
                List.of("TEA-1", "Чай", "Иван-чай", 450, 10),
                List.of("TEA-2", "Чай", "Сенча", "12,5O", 10),
                List.of("TEA-3", "Чай", "Улун", 300, -4),
                List.of("TEA-1", "Чай", "Снова он", 500, 1),
                List.of("TEA-5", "Чай", "Пуэр", "=1/0", 1)));

        adminsAreTold("Товары!D3", "12,5O");
        adminsAreTold("Товары!E4", "-4");
        adminsAreTold("Товары!A5", "TEA-1");
        adminsAreTold("Товары!D6", "#");
        town.buyer(1001, "Анна").order("Чай", "Иван-чай").pay().sees("оплачен");
    }

    @Test
    void a_mended_mistake_is_told_too_and_the_row_is_sold() {
        open(List.of(List.of("TEA-1", "Чай", "Иван-чай", "12,5O", 10)));
        adminsAreTold("Товары!D2");

        town.sheet.merchant().type(Town.PRODUCTS, "D2", "12,50");

        adminsAreTold("всё в порядке");
        town.buyer(1001, "Анна")
                .say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Иван-чай")
                .sees("12,50");
    }

    @Test
    void a_price_that_became_nonsense_leaves_the_last_good_one_on_sale() {
        open(List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        Buyer anna = town.buyer(1001, "Анна");
        Town.eventually("the shop knows its goods", () -> town.journal().size() == 1);

        town.sheet.merchant().type(Town.PRODUCTS, "D2", "дорого");
        adminsAreTold("Товары!D2", "дорого");

        anna.order("Чай", "Иван-чай").pay().sees("оплачен");
        assertThat(town.yooKassa.captured()).isEqualTo(45_000);
    }

    @Test
    void a_lost_header_is_told_and_the_last_good_catalog_goes_on() {
        open(List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        Town.eventually("the shop knows its goods", () -> town.journal().size() == 1);

        town.sheet.merchant().type(Town.PRODUCTS, "D1", "Сколько стоит");

        adminsAreTold("Цена");
        town.buyer(1001, "Анна").order("Чай", "Иван-чай").pay().sees("оплачен");
    }

    @Test
    void a_sheet_that_was_never_shared_is_told_with_the_address_to_share_it_with() {
        town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        town.sheet.editors().forEach(town.sheet::unshare);
        openAgain();

        adminsAreToldLate("shop@town.iam.gserviceaccount.com: этому адресу не открыт доступ к таблице");
    }

    @Test
    void a_broken_key_file_is_told_and_the_shop_goes_on_once_it_is_mended() throws IOException {
        town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        String key = Files.readString(town.credentials());
        Files.writeString(town.credentials(), "this is no key");
        openAgain();
        adminsAreTold("credentials.json", "это не JSON");
        town.buyer(1001, "Анна").say("/start").press("Каталог").sees("пусто");

        Files.writeString(town.credentials(), key);

        adminsAreToldLate("снова доступна");
        town.buyer(1001, "Анна").order("Чай", "Иван-чай").pay().sees("оплачен");
    }

    @Test
    void a_count_typed_over_the_formula_is_booked_and_the_formula_comes_back() {
        open(List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        Town.eventually(
                "the formula stands in the stock cell",
                () -> town.sheet.merchant().tab(Town.PRODUCTS).cell("E2").isFormula());

        town.sheet.merchant().type(Town.PRODUCTS, "E2", "2");

        Town.eventually("the recount is booked", () -> town.journal().stream().anyMatch(row -> row.contains("-8")));
        Town.eventually(
                "the formula is back",
                () -> town.sheet.merchant().tab(Town.PRODUCTS).cell("E2").isFormula()
                        && town.sheet
                                .merchant()
                                .tab(Town.PRODUCTS)
                                .cell("E2")
                                .shown()
                                .equals("2"));
        town.buyer(1001, "Анна")
                .say("/start")
                .press("Каталог")
                .press("Чай")
                .press("Иван-чай")
                .sees("осталось 2");
    }

    @Test
    void wrong_settings_are_all_told_in_one_message_and_the_shop_does_not_open() {
        open(List.of());
        Map<String, String> environment = town.environment();
        environment.remove("PRILAVOK_SHEET_ID");
        environment.put("PRILAVOK_DELIVERY_PRICE", "free");
        try (ShopProcess process = new ShopProcess(environment, folder.resolve("wrong.log"), "run")) {
            assertThat(process.await()).isEqualTo(2);
            assertThat(process.output())
                    .contains("PRILAVOK_SHEET_ID: не задана таблица")
                    .contains("PRILAVOK_DELIVERY_PRICE: «free» — не сумма")
                    .doesNotContain("Exception")
                    .doesNotContain(Town.TOKEN);
        }
    }

    private void adminsAreTold(String... parts) {
        Town.eventually("the admins are told of " + String.join(", ", parts), () -> told(parts));
    }

    private void adminsAreToldLate(String part) {
        Town.eventuallySoonerOrLater("the admins are told of " + part, () -> told(part));
    }

    private boolean told(String... parts) {
        return town.adminMessages().stream()
                .anyMatch(text -> List.of(parts).stream().allMatch(text::contains));
    }
}
