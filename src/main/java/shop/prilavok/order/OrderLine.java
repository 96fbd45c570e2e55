package shop.prilavok.order;

import java.util.Optional;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;

/**
 * One line of an order, with name, price and rate of VAT as they were when it was placed.
 *
 * @param price of one piece
 * @param quantity above zero
 * @param vat empty for the shop's usual rate
 */
public record OrderLine(Sku sku, String name, Money price, int quantity, Optional<VatRate> vat) {
    public OrderLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("Quantity of " + sku + " must be above zero: " + quantity);
        }
    }

    /** A line at the usual rate of VAT. */
    public OrderLine(Sku sku, String name, Money price, int quantity) {
        this(sku, name, price, quantity, Optional.empty());
    }

    /** So many pieces of an item, as it is now. */
    public static OrderLine of(Item item, int quantity) {
        return new OrderLine(item.sku(), item.title(), item.price(), quantity, item.vat());
    }

    public Money sum() {
        return price.times(quantity);
    }
}
