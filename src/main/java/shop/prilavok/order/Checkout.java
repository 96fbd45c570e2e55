package shop.prilavok.order;

import java.util.Map;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/**
 * What a customer confirmed on the summary screen.
 *
 * @param pieces by item
 * @param total the sum that he was shown; if prices have moved since, the order is not placed
 */
public record Checkout(
        String token,
        CustomerId customer,
        String language,
        Contact contact,
        Delivery delivery,
        Map<Sku, Integer> pieces,
        Money total) {
    public Checkout {
        pieces = Map.copyOf(pieces);
    }
}
