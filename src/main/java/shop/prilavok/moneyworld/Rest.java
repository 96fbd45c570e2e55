package shop.prilavok.moneyworld;

import java.time.Duration;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.simulation.Chance;

/** Nothing goes wrong any more, and nobody does anything: what is under way has to come to its end. */
final class Rest {
    private static final Duration ROUND = Duration.ofMinutes(20);
    private static final int MOST_ROUNDS = 90; // more than a day
    private static final Duration LONG_ENOUGH = Duration.ofHours(5);
    private static final int MOST_STEPS = 60;

    private Rest() {}

    static void of(MoneyWorld world) {
        world.weather.calmDown();
        world.house.life().putFuseOut();
        Nature.endRefunds(world, FakeRefund.Status.SUCCEEDED);
        if (Chance.happens(world.chance.of("rest"), 50)) {
            world.mailbag.loseAll(); // money has to be found without any notification
        }
        for (int round = 0; round < MOST_ROUNDS && world.isWell(); round++) {
            round(world);
            if (!world.house.isClosed() && ComesToRest.isAtRest(world.trail())) {
                break;
            }
            world.pass(ROUND);
        }
        // Whatever the shop's clock was put back by, the hourly reconciliation comes once more.
        if (world.isWell()) {
            world.pass(LONG_ENOUGH);
            round(world);
        }
        Audit.atRest(world);
    }

    private static void round(MoneyWorld world) {
        world.attempt(() -> {
            for (int left = world.mailbag.size(); left > 0; left--) {
                world.mailbag.deliver(world.chance.of("rest"), false);
            }
            for (String chore : Chores.ALL) {
                for (int left = MOST_STEPS; left > 0 && world.house.work(chore); left--) {
                    world.pass(Duration.ofMillis(10));
                }
            }
        });
        world.house.buryTheDead(0);
        world.house.turnOver();
    }
}
