package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that come together. Who leads is held up in his unit until the others wait in line. */
@SuppressWarnings("NullAway.Init") // set before each test
class GroupCommitsTest {
    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger flushes = new AtomicInteger();
    private final AtomicBoolean diskBroken = new AtomicBoolean();
    private final CountDownLatch ledOn = new CountDownLatch(1);
    private Database shop;

    /**
     * Somebody with a unit of work, on a thread of his own.
     *
     * @param end of his unit; whether he was interrupted then
     */
    private record Caller(Thread thread, CompletableFuture<Boolean> end) {
        boolean ends() {
            return end.join();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        Flush counted = link -> {
            flushes.incrementAndGet();
            Flush.CHECKPOINT.flush(link);
            if (diskBroken.get()) {
                throw new IllegalStateException("The disk is gone");
            }
        };
        shop = Database.inFile(
                folder.resolve("shop").toString(),
                links -> new GroupCommits(links, Durability.flushing(counted), time::get),
                new SettableClock(),
                news -> {});
        flushes.set(0);
    }

    @AfterEach
    void close() {
        ledOn.countDown();
        shop.close();
    }

    private void note(String name) {
        shop.catalog().keepNote(name, "kept");
    }

    private boolean isNoted(String name) {
        return shop.catalog().note(name).isPresent();
    }

    private Caller comes(Runnable work) {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                shop.unitOfWork().perform(work);
                end.complete(Thread.currentThread().isInterrupted());
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return new Caller(thread, end);
    }

    /** Waits in line behind those who came before. */
    private Caller waits(Runnable work) {
        Caller caller = comes(work);
        soon(() -> caller.thread().getState() == Thread.State.WAITING);
        return caller;
    }

    private static void soon(Callable<Boolean> condition) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(condition);
    }

    /** Leads, and stays in his unit until {@link #ledOn}. */
    private Caller leads() {
        CountDownLatch leading = new CountDownLatch(1);
        Caller leader = comes(() -> {
            note("leader");
            leading.countDown();
            until(ledOn);
        });
        until(leading);
        return leader;
    }

    private static void until(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void units_that_wait_share_one_flush() {
        List<Caller> callers = new ArrayList<>(List.of(leads()));
        for (int i = 0; i < 20; i++) {
            String name = "sale " + i;
            callers.add(waits(() -> note(name)));
        }
        ledOn.countDown();
        callers.forEach(Caller::ends);
        assertThat(flushes).hasValue(1);
        assertThat(isNoted("leader")).isTrue();
        assertThat(isNoted("sale 19")).isTrue();
    }

    @Test
    void units_run_in_the_order_of_their_coming() {
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Caller> callers = new ArrayList<>(List.of(leads()));
        for (int i = 0; i < 10; i++) {
            int number = i;
            callers.add(waits(() -> order.add(number)));
        }
        ledOn.countDown();
        callers.forEach(Caller::ends);
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void nobody_is_told_that_his_unit_is_kept_when_the_flush_failed() {
        Caller leader = leads();
        Caller second = waits(() -> note("second"));
        Caller reader = waits(() -> isNoted("leader"));
        diskBroken.set(true);
        ledOn.countDown();
        for (Caller caller : List.of(leader, second, reader)) {
            assertThatThrownBy(caller::ends)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("The disk is gone");
        }
    }

    @Test
    void after_a_flush_that_failed_the_shop_goes_on() {
        diskBroken.set(true);
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.unitOfWork().perform(() -> note("first")))
                .withRootCauseInstanceOf(IllegalStateException.class);
        diskBroken.set(false);
        shop.unitOfWork().perform(() -> note("second"));
        assertThat(isNoted("second")).isTrue();
    }

    @Test
    void a_unit_that_fails_takes_only_itself_down() {
        Caller leader = leads();
        Caller before = waits(() -> note("before"));
        Caller failing = waits(() -> {
            note("failing");
            throw new IllegalArgumentException("no");
        });
        Caller broken = waits(() -> {
            note("broken");
            throw new StackOverflowError("deep");
        });
        Caller after = waits(() -> note("after"));
        ledOn.countDown();
        List.of(leader, before, after).forEach(Caller::ends);
        assertThatThrownBy(failing::ends)
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("no");
        assertThatThrownBy(broken::ends).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(isNoted("before")).isTrue();
        assertThat(isNoted("failing")).isFalse();
        assertThat(isNoted("broken")).isFalse();
        assertThat(isNoted("after")).isTrue();
    }

    @Test
    void a_statement_that_the_database_refuses_undoes_no_other_of_its_unit_and_no_other_unit() {
        Caller leader = leads();
        Caller refused = waits(() -> {
            note("one");
            assertThatThrownBy(() -> ((Units) shop.unitOfWork())
                            .writing()
                            .execute("insert into catalog_note (name, note) values ('one', 'again')"))
                    .isInstanceOf(StoreFailure.class);
            note("two");
        });
        ledOn.countDown();
        List.of(leader, refused).forEach(Caller::ends);
        assertThat(List.of("leader", "one", "two")).allMatch(this::isNoted);
    }

    @Test
    void a_unit_that_only_read_or_that_failed_pays_no_flush() {
        shop.unitOfWork().perform(() -> isNoted("anything"));
        assertThatThrownBy(() -> shop.unitOfWork().perform(() -> {
                    note("failing");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(flushes).hasValue(0);
    }

    @Test
    void who_is_alone_runs_his_unit_on_his_own_thread() {
        AtomicReference<Thread> ran = new AtomicReference<>();
        shop.unitOfWork().perform(() -> ran.set(Thread.currentThread()));
        assertThat(ran).hasValue(Thread.currentThread());
    }

    @Test
    void who_comes_late_to_a_long_line_is_served_by_a_later_flush() {
        List<Caller> callers = new ArrayList<>(List.of(leads()));
        for (int i = 0; i < 100; i++) {
            String name = "sale " + i;
            callers.add(waits(() -> note(name)));
        }
        ledOn.countDown();
        callers.forEach(Caller::ends);
        assertThat(flushes).hasValueGreaterThan(1);
        assertThat(isNoted("sale 99")).isTrue();
    }

    @Test
    void who_waits_for_a_slow_unit_does_not_make_those_before_him_wait_for_his_own() {
        Caller leader = leads();
        Caller slow = waits(() -> {
            note("slow");
            time.addAndGet(TimeUnit.SECONDS.toNanos(1));
        });
        List<Integer> flushesBefore = new CopyOnWriteArrayList<>();
        Caller next = waits(() -> flushesBefore.add(flushes.get()));
        ledOn.countDown();
        List.of(leader, slow, next).forEach(Caller::ends);
        assertThat(flushesBefore).containsExactly(1);
    }

    @Test
    void who_leads_after_an_interrupt_finishes_his_unit_and_is_still_interrupted() {
        Caller leader = comes(() -> {
            time.addAndGet(TimeUnit.SECONDS.toNanos(1));
            until(ledOn);
        });
        soon(() -> leader.thread().getState() == Thread.State.WAITING);
        Caller interrupted = waits(() -> note("interrupted"));
        interrupted.thread().interrupt();
        ledOn.countDown();
        leader.ends();
        boolean stillInterrupted = interrupted.ends();
        assertThat(stillInterrupted).isTrue();
        assertThat(isNoted("interrupted")).isTrue();
    }

    @Test
    void units_that_wait_are_finished_before_the_shop_closes_and_none_comes_in_after() {
        Caller leader = leads();
        Caller waiting = waits(() -> note("waiting"));
        AtomicBoolean noted = new AtomicBoolean();
        Caller last = waits(() -> noted.set(isNoted("waiting")));
        Thread closing = new Thread(shop::close);
        closing.start();
        soon(() -> closing.getState() == Thread.State.WAITING);
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.unitOfWork().perform(() -> note("late")))
                .withMessage("The database is closed");
        assertThat(waiting.end()).isNotDone();
        ledOn.countDown();
        List.of(leader, waiting, last).forEach(Caller::ends);
        assertThat(noted).isTrue();
    }

    @Test
    void an_interrupt_does_not_end_the_waiting_and_is_not_forgotten() {
        Caller leader = leads();
        Caller interrupted = waits(() -> note("interrupted"));
        interrupted.thread().interrupt();
        soon(() -> !interrupted.thread().isInterrupted() && interrupted.thread().getState() == Thread.State.WAITING);
        ledOn.countDown();
        leader.ends();
        boolean stillInterrupted = interrupted.ends();
        assertThat(stillInterrupted).isTrue();
        assertThat(isNoted("interrupted")).isTrue();
    }
}
