package shop.prilavok.order;

import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.PromoCode;

/**
 * What the merchant offers besides his goods, and how he runs his shop. Immutable.
 *
 * @param deliveries in the merchant's order
 */
public record Terms(List<DeliveryOption> deliveries, List<PromoCode> promoCodes, Preferences preferences) {
    public static final Terms NONE = new Terms(List.of(), List.of());

    public Terms {
        deliveries = List.copyOf(deliveries);
        promoCodes = List.copyOf(promoCodes);
    }

    /** Of a shop that is run as usual. */
    public Terms(List<DeliveryOption> deliveries, List<PromoCode> promoCodes) {
        this(deliveries, promoCodes, Preferences.NONE);
    }

    /** These, with the usual ways of delivery if there are no others. */
    public Terms orUsual(List<DeliveryOption> usual) {
        return deliveries.isEmpty() ? new Terms(usual, promoCodes, preferences) : this;
    }

    public Optional<DeliveryOption> delivery(String key) {
        return deliveries.stream().filter(option -> option.key().equals(key)).findFirst();
    }

    /** @param typed by a customer */
    public Optional<PromoCode> promoCode(String typed) {
        String plain = PromoCode.plain(typed);
        return promoCodes.stream().filter(code -> code.code().equals(plain)).findFirst();
    }
}
