package shop.prilavok.catalog;

import java.util.List;

/** What a customer sees as one product: one or more items that share category and name. */
public record Product(List<Item> variants) {
    public Product {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("A product has at least one variant");
        }
    }

    public Item first() {
        return variants.get(0);
    }

    public String name() {
        return first().name();
    }

    public String category() {
        return first().category();
    }

    public ShortKey key() {
        return first().productKey();
    }

    public Money lowestPrice() {
        return variants.stream().map(Item::price).min(Money::compareTo).orElseThrow();
    }
}
