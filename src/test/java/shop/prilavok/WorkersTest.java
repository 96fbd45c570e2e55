package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void a_bell_wakes_those_whose_work_commits_bring_and_nobody_else() {
        Bell bell = new Bell();
        AtomicInteger deliveries = new AtomicInteger();
        AtomicInteger cleanings = new AtomicInteger();
        try (Workers workers = new Workers(bell)) {
            workers.every(NEVER, "cleaning", () -> cleanings.incrementAndGet() < 1);
            workers.start("delivery", 1, NEVER, () -> deliveries.incrementAndGet() < 1);
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
        Workers workers = new Workers(new Bell());
        Thread[] cleaning = new Thread[1];
        workers.every(NEVER, "cleaning", () -> {
            cleaning[0] = Thread.currentThread();
            return looks.incrementAndGet() < 1;
        });
        await().until(() -> looks.get() == 1);

        workers.close();

        assertThat(cleaning[0].isAlive()).isFalse();
    }
}
