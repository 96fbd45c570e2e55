package shop.prilavok.catalog;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The one way to change anything that is kept. All writes of a unit are committed together and are on disk when
 * {@link #run} returns, or none of them happened and the work's exception comes out. Thread-safe.
 *
 * <p>Ports that write find the open unit by themselves; the work must therefore stay on the thread that it was given,
 * must not wait for anything outside (no network), and may run on another thread than the caller's. A unit inside a unit
 * joins it; it may not name items that the outer one did not.
 */
public interface UnitOfWork {
    /**
     * Runs the work as one unit, alone among all units that name one of the same items. Locks are taken in SKU order, so
     * that two carts can never wait for each other.
     */
    <T> T run(Collection<Sku> items, Supplier<T> work);

    default <T> T run(Supplier<T> work) {
        return run(List.of(), work);
    }

    /** As {@link #run}, for work without a result. */
    default void perform(Collection<Sku> items, Runnable work) {
        run(items, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    default void perform(Runnable work) {
        perform(List.of(), work);
    }
}
