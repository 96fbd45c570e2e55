package shop.prilavok.db;

import java.util.function.Supplier;

/** How one kind of database runs a unit and makes it last. Thread-safe. */
interface Commits {
    /**
     * Begins the unit, runs the work, commits. What the unit wrote is on disk when this returns; when the work throws,
     * nothing was written. The work may run on another thread.
     */
    <T> T commit(OpenUnit unit, Supplier<T> work);

    /** Lets no other unit begin; on H2 those that wait are finished first. */
    void close();
}
