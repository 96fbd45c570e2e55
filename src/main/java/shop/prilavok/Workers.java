package shop.prilavok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop's background threads. Each calls a step again and again: at once while the step finds work, otherwise when its
 * pause is over, or before that when the bell rings, if its work is of the kind that commits bring. A step that throws is
 * logged and tried again after the pause.
 */
final class Workers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Bell bell;
    private final Bell closingTime = new Bell();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    Workers(Bell bell) {
        this.bell = bell;
    }

    /**
     * For work that a commit may bring.
     *
     * @param pause how long to wait for the bell when there is nothing to do
     */
    void start(String name, int count, Duration pause, BooleanSupplier step) {
        for (int i = 1; i <= count; i++) {
            start(count == 1 ? name : name + "-" + i, () -> run(name, bell, pause, step));
        }
    }

    /** For work that time alone brings: a busy shop commits hundreds of times a second, and each look costs statements. */
    void every(Duration pause, String name, BooleanSupplier step) {
        start(name, () -> run(name, closingTime, pause, step));
    }

    private void start(String threadName, Runnable loop) {
        Thread thread = new Thread(loop, threadName);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(String name, Bell calling, Duration pause, BooleanSupplier step) {
        while (!closing) {
            long heard = calling.rings();
            try {
                if (!attempt(name, step)) {
                    calling.await(heard, pause);
                }
            } catch (InterruptedException e) {
                return; // only close() interrupts
            }
        }
    }

    private boolean attempt(String name, BooleanSupplier step) throws InterruptedException {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | LinkageError e) {
            if (!closing) {
                log.error("A step of '{}' failed and will be tried again", name, e);
                Thread.sleep(1_000); // not by the bell: a step that fails at once must not fill the log
            }
            return false;
        }
    }

    /** Lets every step under way finish, for some seconds. */
    @Override
    public void close() {
        closing = true;
        bell.ring();
        closingTime.ring();
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
