package shop.prilavok.moneyworld;

import java.util.random.RandomGenerator;
import shop.prilavok.simulation.Chance;

/** What the merchant and the admins do. */
final class Merchant {
    private static final String ADMIN = "Мария";

    private Merchant() {}

    /** Finds pieces, or finds that some are missing, perhaps of an order that is being paid. */
    record Counts(String sku) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            String fact = "count:" + Long.toHexString(chance.nextLong());
            int difference = chance.nextInt(-3, 3);
            if (difference != 0) {
                world.house.enter(till -> till.count(fact, sku, difference));
            }
        }
    }

    record Cancels() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            Orders.any(world, chance, "where state = 'AwaitingPayment'")
                    .ifPresent(order -> world.house.enter(till -> till.cancel(order, ADMIN)));
        }
    }

    record Refunds() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            Orders.any(world, chance, "where state <> 'AwaitingPayment'")
                    .ifPresent(order -> world.house.enter(till -> till.refund(order)));
        }
    }

    /** The next step of an order, most often of one that can have one: accepted, shipped, delivered. */
    record MovesOn() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            String which = Chance.happens(chance, 80) ? "where state in ('Paid', 'Accepted', 'Shipped')" : "";
            Orders.any(world, chance, which).ifPresent(order -> world.house.enter(till -> till.moveOn(order)));
        }
    }

    /** Fulfils or refunds an order that was paid while the goods were gone. */
    record DecidesShort() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            boolean fulfils = Chance.happens(chance, 60);
            Orders.any(world, chance, "where state = 'PaidShort'")
                    .ifPresent(order -> world.house.enter(till -> {
                        if (fulfils) {
                            till.fulfil(order);
                        } else {
                            till.refund(order);
                        }
                    }));
        }
    }
}
