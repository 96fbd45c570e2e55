package shop.prilavok.functional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import shop.prilavok.Settings;
import shop.prilavok.Shop;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.FakeTelegramOptions;
import shop.prilavok.faketelegram.FloodLimits;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.Fiscalization;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.http.LocalServer;
import shop.prilavok.http.Route;

/** The world around a shop: Telegram, Google and YooKassa on this machine, one spreadsheet, an admin chat. */
public final class Town implements AutoCloseable {
    static final String TOKEN = "123456789:AAE-a-token-that-nobody-else-has-0001";
    public static final long ADMIN_CHAT = -1_001_234_567_890L;
    static final long ADMIN = 500;
    public static final String PRODUCTS = "Товары";
    static final String JOURNAL = "Журнал";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SHEET_ID = "sheet-of-the-town-0001";
    private static final String ACCOUNT = "shop@town.iam.gserviceaccount.com";
    private static final String SHOP_ID = "100500";
    private static final String SECRET = "test_town-secret-key";

    final Path folder;
    public final FakeTelegram telegram;
    public final FakeSheets sheets;
    public final FakeYooKassa yooKassa;
    public final Spreadsheet sheet;
    public final Wiretap telegramWire = new Wiretap();
    public final Wiretap sheetsWire = new Wiretap();
    public final Wiretap yooKassaWire = new Wiretap();
    private final LocalServer telegramServer;
    private final LocalServer sheetsServer;
    private final LocalServer yooKassaServer;

    /**
     * @param goods rows below the header: SKU, category, name, price, stock
     */
    public Town(Path folder, List<List<Object>> goods) {
        this(folder, goods, Clock.systemUTC());
    }

    /**
     * @param bankClock by which YooKassa forgets keys and ends payments
     */
    public Town(Path folder, List<List<Object>> goods, InstantSource bankClock) {
        this(folder, goods, bankClock, Fiscalization.OFF);
    }

    /** One in which this makes the receipts. */
    Town(Path folder, List<List<Object>> goods, Fiscalization fiscalization) {
        this(folder, goods, Clock.systemUTC(), fiscalization);
    }

    private Town(Path folder, List<List<Object>> goods, InstantSource bankClock, Fiscalization fiscalization) {
        this.folder = folder;
        Clock clock = Clock.systemUTC();
        telegram = new FakeTelegram(TOKEN, clock, FakeTelegramOptions.usual().with(FloodLimits.none()));
        sheets = new FakeSheets(clock, new Random(1));
        yooKassa = new FakeYooKassa(YooKassaAccount.of(SHOP_ID, SECRET).with(fiscalization), bankClock, new Random(2));
        telegramServer = server(telegramWire.over(telegram), 120);
        sheetsServer = server(sheetsWire.over(sheets), 20);
        yooKassaServer = server(yooKassaWire.over(yooKassa), 60);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Артикул", "Категория", "Название", "Цена", "Остаток"));
        rows.addAll(goods);
        sheet = Spreadsheet.builder(SHEET_ID, "Лавка")
                .tab(PRODUCTS, rows)
                .sharedWith(List.of(ACCOUNT))
                .build(clock, new Random(3));
        sheets.add(sheet);
        writeCredentials();
        Person admin = telegram.users().arrive(ADMIN, "Мария", "ru");
        telegram.users().openGroup(ADMIN_CHAT, "Заказы", List.of(admin));
    }

    private static LocalServer server(Route route, int threads) {
        return new LocalServer("127.0.0.1", 0, threads, 32 * 1024 * 1024, route).start();
    }

    /** The settings of a shop in this town, as environment. */
    public Map<String, String> environment() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("PRILAVOK_TELEGRAM_TOKEN", TOKEN),
                Map.entry("PRILAVOK_TELEGRAM_URL", "http://127.0.0.1:" + telegramServer.port()),
                Map.entry("PRILAVOK_ADMIN_CHAT", Long.toString(ADMIN_CHAT)),
                Map.entry("PRILAVOK_ADMINS", Long.toString(ADMIN)),
                Map.entry("PRILAVOK_SHEET_ID", SHEET_ID),
                Map.entry("PRILAVOK_GOOGLE_CREDENTIALS", credentials().toString()),
                Map.entry("PRILAVOK_GOOGLE_URL", "http://127.0.0.1:" + sheetsServer.port()),
                Map.entry("PRILAVOK_SHEET_POLL_SECONDS", "3"),
                Map.entry("PRILAVOK_YOOKASSA_SHOP_ID", SHOP_ID),
                Map.entry("PRILAVOK_YOOKASSA_SECRET_KEY", SECRET),
                Map.entry("PRILAVOK_YOOKASSA_URL", "http://127.0.0.1:" + yooKassaServer.port() + "/v3"),
                Map.entry("PRILAVOK_PAYMENT_POLL_SECONDS", "1"),
                Map.entry("PRILAVOK_DATA", folder.resolve("outbox").toString()),
                Map.entry("PRILAVOK_HTTP_PORT", "0")));
    }

    /** A shop in this town; its doors are closed yet. */
    Shop shop() {
        return shop(Map.of());
    }

    /** The same with other settings too. */
    Shop shop(Map<String, String> more) {
        Map<String, String> environment = environment();
        environment.putAll(more);
        return new Shop(((Settings.Good) Settings.read(environment, Map.of())).settings(), Clock.systemUTC());
    }

    Path credentials() {
        return folder.resolve("credentials.json");
    }

    public Buyer buyer(long id, String name) {
        return new Buyer(this, telegram.users().arrive(id, name, "ru"));
    }

    /** Everything that stands in the admin chat. */
    public List<String> adminMessages() {
        return telegram.users().chat(ADMIN_CHAT).present().stream()
                .map(message -> message.content().words().text())
                .toList();
    }

    /** The journal's rows without the header, each as the texts of its cells; none while there is no journal. */
    public List<List<String>> journal() {
        if (!sheet.merchant().tabs().contains(JOURNAL)) {
            return List.of();
        }
        return sheet.merchant().tab(JOURNAL).rows().stream()
                .skip(1)
                .map(row -> row.stream().map(CellView::shown).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /** The journal's rows about sales. */
    public List<List<String>> sales() {
        return journal().stream()
                .filter(row -> row.stream().anyMatch(cell -> cell.startsWith("sale:")))
                .toList();
    }

    public static void eventually(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(condition::getAsBoolean);
    }

    /** For what waits until the pause after an outage is over, which is a minute or two. */
    public static void eventuallySoonerOrLater(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(condition::getAsBoolean);
    }

    private void writeCredentials() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            sheets.trust(ACCOUNT, pair.getPublic());
            String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded())
                    .replace("\n", "\\n");
            Files.writeString(credentials(), """
                    {"type": "service_account", "project_id": "town", "private_key_id": "1",
                     "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n",
                     "client_email": "%s", "client_id": "1", "token_uri": "http://127.0.0.1:%d/token"}
                    """.formatted(key, ACCOUNT, sheetsServer.port()));
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        telegram.close();
        yooKassa.close();
        telegramServer.close();
        sheets.faults().clear();
        sheetsServer.close();
        yooKassaServer.close();
    }
}
