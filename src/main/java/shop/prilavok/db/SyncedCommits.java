package shop.prilavok.db;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Commits for H2: one writer at a time, in the order of coming, and a flush of the file after each commit. H2 alone
 * confirms a commit before it is on disk, and may tear transactions that commit at the same time; one writer that flushes
 * was never seen to lose anything, neither by a kill nor by a power cut. Readers do not wait.
 *
 * <p>Should the flush itself fail, the exception leaves open whether the unit will be found after a crash.
 */
final class SyncedCommits implements Commits {
    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean closed; // guarded by turn

    SyncedCommits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T commit(OpenUnit unit, Supplier<T> work) {
        // An interrupt would close the file under H2; it is kept back until the unit is over.
        boolean interrupted = Thread.interrupted();
        turn.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The database is closed");
            }
            try (Handle handle = jdbi.open()) {
                unit.begin(handle);
                T result = handle.inTransaction(transaction -> work.get());
                if (unit.wrote()) {
                    handle.execute("checkpoint sync");
                }
                return result;
            }
        } finally {
            turn.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
        } finally {
            turn.unlock();
        }
    }
}
