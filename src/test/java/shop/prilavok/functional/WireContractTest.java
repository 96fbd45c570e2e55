package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;
import shop.prilavok.contract.SheetsSpec;
import shop.prilavok.contract.TelegramSpec;
import shop.prilavok.contract.YooKassaSpec;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakeyookassa.Fiscalization;
import shop.prilavok.functional.Wiretap.Exchange;

/**
 * Everything that goes over the three wires while a shop opens, sells, is counted and sends money back is what the
 * services' own descriptions allow. Where those are not at hand, the sale is still made and the check is skipped aloud.
 */
class WireContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_sale_and_its_refund_speak_as_the_services_describe(@TempDir Path folder) throws Exception {
        try (Town town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
                Shop shop = town.shop()) {
            List.of(town.telegramWire, town.sheetsWire, town.yooKassaWire).forEach(Wiretap::listen);
            shop.open();
            Town.eventually(
                    "the opening stock is in the sheet", () -> town.journal().size() == 1);
            Buyer anna = town.buyer(1001, "Анна");
            anna.order("Чай", "Иван-чай").pay().sees("оплачен");
            Admin maria = new Admin(town);
            maria.press("Принять").press("Готов к выдаче");
            anna.sees("готов к выдаче");
            maria.press("Вернуть деньги")
                    .press("Весь заказ")
                    .press("Вернуть на склад")
                    .press("Да, вернуть");
            anna.sees("деньги возвращены");
            Town.eventually("the return is in the journal", () -> town.journal().size() == 3);
            Town.eventually(
                    "the sheet shows the piece again",
                    () -> town.sheet
                            .merchant()
                            .tab(Town.PRODUCTS)
                            .cell("E2")
                            .shown()
                            .equals("10"));
            assertThat(town.yooKassa.refunded())
                    .isEqualTo(town.yooKassa.captured())
                    .isEqualTo(45_000);
            speaksAsDescribed(town);
        }
    }

    @Test
    void a_held_sale_with_a_promo_code_and_receipts_and_the_return_of_a_part_do_too(@TempDir Path folder)
            throws Exception {
        List<List<Object>> goods = List.of(List.of("TEA-1", "Чай", "Иван-чай", 333.35, 10));
        Map<String, String> settings = Map.of("PRILAVOK_RECEIPTS", "on", "PRILAVOK_PAYMENT_MODE", "hold");
        try (Town town = new Town(folder, goods, Fiscalization.YOOKASSA);
                Shop shop = town.shop(settings)) {
            List.of(town.telegramWire, town.sheetsWire, town.yooKassaWire).forEach(Wiretap::listen);
            promise(town.sheet.merchant());
            shop.open();
            Buyer anna = town.buyer(1001, "Анна");
            anna.say("/start").press("Каталог").press("Чай").press("Иван-чай").press("В корзину");
            anna.press("Открыть корзину")
                    .press("+")
                    .sees("2 × 333,35")
                    .press("+")
                    .sees("3 × 333,35");
            anna.press("Оформить заказ").press("Я — ").sees("Ваш телефон?").say("8 916 123-45-67");
            anna.sees("Куда прислать чек?").say("anna@example.org").press("Самовывоз");
            anna.press("Промокод").say("ВЕСНА").sees("Промокод ВЕСНА: −100");
            anna.press("Подтвердить и оплатить").pay().sees("оплачен");
            Admin maria = new Admin(town);
            maria.press("Вернуть деньги").press("Выбрать товары").press("+").press("Дальше");
            maria.press("Вернуть на склад").press("Да, вернуть");
            Town.eventually("a part went back", () -> town.yooKassa.refunded() > 0);
            anna.sees("300");

            assertThat(town.yooKassa.captured()).isEqualTo(90_004);
            assertThat(town.yooKassa.refunded()).isEqualTo(30_002);
            assertThat(town.yooKassaWire.heard())
                    .allMatch(exchange -> exchange.status() == 200)
                    .filteredOn(exchange -> exchange.requestBody().contains("\"receipt\""))
                    .hasSize(2);
            speaksAsDescribed(town);
        }
    }

    private static void promise(Merchant merchant) {
        merchant.addTab("Промокоды");
        Map.of("A1", "Промокод", "B1", "Скидка", "A2", "ВЕСНА", "B2", "10%")
                .forEach((cell, text) -> merchant.type("Промокоды", cell, text));
    }

    private static void speaksAsDescribed(Town town) throws IOException {
        Optional<TelegramSpec> telegram = TelegramSpec.find();
        Optional<SheetsSpec> sheets = SheetsSpec.find();
        Optional<YooKassaSpec> yooKassa = YooKassaSpec.find();
        if (telegram.isPresent()) {
            check(telegram.get(), town);
        }
        if (sheets.isPresent()) {
            check(sheets.get(), town.sheetsWire.heard());
        }
        yooKassa.ifPresent(spec -> check(spec, town.yooKassaWire.heard()));
        assumeTrue(
                telegram.isPresent() && sheets.isPresent() && yooKassa.isPresent(),
                "sold, but not checked against all three descriptions: set -Dprilavok.specs");
    }

    private static void check(TelegramSpec spec, Town town) throws IOException {
        for (var call : town.telegram.calls()) {
            assertThat(spec.checkRequest(call.method(), call.parameters(), call.uploads()))
                    .as("%s %s", call.method(), call.parameters())
                    .isEmpty();
        }
        for (Exchange exchange : town.telegramWire.heard()) {
            JsonNode answer = JSON.readTree(exchange.answer());
            String path = exchange.request().path();
            if (answer.path("ok").asBoolean()) {
                assertThat(spec.checkAnswer(path.substring(path.lastIndexOf('/') + 1), answer.path("result")))
                        .as(path.substring(path.lastIndexOf('/')))
                        .isEmpty();
            }
        }
    }

    private static void check(SheetsSpec spec, List<Exchange> exchanges) throws IOException {
        for (Exchange exchange : exchanges) {
            String path = exchange.request().path();
            if (path.startsWith("/v4/") && exchange.status() == 200) {
                assertThat(spec.checkRequest(
                                exchange.request().method(),
                                path,
                                exchange.request().query().keySet(),
                                exchange.requestBody().isEmpty() ? null : JSON.readTree(exchange.requestBody())))
                        .as("%s", exchange.requestBody())
                        .isEmpty();
                assertThat(spec.checkAnswer(exchange.request().method(), path, JSON.readTree(exchange.answer())))
                        .isEmpty();
            }
        }
    }

    private static void check(YooKassaSpec spec, List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            String path = exchange.request().path().substring("/v3".length());
            spec.checkRequest(exchange.request().method(), path, exchange.requestBody());
            spec.checkAnswer(exchange.request().method(), path, exchange.status(), exchange.answer());
        }
    }
}
