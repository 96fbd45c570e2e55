package shop.prilavok.chat;

import shop.prilavok.catalog.Money;
import shop.prilavok.order.Delivery;

/** Says how goods get to a customer. */
final class DeliveryWords {
    private DeliveryWords() {}

    static String offer(Texts texts, Money fee) {
        return fee.isPositive() ? texts.say("delivery.offer", texts.money(fee)) : texts.say("delivery.offer.free");
    }

    /** "Доставка: Москва, Тверская 1 (300 ₽)", or where to come. */
    static String of(Texts texts, Delivery delivery, String pickupAddress) {
        if (delivery instanceof Delivery.ToAddress to) {
            return to.fee().isPositive()
                    ? texts.say("delivery.to", to.address(), texts.money(to.fee()))
                    : texts.say("delivery.to.free", to.address());
        }
        return pickupAddress.isEmpty() ? texts.say("delivery.pickup") : texts.say("delivery.pickup.at", pickupAddress);
    }
}
