package shop.prilavok.catalog;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the last good catalog across restarts, so that the shop opens while Google is away. To be called inside a
 * {@link UnitOfWork}, except {@link #load}.
 */
public interface CatalogStore {
    /** All kept items. */
    Collection<Item> load();

    /** Inserts or replaces these items. */
    void put(Collection<Item> items);

    /** Forgets these items; their stock and past orders stay. */
    void remove(Set<Sku> skus);

    /** What was noted under this name, such as the problems last told to the admins. */
    Optional<String> note(String name);

    void keepNote(String name, String text);
}
