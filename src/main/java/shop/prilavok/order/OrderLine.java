package shop.prilavok.order;

import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/**
 * One line of an order, with name and price as they were when it was placed.
 *
 * @param price of one piece
 * @param quantity above zero
 */
public record OrderLine(Sku sku, String name, Money price, int quantity) {
    public OrderLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("Quantity of " + sku + " must be above zero: " + quantity);
        }
    }

    public Money sum() {
        return price.times(quantity);
    }
}
