package shop.prilavok.sandbox;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.FakeTelegramOptions;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;

/** One server of the sandbox alone, for other programs to be pointed at it. The sheet's has the seeded shop in it. */
public final class LoneService implements AutoCloseable {
    private final Doors doors;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private LoneService(Doors doors) {
        this.doors = doors;
    }

    /** Opens the one port that the options give for this service. */
    public static LoneService start(
            Service service, SandboxOptions options, InstantSource clock, RandomGenerator random) {
        LoneService alone = new LoneService(new Doors(options));
        try {
            switch (service) {
                case TELEGRAM -> alone.telegram(options, clock);
                case SHEETS -> alone.sheets(options, clock, random);
                case YOOKASSA -> alone.yookassa(options, clock, random);
            }
            return alone;
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
    }

    /** What a client must know, in words for a person, the address first. */
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }

    private void telegram(SandboxOptions options, InstantSource clock) {
        FakeTelegram telegram = new FakeTelegram(Sandbox.BOT_TOKEN, clock, FakeTelegramOptions.usual());
        People people = new People(telegram.users());
        facts.put("Bot API", doors.open(options.telegramPort(), telegram));
        facts.put("bot token", Sandbox.BOT_TOKEN);
        facts.put("admin chat", Long.toString(People.GROUP));
        people.customers().forEach(person -> facts.put("customer " + person.firstName(), Long.toString(person.id())));
    }

    private void sheets(SandboxOptions options, InstantSource clock, RandomGenerator random) {
        FakeSheets sheets = new FakeSheets(clock, random);
        String url = doors.open(options.sheetsPort(), sheets);
        Spreadsheet spreadsheet = SeedShop.plant(Wares.read(), url + "/pictures/", clock, random);
        facts.put("Sheets API", url);
        facts.put("spreadsheet", spreadsheet.id());
        facts.put(
                "credentials",
                SeedShop.open(spreadsheet, sheets, url, options.folder(), clock).toString());
    }

    private void yookassa(SandboxOptions options, InstantSource clock, RandomGenerator random) {
        YooKassaAccount account = YooKassaAccount.of(Sandbox.SHOP_ID, Sandbox.SECRET_KEY);
        FakeYooKassa yookassa = new FakeYooKassa(account, clock, random);
        doors.whenClosing(yookassa::close);
        facts.put("YooKassa API", doors.open(options.yookassaPort(), yookassa) + "/v3");
        facts.put("shop id", Sandbox.SHOP_ID);
        facts.put("secret key", Sandbox.SECRET_KEY);
    }

    @Override
    public void close() {
        doors.close();
    }
}
