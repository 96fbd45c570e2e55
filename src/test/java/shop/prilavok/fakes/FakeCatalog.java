package shop.prilavok.fakes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.catalog.Catalog;
import shop.prilavok.catalog.CatalogSnapshot;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/** A catalog that a test writes into. */
public final class FakeCatalog implements Catalog {
    private final Map<Sku, Item> items = new LinkedHashMap<>();

    @Override
    public synchronized CatalogSnapshot current() {
        return new CatalogSnapshot(items.values());
    }

    public synchronized void put(Item item) {
        items.put(item.sku(), item);
    }

    public synchronized void remove(Sku sku) {
        items.remove(sku);
    }

    public Item add(String code, String category, String name, String variant, Money price) {
        Item item = new Item(
                new Sku(code),
                category,
                name,
                variant,
                "",
                price,
                List.of(),
                true,
                current().items().size());
        put(item);
        return item;
    }

    public synchronized void price(Sku sku, Money price) {
        Item item = current().item(sku).orElseThrow();
        put(new Item(
                sku,
                item.category(),
                item.name(),
                item.variant(),
                item.description(),
                price,
                item.photos(),
                item.shown(),
                item.position()));
    }
}
