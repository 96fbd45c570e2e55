package shop.prilavok.db;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Commits for H2: one writer, one flush for many units. H2 alone confirms a commit before it is on disk, and may tear
 * transactions that commit at the same time; one writer that flushes was never seen to lose anything, neither by a kill
 * nor by a power cut.
 *
 * <p>Who comes and finds nobody at work leads: (1) he runs his unit and those that queue meanwhile, in the order of their
 * coming, in one transaction, each behind its own savepoint; (2) commits; (3) waits until it is on disk, if any of them wrote; (4) hands the
 * lead to the first who came too late for this batch; (5) lets all of the batch go. So the work may run on another
 * caller's thread, while a caller who is alone does everything on his own. Readers wait for nobody.
 *
 * <p>Should this fail, every unit of the batch throws, and it may stay open whether the units will be found after a crash.
 */
final class GroupCommits implements Commits {
    // Bounds what the first of a batch waits for the last one. A flush is well shared long before either is reached.
    private static final int MOST = 64;
    private static final long LONGEST_NANOS = 3_000_000;

    private final Supplier<Link> opening;
    private final Durability durability;
    private final LongSupplier nanoTime;
    private final Queue<QueuedUnit<?>> line = new ArrayDeque<>(); // guarded by itself, like the next two
    private boolean led;
    private boolean closed;
    private @Nullable Link link; // the leader's

    /**
     * @param opening makes a connection that is kept for long
     * @param nanoTime as {@link System#nanoTime}
     */
    GroupCommits(Supplier<Link> opening, Durability durability, LongSupplier nanoTime) {
        this.opening = opening;
        this.durability = durability;
        this.nanoTime = nanoTime;
    }

    @Override
    public <T> T commit(OpenUnit unit, Supplier<T> work) {
        QueuedUnit<T> mine = new QueuedUnit<>(unit, work);
        // An interrupt would close the file under H2; it is kept back until the unit is over.
        boolean interrupted = Thread.interrupted();
        try {
            if (enqueue(mine)) {
                mine.lead();
            }
            interrupted |= mine.await();
            if (mine.isToLead()) {
                lead();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return mine.result();
    }

    /** True when the caller has to lead. */
    private boolean enqueue(QueuedUnit<?> unit) {
        synchronized (line) {
            if (closed) {
                throw new IllegalStateException("The database is closed");
            }
            line.add(unit);
            boolean first = !led;
            led = true;
            return first;
        }
    }

    private void lead() {
        List<QueuedUnit<?>> batch = new ArrayList<>();
        try {
            run(batch);
        } catch (Throwable e) {
            batch.forEach(unit -> unit.fail(e));
            if (link != null) {
                durability.failed(link, e);
            }
            forget();
        } finally {
            handOver();
            batch.forEach(QueuedUnit::end);
        }
    }

    private void run(List<QueuedUnit<?>> batch) {
        long begun = nanoTime.getAsLong();
        boolean wrote = false;
        do {
            QueuedUnit<?> unit = next();
            if (unit == null) {
                break;
            }
            batch.add(unit);
            unit.run(link());
            wrote |= unit.wrote();
        } while (batch.size() < MOST && nanoTime.getAsLong() - begun < LONGEST_NANOS);
        if (wrote) {
            durability.commit(link());
        } else {
            link().commit();
        }
    }

    private @Nullable QueuedUnit<?> next() {
        synchronized (line) {
            return line.poll();
        }
    }

    private Link link() {
        Link open = link;
        if (open == null) {
            open = opening.get().begin();
            link = open;
            durability.join(open);
        }
        return open;
    }

    /** A connection on which a commit went wrong is not trusted with another one. */
    private void forget() {
        Link broken = link;
        link = null;
        if (broken != null) {
            broken.discard();
        }
    }

    private void handOver() {
        synchronized (line) {
            QueuedUnit<?> late = line.peek();
            if (late == null) {
                led = false;
                line.notifyAll();
            } else {
                late.lead();
            }
        }
    }

    @Override
    public void whenIdle(Runnable act) {
        synchronized (line) {
            if (led || closed) {
                return;
            }
            led = true;
        }
        boolean interrupted = Thread.interrupted();
        try {
            forget();
            act.run();
        } finally {
            handOver();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        synchronized (line) {
            closed = true;
            while (led) {
                try {
                    line.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            forget();
        }
        durability.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
