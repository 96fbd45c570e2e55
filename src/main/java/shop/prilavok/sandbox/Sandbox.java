package shop.prilavok.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.FakeTelegramOptions;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.http.Route;

/**
 * Telegram, Google Sheets and YooKassa on this machine, a seeded shop in the sheet, and the page on which all of it is
 * played. The shop itself is not part of it: start one with {@link #addresses} and let the page handle it through {@link
 * #controls}. Thread-safe. Nothing outlives it but the key file.
 */
public final class Sandbox implements AutoCloseable {
    static final String BOT_TOKEN = "7100000001:AAsandbox-token-of-the-tryout-shop0";
    static final String SHOP_ID = "100500";
    static final String SECRET_KEY = "test_sandbox-key-that-opens-nothing";

    private final Doors doors;
    private final FakeTelegram telegram;
    private final FakeSheets sheets;
    private final Spreadsheet spreadsheet;
    private final FakeYooKassa yookassa;
    private final Breakages breakages;
    private final StateBoard state;
    private final SandboxAddresses addresses;

    private Sandbox(SandboxOptions options, Doors doors, InstantSource clock, RandomGenerator random) {
        this.doors = doors;
        FakeTelegramOptions bot = FakeTelegramOptions.usual().named(SeedShop.NAME);
        telegram = new FakeTelegram(BOT_TOKEN, clock, bot);
        sheets = new FakeSheets(clock, random);
        yookassa = new FakeYooKassa(YooKassaAccount.of(SHOP_ID, SECRET_KEY), clock, random);
        doors.whenClosing(yookassa::close);
        String telegramUrl = doors.open(options.telegramPort(), telegram);
        String sheetsUrl = doors.open(options.sheetsPort(), sheets);
        String yookassaUrl = doors.open(options.yookassaPort(), yookassa);
        // The seed names the page's address and the page shows the seed, so the first visitors wait for both.
        CompletableFuture<Route> page = new CompletableFuture<>();
        String pageUrl = doors.open(options.pagePort(), request -> page.join().answer(request));

        Wares wares = Wares.read();
        spreadsheet = SeedShop.plant(wares, pageUrl + "/pictures/", clock, random);
        Path credentials = SeedShop.open(spreadsheet, sheets, sheetsUrl, options.folder(), clock);
        People people = new People(telegram.users());
        Steps steps = new Steps();
        breakages = new Breakages(telegram.faults(), sheets.faults(), yookassa.faults());
        state = new StateBoard(people, breakages, steps, yookassaUrl + "/pay/");
        SheetBoard sheet = new SheetBoard(spreadsheet, steps);
        String run = Integer.toHexString(random.nextInt());
        News news = new News(
                new ChatScreen(telegram.users(), bot.botName(), run),
                sheet,
                state,
                new Checklist(steps, people, telegram.users(), yookassa),
                run);
        Actions actions = new Actions(telegram.users(), people, sheet, breakages, state);
        page.complete(new SandboxPage(new Assets(yookassaUrl), wares, telegram.users(), news, actions));
        addresses = new SandboxAddresses(
                telegramUrl,
                BOT_TOKEN,
                sheetsUrl,
                spreadsheet.id(),
                credentials,
                yookassaUrl,
                SHOP_ID,
                SECRET_KEY,
                People.GROUP,
                People.ADMINS,
                pageUrl);
    }

    /** Opens all ports and seeds the shop. Throws when a port is taken or the folder cannot be written. */
    public static Sandbox start(SandboxOptions options, InstantSource clock, RandomGenerator random) {
        Doors doors = new Doors(options);
        try {
            return new Sandbox(options, doors, clock, random);
        } catch (RuntimeException e) {
            doors.close();
            throw e;
        }
    }

    public SandboxAddresses addresses() {
        return addresses;
    }

    /** From now on the page shows, kills and starts this shop. */
    public void controls(ShopControl shop) {
        state.watch(shop);
    }

    /** Where YooKassa's notifications go from now on. */
    public void notifyShopAt(URI webhook) {
        yookassa.notifyAt(webhook);
    }

    /** The same switches as on the page. */
    public void set(Breakage breakage, boolean broken) {
        breakages.set(breakage, broken);
    }

    public FakeTelegram telegram() {
        return telegram;
    }

    public FakeSheets sheets() {
        return sheets;
    }

    public Spreadsheet spreadsheet() {
        return spreadsheet;
    }

    public FakeYooKassa yookassa() {
        return yookassa;
    }

    @Override
    public void close() {
        doors.close();
    }
}
