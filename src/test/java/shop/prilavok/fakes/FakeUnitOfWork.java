package shop.prilavok.fakes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.UnitOfWork;

/** One unit at a time. What the work has written to the fakes is taken back when it throws. */
public final class FakeUnitOfWork implements UnitOfWork {
    private final List<Supplier<Runnable>> memories = new ArrayList<>();
    private @Nullable Set<Sku> open;
    private @Nullable Thread owner;

    /** @param memory remembers how something is now; what it gives brings that back */
    void keep(Supplier<Runnable> memory) {
        memories.add(memory);
    }

    /** Throws unless the caller is inside a unit. */
    void writing() {
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException("To be called inside a unit of work");
        }
    }

    /** Throws unless the caller is inside a unit that named these items. */
    void writing(Collection<Sku> items) {
        writing();
        Set<Sku> named = open;
        if (named == null || !named.containsAll(items)) {
            throw new IllegalStateException("The unit named " + named + " and not all of " + items);
        }
    }

    public boolean isOpen() {
        return owner == Thread.currentThread();
    }

    @Override
    public synchronized <T> T run(Collection<Sku> items, Supplier<T> work) {
        if (open != null) {
            if (!open.containsAll(items)) {
                throw new IllegalStateException("The outer unit named " + open + " and not all of " + items);
            }
            return work.get();
        }
        List<Runnable> before = memories.stream().map(Supplier::get).toList();
        open = new HashSet<>(items);
        owner = Thread.currentThread();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            before.forEach(Runnable::run);
            throw e;
        } finally {
            open = null;
            owner = null;
        }
    }
}
