package shop.prilavok.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.FakeTelegramOptions;
import shop.prilavok.faketelegram.FloodLimits;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Route;
import shop.prilavok.sandbox.SandboxAddresses;
import shop.prilavok.sandbox.ServiceAccount;

/**
 * Telegram, Google and YooKassa on this machine, as quick as they can, and a sheet with goods that do not run out and have
 * no pictures. Telegram has no flood limits here, and Google a quota only when it is asked to.
 */
final class Surroundings implements AutoCloseable {
    static final String GOODS = "Товары";
    static final String JOURNAL = "Журнал";
    static final String CATEGORY = "Чай";
    static final int PIECES = 1_000_000;

    private static final String TOKEN = "7100000002:AAbench-token-of-nobody-at-all-00001";
    private static final String SHEET = "1Prilavok-bench-spreadsheet-0000000000000000";
    private static final String SHOP = "100500";
    private static final String SECRET = "test_bench-key-that-opens-nothing";
    private static final long ADMIN = 7_000_001;
    private static final long ADMIN_CHAT = -1_002_000_000_001L;
    private static final int THREADS = 128;
    private static final int LARGEST_BODY = 1 << 25;

    private final Deque<LocalServer> doors = new ArrayDeque<>();
    private final FakeTelegram telegram;
    private final FakeSheets sheets;
    private final FakeYooKassa yooKassa;
    private final Spreadsheet spreadsheet;
    private final ServiceAccount account = new ServiceAccount();
    private final SandboxAddresses addresses;

    /**
     * @param folder for the key of the service account
     * @param items how many different goods, {@code TEA-1} and so on
     */
    Surroundings(Path folder, int items) {
        Clock clock = Clock.systemUTC();
        telegram = new FakeTelegram(TOKEN, clock, FakeTelegramOptions.usual().with(FloodLimits.none()));
        sheets = new FakeSheets(clock, new Random(1));
        sheets.limitCalls(false);
        yooKassa = new FakeYooKassa(YooKassaAccount.of(SHOP, SECRET), clock, new Random(2));
        spreadsheet = Spreadsheet.builder(SHEET, "Лавка")
                .sharedWith(List.of(ServiceAccount.EMAIL))
                .tab(GOODS, goods(items))
                .tab(
                        JOURNAL,
                        List.of(List.of(
                                "Время",
                                "Заказ",
                                "Артикул",
                                "Название",
                                "Событие",
                                "Изменение",
                                "Цена",
                                "Сумма",
                                "Ключ")))
                .build(clock, new Random(3));
        sheets.add(spreadsheet);
        sheets.trust(ServiceAccount.EMAIL, account.publicKey());
        Person admin = telegram.users().arrive(ADMIN, "Ольга", "ru");
        telegram.users().openGroup(ADMIN_CHAT, "Заказы", List.of(admin));
        String sheetsUrl = open(sheets);
        addresses = new SandboxAddresses(
                open(telegram),
                TOKEN,
                sheetsUrl,
                SHEET,
                account.writeInto(folder, sheetsUrl + "/token"),
                open(yooKassa),
                SHOP,
                SECRET,
                ADMIN_CHAT,
                List.of(ADMIN),
                "");
    }

    private static List<List<Object>> goods(int items) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Артикул", "Категория", "Название", "Цена", "Остаток"));
        for (int item = 1; item <= items; item++) {
            rows.add(List.of("TEA-" + item, CATEGORY, "Иван-чай № " + item, 350, PIECES));
        }
        return rows;
    }

    private String open(Route route) {
        LocalServer server = new LocalServer("127.0.0.1", 0, THREADS, LARGEST_BODY, route).start();
        doors.push(server);
        return "http://127.0.0.1:" + server.port();
    }

    SandboxAddresses addresses() {
        return addresses;
    }

    FakeTelegram telegram() {
        return telegram;
    }

    FakeSheets sheets() {
        return sheets;
    }

    FakeYooKassa yooKassa() {
        return yooKassa;
    }

    ServiceAccount account() {
        return account;
    }

    /** The keys of the journal's rows, in their order. */
    List<String> journalKeys() {
        return spreadsheet.merchant().tab(JOURNAL).rows().stream()
                .skip(1)
                .map(row -> row.get(row.size() - 1).shown())
                .toList();
    }

    @Override
    public void close() {
        telegram.close();
        yooKassa.close();
        sheets.faults().clear();
        doors.forEach(LocalServer::close);
    }
}
