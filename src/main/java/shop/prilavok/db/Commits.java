package shop.prilavok.db;

import java.util.function.Supplier;

/** How one kind of database runs a unit and makes it last. Thread-safe. */
interface Commits {
    /**
     * Begins the unit, runs the work, commits. What the unit wrote is on disk when this returns; when the work throws,
     * nothing was written. The work may run on another thread.
     */
    <T> T commit(OpenUnit unit, Supplier<T> work);

    /**
     * Does this while no unit is at work and no connection of this one is open; units that come meanwhile wait. Does nothing
     * where others may write as well, or while units are at work.
     */
    default void whenIdle(Runnable act) {}

    /** Lets no other unit begin; on H2 those that wait are finished first. */
    void close();
}
