package shop.prilavok.chat;

import shop.prilavok.order.Pricing;

/** Says why a promo code does not help. */
final class PromoWords {
    private PromoWords() {}

    static String refusal(Texts texts, Pricing.Refused refused) {
        return texts.say("promo." + refused.why(), texts.money(refused.least()));
    }
}
