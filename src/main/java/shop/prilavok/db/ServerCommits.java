package shop.prilavok.db;

import java.util.function.Supplier;

/**
 * Commits for PostgreSQL: ordinary transactions at READ COMMITTED, kept apart by row locks. Buyers of one item wait in a
 * fair line before they take a connection. When the server breaks a deadlock, or two units insert the same key at once,
 * one of them comes out with the server's exception; it was rolled back and may be tried again.
 */
final class ServerCommits implements Commits {
    private final Supplier<Link> opening;
    private final ItemLocks locks = new ItemLocks();

    ServerCommits(Supplier<Link> opening) {
        this.opening = opening;
    }

    @Override
    public <T> T commit(OpenUnit unit, Supplier<T> work) {
        return locks.holding(unit.items(), () -> transaction(unit, work));
    }

    private <T> T transaction(OpenUnit unit, Supplier<T> work) {
        try (Link link = opening.get().begin()) {
            unit.begin(link);
            T result = work.get();
            link.commit();
            return result;
        }
    }

    @Override
    public void close() {
        // The pool is closed next, and no unit begins without a connection.
    }
}
