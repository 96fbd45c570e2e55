package shop.prilavok.catalog;

import java.util.List;

/**
 * One row of the catalog: one thing with its own price and stock.
 *
 * @param variant empty when the product has only one
 * @param photos links to pictures, possibly none
 * @param shown false hides the item from customers without forgetting it
 * @param position its place in the sheet; customers see items in this order
 */
public record Item(
        Sku sku,
        String category,
        String name,
        String variant,
        String description,
        Money price,
        List<String> photos,
        boolean shown,
        int position) {

    public Item {
        photos = List.copyOf(photos);
        if (!price.isPositive()) {
            throw new IllegalArgumentException("Price of " + sku + " must be above zero: " + price);
        }
    }

    /** The name a customer sees on a receipt: with the variant, if there is one. */
    public String title() {
        return variant.isEmpty() ? name : name + ", " + variant;
    }

    /** Rows with the same category and name are variants of one product. */
    public ShortKey productKey() {
        return ShortKey.of(category + '\n' + name);
    }

    public ShortKey categoryKey() {
        return ShortKey.of(category);
    }
}
