package shop.prilavok.moneyworld;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.fakeyookassa.PayMethod;
import shop.prilavok.simulation.Chance;

/** What happens without anybody of the shop: time, mail, faults, and others who use the same account. */
final class Nature {
    private Nature() {}

    /** Time in which nobody does anything, the shop included. */
    record TimePasses(Duration time) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.pass(time);
        }
    }

    /** The clock of the shop's machine jumps. */
    record ClockJumps(Duration by) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.shopClock.jump(by);
        }
    }

    /** A notification arrives, whichever it is; sometimes it comes again later. */
    record NoticeArrives() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.mailbag.deliver(chance, Chance.happens(chance, 25));
        }
    }

    record NoticeIsLost() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.mailbag.lose(chance);
        }
    }

    /** Somebody who knows the webhook's address tells a lie about a payment. */
    record NoticeIsForged() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.mailbag.forge(chance);
        }
    }

    /** @param call beginning of method and path; empty for any */
    record CallsFail(Trouble trouble, String call, int times) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.weather.plan(trouble, call, times);
        }
    }

    /** The shop's process dies so many points later, where a point is before or after a commit or a call. */
    record ShopDies(int points) implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.house.life().lightFuse(points);
        }
    }

    /** From now on refunds wait at YooKassa, until {@link RefundsEnd}, which may be a bad end. */
    record RefundsWait() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.yooKassa.faults().refundsWait(true);
        }
    }

    record RefundsEnd() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            endRefunds(world, Chance.happens(chance, 30) ? FakeRefund.Status.CANCELED : FakeRefund.Status.SUCCEEDED);
        }
    }

    /** Another shop sells something in the same account. */
    record OthersSell() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            world.strangers.sell(chance.nextInt(1, 5_000) * 100L);
            payNewest(world);
        }
    }

    /** A payment of an order that the shop's books have lost. */
    record LostOrderIsPaid() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            List<FakePayment> payments = world.yooKassa.payments();
            payments.stream()
                    .map(payment -> payment.terms().metadata().getOrDefault("shop", ""))
                    .filter(shop -> !shop.isEmpty())
                    .findFirst()
                    .ifPresent(shop -> {
                        world.strangers.sellForTheShop(shop, chance.nextInt(1, 5_000) * 100L);
                        payNewest(world);
                    });
        }
    }

    /** A hand captures only a part of money that is held for the shop. */
    record HandCapturesLess() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            List<FakePayment> held = world.yooKassa.payments().stream()
                    .filter(payment -> payment.state() instanceof FakePayment.Held)
                    .toList();
            if (!held.isEmpty()) {
                world.strangers.captureLess(Chance.one(chance, held));
            }
        }
    }

    /** A hand sends money of the shop's back, all that is left of a payment or half of it; none that a hand captured. */
    record HandRefunds() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            List<FakePayment> paid = world.trail().payments().stream()
                    .filter(payment -> payment.state() instanceof FakePayment.Succeeded)
                    .filter(payment -> payment.refunded() < payment.kopecks())
                    .toList();
            if (!paid.isEmpty()) {
                FakePayment payment = Chance.one(chance, paid);
                long left = payment.kopecks() - payment.refunded();
                world.strangers.refund(payment, Chance.happens(chance, 50) ? left : left / 2);
            }
        }
    }

    /** A hand that is not the shop's makes another payment for an order. */
    record HandChargesAgain() implements Move {
        @Override
        public void make(MoneyWorld world, RandomGenerator chance) {
            Orders.any(world, chance, "where state <> 'AwaitingPayment'")
                    .ifPresent(order -> world.house.enter(till -> till.payAgain(order)));
        }
    }

    static void endRefunds(MoneyWorld world, FakeRefund.Status how) {
        world.yooKassa.faults().refundsWait(false);
        world.yooKassa.refunds().stream()
                .filter(refund -> refund.status() == FakeRefund.Status.PENDING)
                .forEach(refund -> world.yooKassa.finishRefund(refund.id(), how));
    }

    private static void payNewest(MoneyWorld world) {
        List<FakePayment> payments = world.yooKassa.payments();
        world.yooKassa.pay(payments.get(payments.size() - 1).id(), PayMethod.CARD);
    }
}
