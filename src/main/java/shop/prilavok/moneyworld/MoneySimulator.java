package shop.prilavok.moneyworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import shop.prilavok.simulation.Books;
import shop.prilavok.simulation.Life;
import shop.prilavok.simulation.Shrinking;

/** Plays schedules by their seeds, and explains those that break something. One thread only; another needs another one. */
public final class MoneySimulator {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final RunningTill.Builder builder;
    private final Books books = new Books("money-" + MADE.incrementAndGet());

    public MoneySimulator(RunningTill.Builder builder) {
        this.builder = builder;
        builder.prepare(books.forLife(new Life()));
    }

    /**
     * How a schedule ended.
     *
     * @param broken the invariant that did not hold, as a sentence
     * @param rows what it was seen by
     */
    public record Outcome(long seed, Optional<String> broken, List<String> rows) {}

    public Outcome run(long seed) {
        return outcome(seed, play(seed, Schedule.of(seed)));
    }

    /** A fingerprint of the world in which the seed ends. */
    public String digest(long seed) {
        return Digest.of(play(seed, Schedule.of(seed)));
    }

    /** What was going on, in one line. */
    public String summary(long seed) {
        return Summary.of(play(seed, Schedule.of(seed)));
    }

    /**
     * For a seed that breaks something: the shortest schedule found that still does, what then happens, and the rows.
     *
     * @param mostRuns how many schedules may be played to make it shorter
     */
    public List<String> explain(long seed, int mostRuns) {
        List<Turn> schedule = Schedule.of(seed);
        Optional<String> sentence = outcome(seed, play(seed, schedule)).broken();
        if (sentence.isEmpty()) {
            return List.of("Seed " + seed + " breaks nothing.");
        }
        List<Turn> shortest = new Shrinking<Turn>(
                        shorter -> outcome(seed, play(seed, shorter)).broken(), mostRuns)
                .shrink(schedule, sentence.get());
        MoneyWorld last = play(seed, shortest);
        List<String> lines = new ArrayList<>();
        lines.add("BROKEN: " + sentence.get());
        lines.add("Again: simulate --money --seed " + seed);
        lines.add("The shortest schedule found that breaks it, " + shortest.size() + " of " + schedule.size()
                + " turns, money is " + (last.holds ? "held first:" : "taken at once:"));
        shortest.forEach(turn -> lines.add("  " + turn));
        lines.add("What happened:");
        last.story().forEach(line -> lines.add("  " + line));
        lines.add("Seen by:");
        outcome(seed, last).rows().forEach(row -> lines.add("  " + row));
        return lines;
    }

    private MoneyWorld play(long seed, List<Turn> schedule) {
        books.wipe();
        MoneyWorld world = new MoneyWorld(seed, books, builder);
        world.play(schedule);
        return world;
    }

    private static Outcome outcome(long seed, MoneyWorld world) {
        MoneyWorld.Broken broken = world.whatBroke();
        return broken == null
                ? new Outcome(seed, Optional.empty(), List.of())
                : new Outcome(seed, Optional.of(broken.sentence()), List.copyOf(broken.rows()));
    }
}
