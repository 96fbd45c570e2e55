package shop.prilavok.moneyworld;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import shop.prilavok.simulation.Chance;

/** Which moves are made, and in which order: decided by the seed alone. */
final class Schedule {
    private static final List<String> WITH_AN_EFFECT =
            List.of("POST /v3/payments", "POST /v3/payments", "POST /v3/refunds", "POST", "GET /v3/payments/", "");
    private static final Trouble[] TROUBLES = Trouble.values();

    private final RandomGenerator chance;

    /** Once at most: what is older than three days no list is asked for. */
    private boolean slept;

    private Schedule(RandomGenerator chance) {
        this.chance = chance;
    }

    /** All chance of one schedule. Seeds are stirred first: streams of neighbours would be the same, shifted by one number. */
    static Chance chance(long seed) {
        return new Chance(new SplittableRandom(seed).nextLong());
    }

    static List<Turn> of(long seed) {
        Schedule schedule = new Schedule(chance(seed).of("schedule"));
        int length = schedule.chance.nextInt(25, 70);
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(0, new Customers.ChecksOut(1)));
        while (turns.size() < length) {
            turns.add(new Turn(turns.size(), schedule.next()));
        }
        return turns;
    }

    /** Hands of the shop work most often, people often, and what is rare in life is rare here. */
    private Move next() {
        int what = chance.nextInt(100);
        if (what < 38) {
            return work();
        }
        if (what < 62) {
            return customer();
        }
        if (what < 74) {
            return merchant();
        }
        if (what < 84) {
            return notice();
        }
        return what < 90 ? time() : fault();
    }

    private Move work() {
        int what = chance.nextInt(20);
        if (what < 12) {
            return new Chores.Works(what < 9 ? Chores.ERRANDS : Chores.REFUNDS, chance.nextInt(1, 4));
        }
        return new Chores.Works(what < 17 ? Chores.POLL : what < 19 ? Chores.RECONCILIATION : "statement", 1);
    }

    private Move customer() {
        int what = chance.nextInt(24);
        if (what < 6) {
            return new Customers.ChecksOut(chance.nextInt(1, 4));
        }
        if (what < 15) {
            return new Customers.Pays();
        }
        if (what < 17) {
            return new Customers.PaysAll();
        }
        if (what < 18) {
            return new Customers.IsDeclined();
        }
        return what < 22 ? new Customers.SaysPaid() : new Customers.Cancels();
    }

    private Move merchant() {
        return switch (chance.nextInt(7)) {
            case 0, 1 ->
                new Merchant.Counts(Chance.one(chance, MoneyWorld.WARES).sku());
            case 2 -> new Merchant.Refunds();
            case 3 -> new Merchant.DecidesShort();
            case 4 -> new Merchant.Cancels();
            default -> new Merchant.MovesOn();
        };
    }

    private Move notice() {
        return switch (chance.nextInt(5)) {
            case 0 -> new Nature.NoticeIsLost();
            case 1 -> new Nature.NoticeIsForged();
            default -> new Nature.NoticeArrives();
        };
    }

    private Move time() {
        int what = chance.nextInt(40);
        if (what == 0 && !slept) {
            slept = true;
            return new Nature.TimePasses(Duration.ofHours(chance.nextInt(20, 30)));
        }
        if (what == 1) {
            return new Nature.ClockJumps(Duration.ofSeconds(chance.nextInt(-3700, 3700)));
        }
        return new Nature.TimePasses(Duration.ofSeconds(chance.nextInt(5, what < 10 ? 5_000 : 400)));
    }

    private Move fault() {
        return switch (chance.nextInt(16)) {
            case 0, 1, 2 -> new Nature.ShopDies(chance.nextInt(20));
            case 3 -> new Nature.CallsFail(Chance.one(chance, List.of(TROUBLES)), "", chance.nextInt(2, 12));
            case 4, 8 -> chance.nextBoolean() ? new Nature.RefundsWait() : new Nature.RefundsEnd();
            case 5 -> chance.nextBoolean() ? new Nature.OthersSell() : new Nature.HandRefunds();
            case 6 -> chance.nextInt(3) == 0 ? new Nature.LostOrderIsPaid() : new Nature.HandChargesAgain();
            case 7 -> chance.nextInt(3) == 0 ? new Nature.HandCapturesLess() : new Nature.HandChargesAgain();
            default ->
                new Nature.CallsFail(Chance.one(chance, List.of(TROUBLES)), Chance.one(chance, WITH_AN_EFFECT), 1);
        };
    }
}
