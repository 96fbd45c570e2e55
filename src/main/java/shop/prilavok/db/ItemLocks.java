package shop.prilavok.db;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import shop.prilavok.catalog.Sku;

/**
 * A fair queue per item: buyers of one item are served in the order in which they came. Taken in SKU order, so that two
 * carts never wait for each other. A lock exists only while somebody holds it or waits for it. Thread-safe.
 */
final class ItemLocks {
    private final ConcurrentMap<Sku, Queue> queues = new ConcurrentHashMap<>();

    private static final class Queue {
        final ReentrantLock lock = new ReentrantLock(true);
        int members; // guarded by the map's own lock of the entry
    }

    <T> T holding(SortedSet<Sku> items, Supplier<T> work) {
        Deque<Sku> held = new ArrayDeque<>();
        try {
            for (Sku item : items) {
                join(item).lock.lock();
                held.push(item);
            }
            return work.get();
        } finally {
            held.forEach(this::leave);
        }
    }

    int size() {
        return queues.size();
    }

    private Queue join(Sku item) {
        return queues.compute(item, (sku, known) -> {
            Queue queue = known == null ? new Queue() : known;
            queue.members++;
            return queue;
        });
    }

    private void leave(Sku item) {
        queues.computeIfPresent(item, (sku, queue) -> {
            queue.lock.unlock();
            return --queue.members == 0 ? null : queue;
        });
    }
}
