package shop.prilavok.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.prilavok.chat.ChatId;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeOutbox;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.outbox.Breaker;
import shop.prilavok.outbox.Courier;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.outbox.RetrySchedule;

/** A merchant marks hundreds of orders as sent: their cards have to wait for the admins' chat, and nobody else for them. */
class ManyCardsTest {
    private static final ChatId ADMINS = new ChatId(-100);

    private final FakeClock clock = new FakeClock();
    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakeOutbox outbox = new FakeOutbox(unit, clock);
    private final FloodGate gate = new FloodGate(clock);
    private final Set<String> delivered = new HashSet<>();
    private final Courier courier = new Courier(
            Lane.TELEGRAM,
            1,
            outbox,
            this::deliver,
            new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(1)),
            new Breaker(5, Duration.ofSeconds(10), clock),
            clock);

    private Delivery.Outcome deliver(List<Parcel> parcels) {
        String key = parcels.get(0).key();
        Duration wait = key.startsWith("card") ? gate.pass(ADMINS) : Duration.ZERO;
        if (!wait.isZero()) {
            return Delivery.TryLater.in(wait, "the group is full");
        }
        delivered.add(key);
        return new Delivery.Delivered();
    }

    private void post(String key) {
        unit.perform(() -> outbox.post(Lane.TELEGRAM, key, "any", key, "{}"));
    }

    @Test
    void a_customers_screen_is_among_the_next_few_deliveries() {
        for (int order = 0; order < 300; order++) {
            post("card:" + order);
        }
        while (courier.step()) {}

        for (int second = 0; second < 1100; second++) {
            clock.advance(Duration.ofSeconds(1));
            String screen = "screen:" + second;
            post(screen);
            for (int steps = 0; steps < 3 && !delivered.contains(screen); steps++) {
                courier.step();
            }
            assertThat(delivered).contains(screen);
        }
        assertThat(delivered.stream().filter(key -> key.startsWith("card"))).hasSize(300);
    }
}
