package shop.prilavok.db;

import java.util.function.Supplier;

/** Many writers at once, as others allow, and a flush after each commit. Not used by the shop: it is measured against. */
final class SyncedCommits implements Commits {
    private final Commits commits;
    private final Supplier<Link> opening;
    private final Flush flush;

    SyncedCommits(Supplier<Link> opening, Flush flush) {
        this.commits = new ServerCommits(opening);
        this.opening = opening;
        this.flush = flush;
    }

    @Override
    public <T> T commit(OpenUnit unit, Supplier<T> work) {
        T result = commits.commit(unit, work);
        // By now the next buyer of the item is let in: he need not wait for this flush.
        if (unit.wrote()) {
            try (Link link = opening.get()) {
                flush.flush(link);
            }
        }
        return result;
    }

    @Override
    public void close() {
        commits.close();
    }
}
