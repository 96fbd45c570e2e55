package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.sameInstance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import shop.prilavok.db.CommitTopic;

class WorkersTest {
    @Test
    void news_wakes_those_whose_work_it_brings_and_nobody_else() {
        Bells bells = new Bells();
        AtomicInteger deliveries = new AtomicInteger();
        AtomicInteger cleanings = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        try (Workers workers = new Workers(bells, InstantSource.system(), error -> {})) {
            workers.start(work("cleaning", Optional.empty(), cleanings));
            workers.start(work("delivery", Optional.of(CommitTopic.SHEET), deliveries));
            workers.start(work("reception", Optional.of(CommitTopic.UPDATES), looks));
            await().until(() -> cleanings.get() == 1 && deliveries.get() == 1 && looks.get() == 1);

            for (int commit = 1; commit <= 20; commit++) {
                int before = deliveries.get();
                bells.ring(List.of(CommitTopic.SHEET));
                await().until(() -> deliveries.get() > before);
            }

            assertThat(cleanings).hasValue(1);
            assertThat(looks).hasValue(1);
        }
    }

    @Test
    void closing_does_not_wait_for_the_clock() {
        AtomicInteger looks = new AtomicInteger();
        Workers workers = new Workers(new Bells(), InstantSource.system(), error -> {});
        Thread[] cleaning = new Thread[1];
        BooleanSupplier look = () -> {
            cleaning[0] = Thread.currentThread();
            return looks.incrementAndGet() < 1;
        };
        workers.start(new Work("cleaning", 1, Optional.empty(), look, () -> Instant.MAX));
        await().until(() -> looks.get() == 1);

        workers.close();

        assertThat(cleaning[0].isAlive()).isFalse();
    }

    @Test
    void a_thread_that_an_error_ends_is_missed() {
        AtomicReference<Throwable> told = new AtomicReference<>();
        Error error = new OutOfMemoryError("as if");
        BooleanSupplier falling = () -> {
            throw error;
        };
        try (Workers workers = new Workers(new Bells(), InstantSource.system(), told::set)) {
            workers.start(new Work("sheet", 1, Optional.empty(), falling, () -> Instant.MAX));

            await().untilAtomic(told, sameInstance(error));
        }
    }

    private static Work work(String name, Optional<CommitTopic> wakesOn, AtomicInteger steps) {
        return new Work(name, 1, wakesOn, () -> steps.incrementAndGet() < 1, () -> Instant.MAX);
    }
}
