package shop.prilavok;

import java.time.Duration;

/** Wakes background workers when there may be work of one kind. A ring while nobody waits is not lost. Thread-safe. */
final class Bell {
    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    synchronized long rings() {
        return rings;
    }

    /** Returns when it rang more often than {@code heard} times, or after the pause. */
    synchronized void await(long heard, Duration pause) throws InterruptedException {
        long deadline = System.nanoTime() + pause.toNanos();
        while (rings == heard) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
