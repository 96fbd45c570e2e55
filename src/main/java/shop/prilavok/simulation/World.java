package shop.prilavok.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import shop.prilavok.fakesheets.FakeSheets;
import shop.prilavok.fakesheets.Spreadsheet;
import shop.prilavok.faketelegram.FakeTelegram;
import shop.prilavok.faketelegram.FakeTelegramOptions;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;

/** Everything that there is in one run: time, the three services, the people, the shop, and what was seen to be wrong. */
final class World {
    static final Instant BEGIN = Instant.parse("2026-11-02T04:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    final WorldClock clock = new WorldClock(BEGIN);
    final WorldClock.Skewed shopClock = new WorldClock.Skewed(clock, ZONE);
    final Timeline timeline = new Timeline();
    final Weather weather = new Weather();
    final Chance chance;
    final boolean holds;
    final Books books;
    final Path credentials;
    final FakeTelegram telegram;
    final FakeSheets sheets;
    final FakeYooKassa yooKassa;
    final Spreadsheet sheet;
    final Shelf shelf = new Shelf();
    final Losses losses = new Losses();
    final Offers offers = new Offers();
    final Notebook notebook = new Notebook();
    final Decisions decisions = new Decisions();
    final Agreements agreements = new Agreements();
    final Repeats repeats = new Repeats();
    final Engine engine = new Engine(this);
    final House house;
    private final List<Invariant> always;
    private final List<String> story = new ArrayList<>();
    private @Nullable Broken broken;

    World(long seed, Town town, RunningShop.Builder builder) {
        chance = new Chance(seed);
        holds = Chance.happens(chance.of("payment mode"), 33);
        books = town.books();
        credentials = town.credentials();
        telegram = new FakeTelegram(Town.TOKEN, clock, FakeTelegramOptions.usual());
        sheets = new FakeSheets(clock, new SplittableRandom(seed ^ 1));
        // The client's library looks at the real clock: each token's end costs it a refusal.
        sheets.letTokensLive(Duration.ofHours(12));
        yooKassa = new FakeYooKassa(
                YooKassaAccount.of(Town.SHOP_ID, Town.SECRET).withPagesAt("https://pay.example"),
                clock,
                new SplittableRandom(seed ^ 2));
        yooKassa.notify(new Notices(this)::send);
        sheet = Spreadsheet.builder(Town.SHEET_ID, "Лавка")
                .tab(Shelf.TAB, shelf.rows())
                .tab(Offers.DELIVERY, offers.deliveries())
                .tab(Offers.PROMO, offers.promoCodes())
                .tab(Decisions.SETTINGS, decisions.settings())
                .tab(Decisions.TEXTS, decisions.texts())
                .sharedWith(List.of(Town.ACCOUNT))
                .build(clock, new SplittableRandom(seed ^ 3));
        sheets.add(sheet);
        Person admin = telegram.users().arrive(Town.ADMIN, "Мария", "ru");
        telegram.users().openGroup(Town.ADMIN_CHAT, "Заказы", List.of(admin));
        house = new House(this, builder);
        always = Invariants.always();
    }

    /** A moment of the shop's clock in the world's time. */
    Instant fromShop(Instant shops) {
        return shops.isBefore(BEGIN.minus(Duration.ofDays(2))) || shops.isAfter(BEGIN.plus(Duration.ofDays(4000)))
                ? (shops.isBefore(BEGIN) ? clock.instant() : Instant.MAX)
                : shops.minus(shopClock.skew());
    }

    Trail trail() {
        return new Trail(books, yooKassa.payments(), List.of(), Set.of());
    }

    void say(String sentence) {
        story.add(clock.instant() + " " + sentence);
    }

    List<String> story() {
        return story;
    }

    /** After every commit. */
    void look() {
        for (Invariant invariant : always) {
            invariant.violations(this).forEach(row -> broken(invariant.sentence(), row));
        }
    }

    void failed(String hand, RuntimeException failure) {
        broken("No step of the shop fails for an unexpected reason.", hand + ": " + failure);
    }

    /** The first thing that breaks ends the run. */
    void broken(String sentence, String row) {
        if (broken == null) {
            broken = new Broken(sentence, new ArrayList<>());
        }
        if (broken.sentence().equals(sentence)) {
            broken.rows().add(row);
        }
        house.life().kill();
    }

    boolean isWell() {
        return broken == null;
    }

    @Nullable
    Broken whatBroke() {
        return broken;
    }

    /**
     * A broken invariant.
     *
     * @param rows what it was seen by
     */
    record Broken(String sentence, List<String> rows) {}
}
