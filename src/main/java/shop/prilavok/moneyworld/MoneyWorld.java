package shop.prilavok.moneyworld;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.moneyworld.RunningTill.Ware;
import shop.prilavok.simulation.Books;
import shop.prilavok.simulation.Chance;
import shop.prilavok.simulation.Crash;
import shop.prilavok.simulation.NeverOversold;
import shop.prilavok.simulation.Town;
import shop.prilavok.simulation.Trail;
import shop.prilavok.simulation.WorldClock;

/** Everything that there is in one schedule: time, YooKassa, the shop, the turns still to come, and what was seen to be wrong. */
final class MoneyWorld {
    static final List<Ware> WARES =
            List.of(new Ware("MUG", 119_000, 1), new Ware("TEA", 45_050, 3), new Ware("BOWL", 89_000, 40));
    private static final Instant BEGIN = Instant.parse("2026-11-02T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final int DEEPEST = 3;

    final WorldClock clock = new WorldClock(BEGIN);
    final WorldClock.Skewed shopClock = new WorldClock.Skewed(clock, ZONE);
    final Weather weather = new Weather();
    final Chance chance;
    final boolean holds;
    final Books books;
    final FakeYooKassa yooKassa;
    final Strangers strangers = new Strangers(this);
    final Mailbag mailbag;
    final House house;
    private final NeverOversold oversold = new NeverOversold();
    private final Deque<Turn> turns = new ArrayDeque<>();
    private final PriorityQueue<Late> late =
            new PriorityQueue<>(Comparator.comparing(Late::at).thenComparing(Late::number));
    private final Set<Long> setAside = new HashSet<>();
    private final Set<String> changedByHand = new HashSet<>();
    private final List<Told> story = new ArrayList<>();
    private long looked;
    private int depth;
    private @Nullable Broken broken;

    private record Late(Instant at, int number, Runnable what) {}

    /** A line of the story, put into words only if somebody reads it. */
    private record Told(Instant at, Object what) {
        @Override
        public String toString() {
            return at + "  " + what;
        }
    }

    /**
     * A broken invariant.
     *
     * @param rows what it was seen by
     */
    record Broken(String sentence, List<String> rows) {}

    MoneyWorld(long seed, Books books, RunningTill.Builder builder) {
        chance = Schedule.chance(seed);
        holds = Chance.happens(chance.of("payment mode"), 50);
        this.books = books;
        yooKassa = new FakeYooKassa(
                YooKassaAccount.of(Town.SHOP_ID, Town.SECRET).withPagesAt("https://pay.example"),
                clock,
                new SplittableRandom(chance.of("ids").nextLong()));
        mailbag = new Mailbag(this);
        yooKassa.notify(mailbag::drop);
        house = new House(this, builder);
    }

    /** Plays all turns, and lets everything come to rest. */
    void play(List<Turn> schedule) {
        turns.addAll(schedule);
        house.open();
        while (isWell() && !turns.isEmpty()) {
            turn();
        }
        Rest.of(this);
    }

    private void turn() {
        Turn turn = turns.remove();
        say(turn);
        RandomGenerator own = chance.of("turn " + turn.number());
        pass(Chance.between(own, Duration.ofMillis(20), Duration.ofSeconds(3)));
        attempt(() -> turn.move().make(this, own));
        if (depth == 0) {
            house.buryTheDead(own.nextInt(6));
            house.turnOver();
            look();
        }
    }

    /** Runs something in which the shop may die. Whoever waits for a call to end belongs to the same process. */
    void attempt(Runnable what) {
        try {
            what.run();
        } catch (Crash e) {
            if (depth > 0) {
                throw e;
            }
        }
    }

    /** A call is under way: time passes, and sometimes others take their turns. */
    void meanwhile(RandomGenerator own) {
        pass(Chance.between(own, Duration.ofMillis(5), Duration.ofMillis(150)));
        if (depth == DEEPEST || !Chance.happens(own, 20)) {
            return;
        }
        depth++;
        try {
            for (int left = 1 + own.nextInt(2); left > 0 && isWell() && !turns.isEmpty(); left--) {
                turn();
            }
        } finally {
            depth--;
        }
    }

    /** Time passes; what was late arrives in it. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Late next = late.peek(); next != null && !next.at().isAfter(end); next = late.peek()) {
            late.remove();
            clock.moveTo(next.at());
            next.what().run();
        }
        clock.moveTo(end);
    }

    void later(Duration after, Runnable what) {
        late.add(new Late(clock.instant().plus(after), late.size(), what));
    }

    /** After each turn that wrote something. */
    private void look() {
        if (books.commits() != looked) {
            looked = books.commits();
            oversold.violations(trail()).forEach(row -> broken(oversold.sentence(), row));
        }
    }

    /** Somebody's hand changed this payment at YooKassa, and a human has to look at its order. */
    void setAside(FakePayment payment) {
        changedByHand.add(payment.id());
        setAside.add(Strangers.order(payment));
    }

    Trail trail() {
        List<FakePayment> ours = yooKassa.payments().stream()
                .filter(payment -> strangers.isOurs(payment) && !changedByHand.contains(payment.id()))
                .toList();
        Set<String> ids = ours.stream().map(FakePayment::id).collect(Collectors.toSet());
        List<FakeRefund> byHand = yooKassa.refunds().stream()
                .filter(refund -> refund.status() == FakeRefund.Status.SUCCEEDED)
                .filter(refund -> !strangers.isOurs(refund) && ids.contains(refund.paymentId()))
                .toList();
        return new Trail(books, ours, byHand, setAside);
    }

    void say(Object what) {
        story.add(new Told(clock.instant(), what));
    }

    List<String> story() {
        return story.stream().map(Told::toString).toList();
    }

    /** The first sentence that breaks ends the schedule. */
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
}
