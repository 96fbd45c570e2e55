package shop.prilavok.db;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Units of work, and how the tables find the open one: it is bound to the thread. Thread-safe.
 *
 * <p>One unit: (1) wait until nobody else is at its items, or at all, as the kind of database has it; (2) work; (3) commit,
 * durably; (4) tell the listener, if anything was written.
 */
final class Units implements UnitOfWork {
    private static final Logger log = LoggerFactory.getLogger(Units.class);

    private final Supplier<Link> opening;
    private final Commits commits;
    private final Consumer<Set<CommitTopic>> afterCommit;

    @SuppressWarnings("ThreadLocalUsage") // each database has its own; the open unit is taken off at its end
    private final ThreadLocal<@Nullable OpenUnit> open = new ThreadLocal<>();

    Units(Supplier<Link> opening, Commits commits, Consumer<Set<CommitTopic>> afterCommit) {
        this.opening = opening;
        this.commits = commits;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T> T run(Collection<Sku> items, Supplier<T> work) {
        OpenUnit outer = open.get();
        if (outer != null) {
            return join(outer, items, work);
        }
        OpenUnit unit = new OpenUnit(new TreeSet<>(items));
        T result = commits.commit(unit, () -> bound(unit, work));
        if (unit.wrote()) {
            tell(unit.news());
        }
        return result;
    }

    /** The open unit's transaction, to write. */
    Link writing() {
        OpenUnit unit = required();
        unit.write();
        return unit.link();
    }

    /** The open unit's transaction, to write to these items. */
    Link writing(Collection<Sku> items) {
        required().require(items);
        return writing();
    }

    /** The open unit's transaction, to write what brings somebody work. */
    Link bringing(CommitTopic what) {
        required().bring(what);
        return writing();
    }

    /** The open unit's transaction, to lock rows. */
    Link locking() {
        return required().link();
    }

    /** Reads in the open unit, or outside of any. */
    <T> T reading(Function<Link, T> query) {
        OpenUnit unit = open.get();
        if (unit != null) {
            return query.apply(unit.link());
        }
        try (Link link = opening.get()) {
            return query.apply(link);
        }
    }

    private OpenUnit required() {
        OpenUnit unit = open.get();
        if (unit == null) {
            throw new IllegalStateException("Writing and locking are only possible inside a unit of work");
        }
        return unit;
    }

    private static <T> T join(OpenUnit outer, Collection<Sku> items, Supplier<T> work) {
        try {
            outer.require(items);
            return work.get();
        } catch (RuntimeException | Error e) {
            outer.doom(e);
            throw e;
        }
    }

    private <T> T bound(OpenUnit unit, Supplier<T> work) {
        open.set(unit);
        try {
            T result = work.get();
            unit.refuseIfDoomed();
            return result;
        } finally {
            open.remove();
        }
    }

    private void tell(Set<CommitTopic> news) {
        try {
            afterCommit.accept(news);
        } catch (RuntimeException e) {
            log.error("The listener to commits failed; the unit is committed all the same", e);
        }
    }
}
