package shop.prilavok.sandbox;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/**
 * The spreadsheet of the try-out shop, as its merchant made it by hand: goods typed in, the bot's columns and the journal
 * still empty.
 */
final class SeedShop {
    static final String SPREADSHEET_ID = "1Prilavok-sandbox-spreadsheet-000000000000000";
    static final String NAME = "Тёплый дом";
    static final String TITLE = "Лавка «" + NAME + "»";
    static final String GOODS = "Товары";
    static final String JOURNAL = "Журнал";
    static final String PROMO = "Промокоды";
    static final String MARKS = "_бот";
    static final int GOODS_ID = 0;
    static final int JOURNAL_ID = 1_001;
    static final int MARKS_ID = 1_002;
    static final int PROMO_ID = 1_003;

    static final List<String> GOODS_HEADERS = List.of(
            "Артикул",
            "Категория",
            "Название",
            "Вариант",
            "Описание",
            "Цена",
            "Остаток",
            "В резерве",
            "Фото",
            "Показывать",
            "Проверка");
    static final List<String> JOURNAL_HEADERS =
            List.of("Время", "Заказ", "Артикул", "Название", "Событие", "Изменение", "Цена", "Сумма", "Ключ");

    /** One code to try, and one that does not work yet. */
    private static final List<List<?>> PROMO_CODES = List.of(
            List.of(
                    "Промокод",
                    "Скидка",
                    "Действует до",
                    "Сколько раз всего",
                    "Сколько раз одному",
                    "Сумма от",
                    "Включено"),
            List.of("ТЕПЛО10", "10%", "", 100, 1, "", "да"),
            List.of("ЗИМА", "300 ₽", "", "", "", 2000, "нет"));

    /** What a newcomer wants to know when the mouse rests on a header. */
    private static final Map<String, String> NOTES = Map.of(
            "F1", "Меняйте смело: новая цена появится у покупателей сама, оформленные заказы останутся по старой.",
            "G1", "Пришёл товар? Впишите новое число поверх: магазин сам учтёт разницу. Пусто — не считать.",
            "H1", "Заполняет магазин: сколько штук ждёт оплаты.",
            "J1", "«нет» — убрать с витрины, не удаляя.",
            "K1", "Заполняет магазин: здесь он объяснит, если что-то в строке не понял.");

    private static final String PROMO_NOTE =
            "Впишите своё слово и скидку: процент или сумму в рублях. «нет» в столбце «Включено» — код не действует.";

    private SeedShop() {}

    /** @param pictures where the pictures of the wares are, with a slash at the end */
    static Spreadsheet plant(Wares wares, String pictures, InstantSource clock, RandomGenerator random) {
        List<List<?>> goods = new ArrayList<>();
        goods.add(GOODS_HEADERS);
        wares.all().forEach(ware -> goods.add(row(ware, pictures)));
        Spreadsheet spreadsheet = Spreadsheet.builder(SPREADSHEET_ID, TITLE)
                .locale("ru_RU")
                .timeZone("Europe/Moscow")
                .sharedWith(List.of(ServiceAccount.EMAIL))
                .tab(GOODS_ID, GOODS, goods)
                .tab(JOURNAL_ID, JOURNAL, List.of(JOURNAL_HEADERS))
                .tab(PROMO_ID, PROMO, PROMO_CODES)
                .tab(MARKS_ID, MARKS, List.of())
                .build(clock, random);
        Merchant merchant = spreadsheet.merchant();
        NOTES.forEach((cell, note) -> merchant.note(GOODS, cell, note));
        merchant.note(PROMO, "A1", PROMO_NOTE);
        return spreadsheet;
    }

    /**
     * Lets a new service account into the spreadsheet and dresses it in that account's name.
     *
     * @return the account's key file
     */
    static Path open(Spreadsheet spreadsheet, FakeSheets sheets, String url, Path folder, InstantSource clock) {
        ServiceAccount account = new ServiceAccount();
        sheets.add(spreadsheet);
        sheets.trust(ServiceAccount.EMAIL, account.publicKey());
        Path file = account.writeInto(folder, url + "/token");
        Response token = post(
                sheets,
                "/token",
                Map.of("content-type", "application/x-www-form-urlencoded"),
                account.tokenRequest(url + "/token", clock.instant()));
        String access = PageJson.read(token.body()).path("access_token").asText();
        Response dressed = post(
                sheets,
                "/v4/spreadsheets/" + spreadsheet.id() + ":batchUpdate",
                Map.of("content-type", "application/json", "authorization", "Bearer " + access),
                SheetLooks.batch());
        if (dressed.status() != 200) {
            throw new IllegalStateException("The sheet would not be dressed: " + dressed.status());
        }
        return file;
    }

    private static Response post(FakeSheets sheets, String path, Map<String, String> headers, byte[] body) {
        try {
            return sheets.answer(new Request("POST", path, Map.of(), headers, body, InetAddress.getLoopbackAddress()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<?> row(Ware ware, String pictures) {
        return List.of(
                ware.sku(),
                ware.category(),
                ware.name(),
                ware.variant(),
                ware.description(),
                ware.price(),
                ware.stock().isPresent() ? ware.stock().getAsInt() : "",
                "",
                pictures + ware.sku() + ".jpg",
                ware.shown() ? "да" : "нет",
                "");
    }
}
