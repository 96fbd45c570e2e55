package shop.prilavok.simulation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeRefund.Status;

/** What goes wrong of itself. */
final class Fault {
    private Fault() {}

    /** The next request to a service has a mishap. */
    record Single(Service service, Mishap mishap) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.weather.next(service, mishap);
        }
    }

    /** The next request of a kind that has an effect has a mishap. */
    record Aimed(Service service, String words, Mishap mishap) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.weather.aim(service, words, mishap);
        }
    }

    /** For a while every request to a service has the same mishap. */
    record Outage(Service service, Mishap mishap, Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.weather.begin(service, mishap);
            world.timeline.enter(world.clock.instant().plus(length), () -> world.weather.end(service));
        }
    }

    /** For a while YooKassa refuses the shop's key, and the shop cannot take money. */
    record KeyRefused(Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            new Outage(Service.YOOKASSA, Mishap.KEY_REFUSED, length).happen(world, chance);
        }
    }

    /** The shop's balance at YooKassa is too small for the next refunds. */
    record RefundsRefused(int count) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.yooKassa.faults().cancelRefunds(count);
        }
    }

    /** For a while refunds take their time, and then some come to nothing. */
    record RefundsWait(Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.yooKassa.faults().refundsWait(true);
            world.timeline.enter(world.clock.instant().plus(length), () -> {
                world.yooKassa.faults().refundsWait(false);
                world.yooKassa.refunds().stream()
                        .filter(refund -> refund.status() == Status.PENDING)
                        .forEach(refund -> world.yooKassa.finishRefund(
                                refund.id(), Chance.happens(chance, 30) ? Status.CANCELED : Status.SUCCEEDED));
            });
        }
    }

    /** The shop's process dies so many points later, where a point is before or after a commit or a call. */
    record Death(int points) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.house.life().lightFuse(points);
        }
    }

    /** The shop's process dies so many points after it learned that somebody paid. */
    record DeathOncePaid(int points) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.weather.dieOncePaid(points);
        }
    }

    /** The clock of the shop's machine jumps. */
    record ClockJump(Duration by) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.shopClock.jump(by);
        }
    }

    /** Somebody who knows the webhook's address tells a lie about a payment. */
    record Forgery() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<FakePayment> payments = world.yooKassa.payments();
            String id = payments.isEmpty()
                    ? "2d000000-000f-5000-9000-000000000000"
                    : Chance.one(chance, payments).id();
            new Notices(world).deliver("""
                    {"type":"notification","event":"payment.succeeded","object":{"id":"%s","status":"succeeded",
                     "paid":true,"amount":{"value":"1.00","currency":"RUB"},"metadata":{}}}""".formatted(id), Duration.ZERO, 1);
        }
    }
}
