package shop.prilavok.moneyworld;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shop.prilavok.fakeyookassa.PayMethod;
import shop.prilavok.moneyworld.RunningTill.Ware;
import shop.prilavok.simulation.Chance;
import shop.prilavok.simulation.Row;

/** What customers do: in the shop, and at the payment page. */
final class Customers {
    private Customers() {}

    /** Buys one or two wares; sometimes presses the button twice. */
    record ChecksOut(long customer) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            Map<String, Integer> pieces = new TreeMap<>();
            for (int lines = chance.nextInt(1, 3); lines > 0; lines--) {
                Ware ware = Chance.one(chance, MoneyWorld.WARES);
                pieces.put(ware.sku(), chance.nextInt(1, Math.min(3, ware.pieces()) + 1));
            }
            boolean onReceipt = Chance.happens(chance, 8);
            String token = "checkout-" + Long.toHexString(chance.nextLong());
            for (int times = Chance.happens(chance, 10) ? 2 : 1; times > 0; times--) {
                world.house.enter(till -> till.checkOut(token, customer, pieces, onReceipt));
            }
        }
    }

    /** Pays at any page that the shop has shown: the newest most often. Sometimes presses the button twice. */
    record Pays() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            pages(world, chance).limit(1).forEach(page -> {
                PayMethod method = world.holds || chance.nextBoolean() ? PayMethod.CARD : PayMethod.SBP;
                for (int times = Chance.happens(chance, 15) ? 2 : 1; times > 0; times--) {
                    atPage(() -> world.yooKassa.pay(page, method));
                }
            });
        }
    }

    /** Pays at every page that is open, of whichever order. */
    record PaysAll() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            pages(world, chance).forEach(page -> atPage(() -> world.yooKassa.pay(page, PayMethod.CARD)));
        }
    }

    /** His bank refuses. */
    record IsDeclined() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            pages(world, chance)
                    .limit(1)
                    .forEach(page -> atPage(() -> world.yooKassa.decline(page, "insufficient_funds")));
        }
    }

    /** Presses "I have paid", whether he has or not. */
    record SaysPaid() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            Orders.any(world, chance, "").ifPresent(order -> world.house.enter(till -> till.askAbout(order)));
        }
    }

    record Cancels() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            Orders.any(world, chance, "").ifPresent(order -> world.house.enter(till -> till.cancel(order, "customer")));
        }
    }

    /** Pages of payments that the shop knows, a random one first. */
    private static Stream<String> pages(MoneyWorld world, RandomGenerator chance) {
        List<Row> known = world.books.rows(
                "select gateway_id from payment where confirmation_url is not null order by place desc");
        int first = known.isEmpty() || Chance.happens(chance, 50) ? 0 : chance.nextInt(known.size());
        return Stream.concat(known.stream().skip(first), known.stream().limit(first))
                .map(row -> row.text("gateway_id"));
    }

    private static void atPage(Runnable what) {
        try {
            what.run();
        } catch (IllegalStateException over) {
            // The page says that this payment is over, or does not take this way to pay.
        }
    }
}
