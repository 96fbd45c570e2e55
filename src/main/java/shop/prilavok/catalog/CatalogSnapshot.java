package shop.prilavok.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The whole catalog at one moment. Immutable; a new edit in the sheet makes a new snapshot. */
public final class CatalogSnapshot {
    public static final CatalogSnapshot EMPTY = new CatalogSnapshot(List.of());

    private final Map<Sku, Item> items = new LinkedHashMap<>();
    private final Map<ShortKey, Sku> skus = new LinkedHashMap<>();
    private final Map<ShortKey, Product> products = new LinkedHashMap<>();
    private final Map<ShortKey, String> categories = new LinkedHashMap<>();

    public CatalogSnapshot(Collection<Item> all) {
        List<Item> ordered = all.stream().sorted(Item.ORDER).toList();
        for (Item item : ordered) {
            items.put(item.sku(), item);
            skus.put(item.sku().key(), item.sku());
        }
        ordered.stream()
                .filter(Item::shown)
                .collect(Collectors.groupingBy(Item::productKey, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, variants) -> products.put(key, new Product(variants)));
        products.values().forEach(product -> categories.put(ShortKey.of(product.category()), product.category()));
    }

    /** All items, hidden ones too, by SKU. */
    public Optional<Item> item(Sku sku) {
        return Optional.ofNullable(items.get(sku));
    }

    /** All items, hidden ones too, in the order in which customers see them. */
    public Collection<Item> items() {
        return List.copyOf(items.values());
    }

    /** Finds an item by the key that a button carries. */
    public Optional<Item> item(ShortKey key) {
        return Optional.ofNullable(skus.get(key)).flatMap(this::item);
    }

    /** Categories that have something to show, in the order of their first items. */
    public List<String> categories() {
        return List.copyOf(categories.values());
    }

    public Optional<String> category(ShortKey key) {
        return Optional.ofNullable(categories.get(key));
    }

    public List<Product> products(String category) {
        return products.values().stream()
                .filter(product -> product.category().equals(category))
                .toList();
    }

    public Optional<Product> product(ShortKey key) {
        return Optional.ofNullable(products.get(key));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
