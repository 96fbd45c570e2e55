package shop.prilavok.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.faketelegram.TelegramFaults;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;
import shop.prilavok.functional.ShopProcess;
import shop.prilavok.functional.Town;

/** A town whose customers never rest, and whose shop is killed and started again and again. */
final class Storm implements AutoCloseable {
    static final List<List<Object>> GOODS = List.of(
            List.of("TEA-1", "Чай", "Иван-чай", 450, 60),
            List.of("TEA-2", "Чай", "Пуэр", 900, 4),
            List.of("TEA-3", "Чай", "Улун", 620.50, 40),
            List.of("CUP-1", "Посуда", "Кружка", 300, 25));

    private static final int SHOPPERS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    final Path folder;
    final Town town;
    final AtomicInteger updates = new AtomicInteger();
    final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
    private final Random chance;
    private final Map<Moment.Wire, Ambush> ambushes = new EnumMap<>(Moment.Wire.class);
    private final List<Shopper> shoppers = new ArrayList<>();
    private final List<Thread> walking = new ArrayList<>();
    private ShopProcess shop;
    private long pollsBefore;

    Storm(Path folder, long seed) {
        this.folder = folder;
        chance = new Random(seed);
        town = new Town(folder, GOODS);
        town.sheets.limitCalls(false); // a shop that starts every few seconds reads more than its share
        for (Moment.Wire wire : Moment.Wire.values()) {
            ambushes.put(wire, new Ambush());
        }
        town.telegramWire.through(ambush(Moment.Wire.TELEGRAM)::over);
        town.yooKassaWire.through(ambush(Moment.Wire.YOOKASSA)::over);
        town.sheetsWire.through(ambush(Moment.Wire.GOOGLE)::over);
        for (int number = 1; number <= SHOPPERS; number++) {
            Random will = new Random(seed * SHOPPERS + number);
            Shopper shopper = new Shopper(town.telegram, town.yooKassa, 1_000 + number, will, updates);
            shoppers.add(shopper);
            walking.add(new Thread(shopper, "shopper-" + number));
        }
        shop = start();
    }

    /** Waits until the shop has its goods, sends the customers, and waits until they buy. */
    void begin() {
        Town.eventuallySoonerOrLater(
                "the opening stock is in the sheet", () -> town.journal().size() == GOODS.size());
        walking.forEach(Thread::start);
        Town.eventuallySoonerOrLater("customers buy", () -> town.yooKassa.captured() > 0);
    }

    private Ambush ambush(Moment.Wire wire) {
        return ambushes.getOrDefault(wire, new Ambush());
    }

    private ShopProcess start() {
        pollsBefore = polls();
        return new ShopProcess(town.environment(), folder.resolve("shop.log"), "run");
    }

    /** Kills the shop at a moment that chance chooses, and starts it again. */
    void strike() throws InterruptedException {
        Moment[] moments = Moment.values();
        Moment moment = moments[chance.nextInt(moments.length)];
        if (chance.nextInt(3) == 0) {
            town.yooKassa.faults().next(1, Fault.HANGS_UP_AFTER_EFFECT);
        }
        if (chance.nextInt(3) == 0) {
            town.sheets.faults().next(1, new SheetsFault.AppliedThenHungUp());
        }
        boolean hit = switch (moment) {
            case STARTING -> dies(1_500);
            case ANY -> dies(4_000);
            default -> struck(moment);
        };
        if (!hit) {
            shop.kill();
        }
        kills.merge(hit ? moment : Moment.ANY, 1, Integer::sum);
        shop = start();
    }

    private boolean struck(Moment moment) throws InterruptedException {
        Ambush ambush = ambush(moment.wire);
        return ambush.await(ambush.lay(moment.request(), moment.done, request -> shop.kill()), LONGEST);
    }

    /** Nobody knocks, so the time is thrown. */
    private boolean dies(int withinMillis) {
        if (shop.endsWithin(Duration.ofMillis(chance.nextInt(withinMillis)))) {
            throw new AssertionError("The shop ended by itself:\n" + shop.output());
        }
        shop.kill();
        return true;
    }

    /** The customers go home, nothing fails any more, and nobody hears anything new for a while; then the shop closes. */
    void calm() throws InterruptedException {
        shoppers.forEach(Shopper::leave);
        for (Thread thread : walking) {
            thread.join();
        }
        town.sheets.faults().clear();
        town.yooKassa.faults().off();
        Town.eventuallySoonerOrLater("the shop is open", () -> polls() > pollsBefore);
        Town.eventuallySoonerOrLater(
                "every sale is in the journal",
                () -> StormAudit.journalMoney(town) == town.yooKassa.captured() - town.yooKassa.refunded());
        AtomicLong heard = new AtomicLong(-1);
        Awaitility.await("nothing is said any more")
                .atMost(Duration.ofMinutes(3))
                .during(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> heard.getAndSet(said()) == said());
        shop.close();
    }

    private long polls() {
        return town.telegram.calls().stream().filter(TelegramFaults.polling()).count();
    }

    private long said() {
        long written = town.sheet.merchant().tabs().stream()
                .mapToLong(tab -> town.sheet.merchant().tab(tab).rows().hashCode())
                .sum();
        return written
                + town.telegram.calls().stream()
                        .filter(TelegramFaults.sending())
                        .count();
    }

    /** Opens once more, for what the admin chat could not take at once: it takes eighteen messages a minute. */
    void reopen() {
        shop = start();
    }

    @Override
    public void close() {
        shoppers.forEach(Shopper::leave);
        shop.kill();
        town.close();
    }
}
