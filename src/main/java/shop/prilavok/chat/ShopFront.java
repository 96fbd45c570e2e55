package shop.prilavok.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Preferences;

/**
 * How the shop presents itself; the merchant's choice.
 *
 * @param deliveryFee what delivery to an address costs, possibly nothing
 * @param pickupAddress where customers come, may be empty
 * @param contact how to reach a human being, in the merchant's words; may be empty
 * @param adminChat the group that gets order cards and alerts; empty until the merchant has made one
 * @param admins messenger numbers of those who may press buttons on cards
 * @param zone in which times are shown
 * @param defaultLanguage "ru" or "en": of the admin chat, and of customers whose messenger speaks neither
 * @param emailNeeded whether customers are asked for an e-mail address, for the receipt
 */
public record ShopFront(
        String shopName,
        Money deliveryFee,
        boolean deliveryOffered,
        boolean pickupOffered,
        String pickupAddress,
        String contact,
        Optional<ChatId> adminChat,
        Set<Long> admins,
        ZoneId zone,
        String defaultLanguage,
        boolean emailNeeded) {
    public ShopFront {
        admins = Set.copyOf(admins);
        if (!deliveryOffered && !pickupOffered) {
            throw new IllegalArgumentException("A shop offers delivery, pickup, or both");
        }
        if (!Texts.speaks(defaultLanguage)) {
            throw new IllegalArgumentException("Default language must be ru or en, not '" + defaultLanguage + "'");
        }
    }

    /** One that asks for no e-mail address. */
    public ShopFront(
            String shopName,
            Money deliveryFee,
            boolean deliveryOffered,
            boolean pickupOffered,
            String pickupAddress,
            String contact,
            Optional<ChatId> adminChat,
            Set<Long> admins,
            ZoneId zone,
            String defaultLanguage) {
        this(
                shopName,
                deliveryFee,
                deliveryOffered,
                pickupOffered,
                pickupAddress,
                contact,
                adminChat,
                admins,
                zone,
                defaultLanguage,
                false);
    }

    /** The ways of delivery while the merchant has made no list of his own. */
    public List<DeliveryOption> usualDeliveries() {
        List<DeliveryOption> usual = new ArrayList<>();
        if (deliveryOffered) {
            usual.add(DeliveryOption.usual(true, deliveryFee));
        }
        if (pickupOffered) {
            usual.add(DeliveryOption.usual(false, Money.ZERO));
        }
        return usual;
    }

    /** How customers reach the merchant, as he wrote in his sheet or else in the settings; empty when he told nowhere. */
    String contact(Preferences preferences) {
        return preferences.contact().orElse(contact);
    }

    /** The language to begin in with this person. */
    String languageOf(Person person) {
        String tag = person.language().length() >= 2 ? person.language().substring(0, 2) : "";
        return Texts.speaks(tag) ? tag : defaultLanguage;
    }
}
