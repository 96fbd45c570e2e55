package shop.prilavok.moneyworld;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the shop's own hands do. */
final class Chores {
    static final String ERRANDS = "payment";
    static final String REFUNDS = "refund";
    static final String POLL = "payment-poll";
    static final String RECONCILIATION = "reconciliation";
    static final List<String> ALL = List.of(ERRANDS, REFUNDS, POLL, RECONCILIATION, "statement");

    private Chores() {}

    /** A hand of the shop does some steps of its chore. */
    record Works(String chore, int steps) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            for (int left = steps; left > 0 && world.house.work(chore); left--) {
                world.pass(Duration.ofMillis(chance.nextInt(1, 20)));
            }
        }
    }
}
