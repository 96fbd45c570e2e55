package shop.prilavok.db;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit in the line of {@link GroupCommits}. Run by whoever leads, waited for by its caller. */
final class QueuedUnit<T> {
    private enum State {
        WAITING,
        LEADING,
        OVER
    }

    private final OpenUnit unit;
    private final Supplier<T> work;
    private final Thread caller = Thread.currentThread();
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile State state = State.WAITING; // after it is OVER, result and failure stand

    QueuedUnit(OpenUnit unit, Supplier<T> work) {
        this.unit = unit;
        this.work = work;
    }

    /** Runs the work behind a savepoint: what goes wrong in it is this unit's own trouble. */
    void run(Link link) {
        link.savepoint();
        try {
            unit.begin(link);
            result = work.get();
        } catch (Throwable thrown) { // errors too: they belong to the caller, not to the thread that happens to lead
            failure = thrown;
            link.rollBackToSavepoint();
        }
    }

    /** Is there anything of it to be brought to the disk? */
    boolean wrote() {
        return failure == null && unit.wrote();
    }

    /** Its batch did not get to the disk, and takes it along. */
    void fail(Throwable cause) {
        if (failure == null) {
            failure = new IllegalStateException("The commit failed", cause);
        } else {
            failure.addSuppressed(cause);
        }
    }

    void lead() {
        become(State.LEADING);
    }

    void end() {
        become(State.OVER);
    }

    private void become(State next) {
        state = next;
        LockSupport.unpark(caller);
    }

    /**
     * Lets its caller wait until it is over, or he has to lead. An interrupt does not end the waiting, and is kept back.
     *
     * @return whether an interrupt came
     */
    boolean await() {
        boolean interrupted = false;
        while (state == State.WAITING) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        return interrupted;
    }

    boolean isToLead() {
        return state == State.LEADING;
    }

    @SuppressWarnings("NullAway") // the work may return null only where T may be null
    T result() {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return result;
    }
}
