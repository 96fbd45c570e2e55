package shop.prilavok.fakes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.catalog.CatalogStore;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Sku;

/** The last good catalog, in memory. */
public final class FakeCatalogStore implements CatalogStore {
    private final Kept<Sku, Item> items;
    private final Kept<String, String> notes;

    public FakeCatalogStore(FakeUnitOfWork unit) {
        items = new Kept<>(unit);
        notes = new Kept<>(unit);
    }

    @Override
    public Collection<Item> load() {
        return List.copyOf(items.rows().values());
    }

    @Override
    public void put(Collection<Item> all) {
        all.forEach(item -> items.put(item.sku(), item));
    }

    @Override
    public void remove(Set<Sku> skus) {
        skus.forEach(items::remove);
    }

    @Override
    public Optional<String> note(String name) {
        return Optional.ofNullable(notes.rows().get(name));
    }

    @Override
    public void keepNote(String name, String text) {
        notes.put(name, text);
    }
}
