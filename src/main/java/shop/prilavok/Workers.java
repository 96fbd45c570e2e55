package shop.prilavok;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.db.CommitTopic;

/**
 * The shop's background threads. Each calls a step again and again: at once while the step finds work, otherwise when the
 * bell for it rings or its time has come. A step that throws is logged and tried again after a pause; after an error of Java
 * itself, such as no memory left, its thread is not to be trusted any more, and a shop without one of them is none.
 */
final class Workers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(20); // should the clock jump, it is noticed

    private final Bells bells;
    private final Bell ending = new Bell();
    private final InstantSource clock;
    private final Consumer<Throwable> onFall;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    /** @param onFall told of an error after which the process had better end */
    Workers(Bells bells, InstantSource clock, Consumer<Throwable> onFall) {
        this.bells = bells;
        this.clock = clock;
        this.onFall = onFall;
    }

    void start(Work work) {
        for (int i = 1; i <= work.threads(); i++) {
            Thread thread = new Thread(() -> run(work), work.threads() == 1 ? work.name() : work.name() + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Work work) {
        Bell heeded = work.wakesOn().map(bells::of).orElse(ending);
        while (!closing) {
            long heard = heeded.rings();
            try {
                if (!attempt(work)) {
                    heeded.await(heard, pause(work));
                }
            } catch (InterruptedException e) {
                return; // only close() interrupts
            }
        }
    }

    private Duration pause(Work work) {
        try {
            Duration pause = Duration.between(clock.instant(), work.nextAt().get());
            return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        } catch (RuntimeException e) { // the store does not answer; the next step will say so
            return SHORTEST;
        }
    }

    private boolean attempt(Work work) throws InterruptedException {
        try {
            return work.step().getAsBoolean();
        } catch (RuntimeException | LinkageError e) {
            if (!closing) {
                log.error("A step of '{}' failed and will be tried again", work.name(), e);
                Thread.sleep(1_000); // not by the bell: a step that fails at once must not fill the log
            }
            return false;
        } catch (Error e) {
            onFall.accept(e);
            throw e;
        }
    }

    /** Lets every step under way finish, for some seconds. */
    @Override
    public void close() {
        closing = true;
        bells.ring(List.of(CommitTopic.values()));
        ending.ring();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.forEach(Thread::interrupt);
    }
}
