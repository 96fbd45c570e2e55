package shop.prilavok.order;

import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/**
 * What a customer confirmed on the summary screen.
 *
 * @param pieces by item
 * @param delivery with the fee that he was shown
 * @param promo with the discount that he was shown
 * @param total the sum that he was shown; if any of it has moved since, the order is not placed
 */
public record Checkout(
        String token,
        CustomerId customer,
        String language,
        Contact contact,
        Delivery delivery,
        Map<Sku, Integer> pieces,
        Optional<AppliedPromo> promo,
        Money total) {
    public Checkout {
        pieces = Map.copyOf(pieces);
    }

    /** Is money to come before the goods go? */
    public boolean isPrepaid() {
        return delivery.isPrepaid(total);
    }

    /** Without a promo code. */
    public Checkout(
            String token,
            CustomerId customer,
            String language,
            Contact contact,
            Delivery delivery,
            Map<Sku, Integer> pieces,
            Money total) {
        this(token, customer, language, contact, delivery, pieces, Optional.empty(), total);
    }
}
