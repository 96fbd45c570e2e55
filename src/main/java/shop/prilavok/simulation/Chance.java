package shop.prilavok.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * All chance of one run. What is drawn depends on the seed, the moment and what it is for, not on how much was drawn
 * before, so that a run with an event left out stays as it was elsewhere. SplittableRandom gives the same numbers on
 * every Java.
 */
public final class Chance {
    private final long seed;

    public Chance(long seed) {
        this.seed = seed;
    }

    /** A stream of its own for one purpose. */
    public RandomGenerator of(String purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /** A stream for one purpose at one moment. */
    public RandomGenerator at(Instant moment, String purpose) {
        return of(purpose + "@" + moment.toEpochMilli());
    }

    public static Duration between(RandomGenerator chance, Duration least, Duration most) {
        return Duration.ofMillis(chance.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    public static <T> T one(RandomGenerator chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    public static boolean happens(RandomGenerator chance, int inHundred) {
        return chance.nextInt(100) < inHundred;
    }
}
