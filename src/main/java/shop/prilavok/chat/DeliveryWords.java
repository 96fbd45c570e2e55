package shop.prilavok.chat;

import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.DeliveryOption;

/** Says how goods get to a customer. */
final class DeliveryWords {
    private DeliveryWords() {}

    /** "Курьер — 300 ₽", for a button. */
    static String offer(Texts texts, DeliveryOption option, Money fee) {
        String key = option.onReceipt() ? "delivery.offer.on.receipt" : "delivery.offer";
        return texts.say(key, name(texts, option.name(), option.needsAddress()), fee(texts, fee));
    }

    /** What stands beside its name: where to come, from which sum on it is free. Empty when there is nothing to say. */
    static Optional<String> worthKnowing(Texts texts, DeliveryOption option, String pickupAddress) {
        String name = name(texts, option.name(), option.needsAddress());
        String note = option.needsAddress() ? option.note() : place(option.note(), pickupAddress);
        if (option.freeFrom().isEmpty() || !option.fee().isPositive()) {
            return note.isEmpty() ? Optional.empty() : Optional.of(texts.say("delivery.where", name, note));
        }
        String sum = texts.money(option.freeFrom().get());
        return Optional.of(
                note.isEmpty()
                        ? texts.say("delivery.free.from", name, sum)
                        : texts.say("delivery.free.from.note", name, note, sum));
    }

    /** For who has no order yet. */
    static String about(Texts texts, DeliveryOption option, String pickupAddress) {
        String offer = offer(texts, option, option.fee());
        return worthKnowing(texts, option, pickupAddress)
                .map(more -> option.name().isEmpty() && !option.needsAddress() ? more : offer + "\n" + more)
                .orElse(offer);
    }

    /** "Доставка: Москва, Тверская 1 (300 ₽)", or where to come. */
    static String of(Texts texts, Delivery delivery, String pickupAddress) {
        boolean brought = delivery instanceof Delivery.ToAddress;
        String name = name(texts, delivery.option(), brought);
        String where = delivery instanceof Delivery.ToAddress to
                ? to.address()
                : place(((Delivery.Pickup) delivery).place(), pickupAddress);
        boolean tellsFee = brought || delivery.fee().isPositive(); // to come costs nothing, as a rule
        if (where.isEmpty()) {
            return tellsFee ? texts.say("delivery.fee", name, fee(texts, delivery.fee())) : name;
        }
        return tellsFee
                ? texts.say("delivery.where.fee", name, where, fee(texts, delivery.fee()))
                : texts.say("delivery.where", name, where);
    }

    private static String name(Texts texts, String option, boolean brought) {
        return option.isEmpty() ? texts.say(brought ? "delivery.to" : "delivery.pickup") : option;
    }

    private static String place(String own, String usual) {
        return own.isEmpty() ? usual : own;
    }

    private static String fee(Texts texts, Money fee) {
        return fee.isPositive() ? texts.money(fee) : texts.say("delivery.free");
    }
}
