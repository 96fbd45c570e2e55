package shop.prilavok.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of the catalog: one thing with its own price and stock.
 *
 * @param variant empty when the product has only one
 * @param photos links to pictures, possibly none
 * @param shown false hides the item from customers without forgetting it
 * @param position its place in the sheet
 * @param oldPrice what it cost before, above the price; customers see it struck through
 * @param rank where the merchant wants it among the others: customers see the lowest first, and items without a rank after
 *     all others, in the order of the sheet
 * @param vat empty for the shop's usual rate
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
        int position,
        Optional<Money> oldPrice,
        OptionalInt rank,
        Optional<VatRate> vat) {

    /** What customers see first. */
    static final Comparator<Item> ORDER = Comparator.comparing((Item item) -> item.rank.isEmpty())
            .thenComparing(item -> item.rank.orElse(0))
            .thenComparing(Item::position);

    public Item {
        photos = List.copyOf(photos);
        if (oldPrice.filter(old -> old.compareTo(price) <= 0).isPresent()) {
            throw new IllegalArgumentException("Old price of " + sku + " must be above the price: " + oldPrice);
        }
        if (!price.isPositive()) {
            throw new IllegalArgumentException("Price of " + sku + " must be above zero: " + price);
        }
    }

    /** An item at its usual price and the usual rate of VAT, in its place in the sheet. */
    public Item(
            Sku sku,
            String category,
            String name,
            String variant,
            String description,
            Money price,
            List<String> photos,
            boolean shown,
            int position) {
        this(
                sku,
                category,
                name,
                variant,
                description,
                price,
                photos,
                shown,
                position,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    Item as(Sku known) {
        return new Item(
                known, category, name, variant, description, price, photos, shown, position, oldPrice, rank, vat);
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
