package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void a_bell_wakes_those_whose_work_commits_bring_and_nobody_else() {
        Bell bell = new Bell();
        AtomicInteger deliveries = new AtomicInteger();
        AtomicInteger cleanings = new AtomicInteger();
        try (Workers workers = new Workers(bell, InstantSource.system())) {
            workers.start(new Work("cleaning", 1, false, () -> cleanings.incrementAndGet() < 1, () -> Instant.MAX));
            workers.start(new Work("delivery", 1, true, () -> deliveries.incrementAndGet() < 1, () -> Instant.MAX));
            await().until(() -> cleanings.get() == 1 && deliveries.get() == 1);

            for (int commit = 1; commit <= 20; commit++) {
                int before = deliveries.get();
                bell.ring();
                await().until(() -> deliveries.get() > before);
            }

            assertThat(cleanings).hasValue(1);
        }
    }

    @Test
    void closing_does_not_wait_for_the_clock() {
        AtomicInteger looks = new AtomicInteger();
        Workers workers = new Workers(new Bell(), InstantSource.system());
        Thread[] cleaning = new Thread[1];
        BooleanSupplier look = () -> {
            cleaning[0] = Thread.currentThread();
            return looks.incrementAndGet() < 1;
        };
        workers.start(new Work("cleaning", 1, false, look, () -> Instant.MAX));
        await().until(() -> looks.get() == 1);

        workers.close();

        assertThat(cleaning[0].isAlive()).isFalse();
    }
}
