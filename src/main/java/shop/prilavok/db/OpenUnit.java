package shop.prilavok.db;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Sku;

/** A unit of work between its beginning and its commit. On one thread at a time. */
final class OpenUnit {
    private final SortedSet<Sku> items;
    private @Nullable Link link;
    private @Nullable Throwable doom;
    private final Set<CommitTopic> news = EnumSet.noneOf(CommitTopic.class);
    private boolean wrote;

    OpenUnit(SortedSet<Sku> items) {
        this.items = items;
    }

    /** What the unit is about, in SKU order. */
    SortedSet<Sku> items() {
        return items;
    }

    void begin(Link transaction) {
        link = transaction;
    }

    Link link() {
        if (link == null) {
            throw new IllegalStateException("The unit of work has no transaction yet");
        }
        return link;
    }

    void write() {
        wrote = true;
    }

    /** False when there is nothing to commit: a unit that only read pays no flush to the disk. */
    boolean wrote() {
        return wrote;
    }

    void bring(CommitTopic what) {
        news.add(what);
    }

    /** What is to be told once it is committed. */
    Set<CommitTopic> news() {
        return news;
    }

    void require(Collection<Sku> needed) {
        if (!items.containsAll(needed)) {
            throw new IllegalStateException("The unit of work was not begun for " + needed + ", only for " + items);
        }
    }

    /** A unit inside this one failed, so this one must not commit what is left of it, even if the failure is swallowed. */
    void doom(Throwable failure) {
        doom = failure;
    }

    void refuseIfDoomed() {
        if (doom != null) {
            throw new IllegalStateException("A unit inside this unit of work failed, so nothing is committed", doom);
        }
    }
}
