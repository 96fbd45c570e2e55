package shop.prilavok.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Lets time pass: what is planned happens, and the shop's chores are done when their time has come. While one hand of the
 * shop waits for an answer, everything else goes on, so the engine runs inside itself; a hand that waits returns only
 * after what it was interrupted by.
 */
final class Engine {
    private static final int DEEPEST = 6;

    private final World world;
    private int depth;
    private boolean writing;

    Engine(World world) {
        this.world = world;
    }

    void runUntil(Instant end) {
        while (world.isWell()) {
            Instant planned = world.timeline.next();
            Hand hand = world.house.nextHand(depth, writing);
            Instant working = hand == null ? null : hand.next();
            boolean plannedFirst = planned != null && (working == null || !planned.isAfter(working));
            Instant next = plannedFirst ? planned : working;
            if (next == null || next.isAfter(end)) {
                break;
            }
            world.clock.moveTo(next);
            if (plannedFirst) {
                world.timeline.take().run();
            } else if (hand != null) {
                work(hand);
            }
        }
        if (world.isWell()) {
            world.clock.moveTo(end);
        }
    }

    /**
     * Time in which a hand of the shop waits.
     *
     * @param forWriting whether it waits for the sheet to be written, so that the sheet may be read meanwhile
     */
    void pass(Duration time, boolean forWriting) {
        Instant end = world.clock.instant().plus(time);
        if (depth == DEEPEST) {
            world.clock.moveTo(end);
            return;
        }
        boolean before = writing;
        writing = forWriting;
        depth++;
        try {
            runUntil(end);
        } finally {
            depth--;
            writing = before;
        }
    }

    /** Whether nothing is under way below this. */
    boolean isTop() {
        return depth == 0;
    }

    private void work(Hand hand) {
        RandomGenerator chance = world.chance.at(world.clock.instant(), hand.name());
        try {
            world.house.step(hand, chance);
        } catch (Crash e) {
            if (depth > 0) {
                throw e; // the hands that wait belong to the same process
            }
        }
        if (depth == 0) {
            world.house.buryTheDead();
        }
    }
}
