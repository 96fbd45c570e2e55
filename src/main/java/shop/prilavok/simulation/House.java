package shop.prilavok.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/** The house of the shop: opens it, lets its hands work, and opens it again after it died. */
final class House {
    private static final Duration SHORTEST = Duration.ofMillis(100); // as the shop's own threads wait
    private static final String POLL = "poll";

    private final World world;
    private final RunningShop.Builder builder;
    private final List<Hand> hands = new ArrayList<>();
    private Life life = new Life();
    private @Nullable RunningShop shop;
    private long committed;
    private int lives;
    private boolean closed = true;

    House(World world, RunningShop.Builder builder) {
        this.world = world;
        this.builder = builder;
    }

    Life life() {
        return life;
    }

    /** How often it was opened. */
    int lives() {
        return lives;
    }

    void open() {
        life = new Life();
        closed = false;
        lives++;
        Life current = life;
        try {
            RunningShop opened = builder.open(new RunningShop.Site(
                    world.shopClock,
                    world.chance.of("life " + lives),
                    new Crossing(world, current, Service.TELEGRAM, world.telegram),
                    new Crossing(world, current, Service.SHEETS, world.sheets),
                    new Crossing(world, current, Service.YOOKASSA, world.yooKassa),
                    world.books.forLife(current),
                    world.credentials,
                    world.holds));
            shop = opened;
            Instant now = world.clock.instant();
            opened.chores().forEach(chore -> hands.add(new Hand(chore, now)));
            hands.add(new Hand(new Chore(POLL, 1, () -> 0, () -> poll(opened), () -> Instant.MAX), now));
        } catch (RuntimeException | Crash e) {
            if (!current.isOver()) {
                throw e;
            }
        }
        committed = world.books.commits();
        buryTheDead();
    }

    /** The process is killed, wherever it is. */
    void kill() {
        life.kill();
        if (world.engine.isTop()) {
            buryTheDead();
        }
    }

    /** If the shop has died: what was not committed is gone, and somebody opens it again after a while. */
    void buryTheDead() {
        if (closed || !life.isOver()) {
            return;
        }
        closed = true;
        world.say("the shop died " + life.end());
        shop = null;
        hands.clear();
        world.books.release();
        Duration pause = Chance.between(
                world.chance.at(world.clock.instant(), "restart"), Duration.ofSeconds(1), Duration.ofMinutes(2));
        world.timeline.enter(world.clock.instant().plus(pause), this::open);
    }

    /** There may be updates at Telegram. */
    void news() {
        RandomGenerator chance = world.chance.at(world.clock.instant(), "news");
        wake(POLL, Duration.ofMillis(chance.nextInt(20, 300)));
    }

    Response knock(Request request) throws Exception {
        RunningShop open = shop;
        if (open == null || life.isOver()) {
            throw new java.io.IOException("Nobody is there");
        }
        Response response = open.knock(request);
        ring();
        return response;
    }

    /** The hand whose time comes first, of those that may work now. */
    @Nullable
    Hand nextHand(int depth, boolean writing) {
        Hand first = null;
        for (Hand hand : hands) {
            if (hand.isFree()
                    && (first == null || hand.next().isBefore(first.next()))
                    && (depth == 0 || mayWorkNow(hand, writing))) {
                first = hand;
            }
        }
        return life.isOver() ? null : first;
    }

    /** One reads the sheet at a time; only while one waits for a write to end may the other read. */
    private boolean mayWorkNow(Hand hand, boolean writing) {
        return switch (hand.name()) {
            case "sheet-writer" ->
                hands.stream().noneMatch(other -> other.name().equals("sheet-reader") && other.isBusy());
            case "sheet-reader" ->
                writing || hands.stream().noneMatch(other -> other.name().equals("sheet-writer") && other.isBusy());
            default -> true;
        };
    }

    void step(Hand hand, RandomGenerator chance) {
        Life current = life;
        Instant began = world.clock.instant();
        hand.next(Instant.MAX);
        boolean more = false;
        hand.begin();
        world.repeats.begin();
        try {
            more = hand.chore().step().getAsBoolean();
        } catch (RuntimeException e) {
            current.requireAlive();
            world.failed(hand.name(), e);
            hand.wake(world.clock.instant().plusSeconds(1));
        } finally {
            hand.end();
            if (current.isOver()) {
                world.repeats.die();
            } else {
                world.repeats.end();
            }
        }
        current.requireAlive();
        Instant now = world.clock.instant();
        ring();
        if (more) {
            hand.wake(now.plusMillis(chance.nextInt(1, 20)));
        } else {
            Instant due = world.fromShop(hand.chore().nextAt().get());
            Instant soonest = began.plus(SHORTEST);
            hand.wake(due.isBefore(soonest) ? soonest : due);
        }
        current.requireAlive();
    }

    /** After a commit those hands look up that it may have brought work, each in its own time. */
    private void ring() {
        if (world.books.commits() == committed) {
            return;
        }
        committed = world.books.commits();
        RandomGenerator chance = world.chance.at(world.clock.instant(), "ring");
        for (Hand hand : hands) {
            if (hand.hears()) {
                hand.wake(world.clock.instant().plusMillis(chance.nextInt(1, 60)));
            }
        }
        world.look();
    }

    private boolean poll(RunningShop open) {
        Duration pause = open.pollTelegram();
        if (pause.isZero()) {
            return true;
        }
        // Without news the poller would wait at Telegram; after a failure it comes again.
        wake(POLL, pause.toMillis() == 250 ? Duration.ofMinutes(30) : pause);
        return false;
    }

    private void wake(String name, Duration after) {
        hands.stream()
                .filter(hand -> hand.name().equals(name))
                .forEach(hand -> hand.wake(world.clock.instant().plus(after)));
    }
}
