package shop.prilavok.order;

import shop.prilavok.catalog.Money;

/**
 * The promo code of one order.
 *
 * @param off what it took off the goods, above zero
 */
public record AppliedPromo(String code, Money off) {
    public AppliedPromo {
        if (!off.isPositive()) {
            throw new IllegalArgumentException("A discount is above zero");
        }
    }
}
