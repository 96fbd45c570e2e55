package shop.prilavok.fakes;

import java.util.LinkedHashMap;
import java.util.Map;

/** A table in memory, which a unit of work that fails leaves as it was. Values are immutable. */
final class Kept<K, V> {
    private final FakeUnitOfWork unit;
    private final Map<K, V> rows = new LinkedHashMap<>();

    Kept(FakeUnitOfWork unit) {
        this.unit = unit;
        unit.keep(() -> {
            synchronized (rows) {
                Map<K, V> copy = new LinkedHashMap<>(rows);
                return () -> restore(copy);
            }
        });
    }

    private void restore(Map<K, V> copy) {
        synchronized (rows) {
            rows.clear();
            rows.putAll(copy);
        }
    }

    /** As it is at this moment. */
    Map<K, V> rows() {
        synchronized (rows) {
            return new LinkedHashMap<>(rows);
        }
    }

    /** Only inside a unit of work. */
    void put(K key, V value) {
        unit.writing();
        synchronized (rows) {
            rows.put(key, value);
        }
    }

    /** Only inside a unit of work. */
    void remove(K key) {
        unit.writing();
        synchronized (rows) {
            rows.remove(key);
        }
    }
}
