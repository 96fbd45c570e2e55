package shop.prilavok.db;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Commits for PostgreSQL: ordinary transactions at READ COMMITTED, kept apart by row locks. When the server breaks a
 * deadlock, or two units insert the same key at once, one of them comes out with the server's exception; it was rolled
 * back and may be tried again.
 */
final class ServerCommits implements Commits {
    private final Jdbi jdbi;

    ServerCommits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T commit(OpenUnit unit, Supplier<T> work) {
        try (Handle handle = jdbi.open()) {
            unit.begin(handle);
            return handle.inTransaction(transaction -> work.get());
        }
    }

    @Override
    public void close() {
        // The pool is closed next, and no unit begins without a connection.
    }
}
