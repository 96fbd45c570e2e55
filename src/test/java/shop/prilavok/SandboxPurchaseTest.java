package shop.prilavok;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.sandbox.Sandbox;
import shop.prilavok.sandbox.SandboxOptions;

/** The whole sandbox as its visitor meets it: the page in a real browser, and behind it the product in its own process. */
class SandboxPurchaseTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private SandboxShop shop;
    private Visitor visitor;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Visitor.skipWithoutBrowser();
        sandbox = Sandbox.start(SandboxOptions.in(folder), InstantSource.system(), new Random(1));
        shop = new SandboxShop(sandbox, folder.resolve("outbox"));
        sandbox.controls(shop);
        shop.layOutSheet();
        shop.start();
        visitor = new Visitor(sandbox.addresses().pageUrl(), folder.resolve("profile"));
    }

    @AfterEach
    void close() {
        if (visitor != null) {
            visitor.close();
        }
        if (shop != null) {
            shop.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void purchase_goes_from_start_to_receipt_and_stands_in_the_sheet_and_in_the_admin_chat() {
        visitor.click("pane-customer", "start");
        visitor.customerSees("Тёплый дом");
        visitor.photograph("sandbox-1-start");
        visitor.customerPresses("Каталог");
        visitor.customerSees("Что посмотрим?");
        visitor.photograph("sandbox-2-catalog");
        visitor.customerPresses("Чай и кофе");
        visitor.customerPresses("Зимний сад");
        visitor.customerSees("Чёрный чай с апельсином");
        visitor.photograph("sandbox-3-product");
        visitor.customerPresses("В корзину");
        visitor.customerPresses("Открыть корзину");
        visitor.customerSees("Итого: 349,50");
        visitor.photograph("sandbox-4-cart");
        visitor.customerPresses("Оформить заказ");
        visitor.customerPresses("Я — ");
        visitor.customerSees("Ваш телефон?");
        visitor.photograph("sandbox-5-phone");
        visitor.customerPressesKey("Отправить мой номер");
        visitor.customerSees("Как хотите получить заказ?");

        visitor.click("breakages", "kill");
        visitor.see("breakages", "revive");
        visitor.customerPresses("Самовывоз");
        visitor.photograph("sandbox-6-killed");
        visitor.click("breakages", "revive");

        visitor.customerSees("Проверьте заказ");
        visitor.photograph("sandbox-7-summary");
        visitor.customerPresses("Подтвердить и оплатить");
        visitor.adminSees("ждёт оплаты");
        visitor.customerPresses("Оплатить");
        visitor.pay("sandbox-8-payment");
        visitor.customerSees("Спасибо за покупку!");
        visitor.adminSees("оплачен");
        visitor.customerSees("скоро начнём собирать");
        visitor.photograph("sandbox-9-paid");
        visitor.opensTab("Журнал");
        visitor.sheetShows("TEA-02", "-1", "349,50");
        visitor.photograph("sandbox-10-journal");
        visitor.opensTab("Товары");
        visitor.sheetShows("TEA-02", "31");

        visitor.adminPresses("Принять");
        visitor.customerSees("собираем");
        visitor.photograph("sandbox-11-accepted");
        visitor.opensTab("Заказы");
        visitor.sheetShows("1001", "Собираем");
        visitor.typesIntoSheet("1001", "Трек-номер", "80512345678901");
        visitor.typesIntoSheet("1001", "Действие", "Отправлен");
        visitor.customerSees("80512345678901");
        visitor.sheetShows("1001", "Отправлен", "80512345678901");
        visitor.photograph("sandbox-14-sent-from-the-sheet");
        visitor.adminPresses("Вернуть деньги");
        visitor.adminSees("За что вернуть деньги?");
        visitor.photograph("sandbox-15-refund");
        visitor.opensTab("Промокоды");
        visitor.sheetShows("ТЕПЛО10", "да");
        visitor.photograph("sandbox-16-promo-codes");
        visitor.opensTab("Настройки");
        visitor.sheetShows("Название магазина");
        visitor.photograph("sandbox-17-settings");
        visitor.opensTab("Клиенты");
        visitor.sheetShows("349,50");
        visitor.photograph("sandbox-18-customers");
        visitor.opensTab("Промокоды");
        visitor.looksAt(1440, 900, "dark");
        visitor.photograph("sandbox-12-dark");
        visitor.looksAt(400, 820, "light");
        visitor.photograph("sandbox-13-phone");
    }

    @Test
    void english_customer_is_spoken_to_in_english() {
        visitor.becomesNewCustomer("Anna", "en");
        visitor.click("pane-customer", "start");
        visitor.customerPresses("Catalog");
        visitor.customerSees("What shall we look at?");
        visitor.customerPresses("Чай и кофе");
        visitor.customerPresses("Зимний сад");
        visitor.customerPresses("Add to cart");
        visitor.customerPresses("Open the cart");
        visitor.customerPresses("Check out");
        visitor.customerPresses("I'm ");
        visitor.customerSees("Your phone number?");
        visitor.customerTypes("+7 916 123-45-67");
        visitor.customerPresses("Pickup");
        visitor.customerSees("Please check your order");
        visitor.photograph("sandbox-english");
    }
}
