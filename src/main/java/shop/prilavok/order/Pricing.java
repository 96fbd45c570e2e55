package shop.prilavok.order;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;

/** What an order costs and whether one is taken at all, by the merchant's terms of this moment. Thread-safe. */
public final class Pricing {
    private final Supplier<Terms> terms;
    private final PromoUses uses;
    private final InstantSource clock;
    private final ZoneId zone;
    private final PromoGuesses guesses;

    /**
     * @param terms as they are now; with at least one way of delivery
     * @param zone in which the last day of a promo code ends
     */
    public Pricing(Supplier<Terms> terms, PromoUses uses, InstantSource clock, ZoneId zone) {
        this.terms = terms;
        this.uses = uses;
        this.clock = clock;
        this.zone = zone;
        this.guesses = new PromoGuesses(clock);
    }

    /** What comes of a promo code. */
    public sealed interface Answer {}

    /** It is good. */
    public record Granted(AppliedPromo promo) implements Answer {}

    /**
     * It is not.
     *
     * @param least what the goods would have to cost, where they cost too little
     */
    public record Refused(Why why, Money least) implements Answer {}

    /** Why a promo code cannot be used. */
    public enum Why {
        UNKNOWN,
        OVER,
        TOO_LITTLE,
        USED_UP,
        USED_BY_CUSTOMER,
        /** Too many that do not exist were tried, see {@link PromoGuesses}. */
        GUESSING
    }

    /** How the merchant runs his shop. */
    public Preferences preferences() {
        return terms.get().preferences();
    }

    public List<DeliveryOption> deliveries() {
        return terms.get().deliveries();
    }

    public Optional<DeliveryOption> delivery(String key) {
        return terms.get().delivery(key);
    }

    /** Is it worth while to ask for a promo code? */
    public boolean hasPromoCodes() {
        return !terms.get().promoCodes().isEmpty();
    }

    /** Is this delivery offered now, on exactly these terms? */
    boolean isOffered(Delivery delivery, Money goods) {
        String address = delivery instanceof Delivery.ToAddress to ? to.address() : "";
        return deliveries().stream()
                .filter(option -> option.needsAddress() == delivery instanceof Delivery.ToAddress)
                .anyMatch(option -> option.delivery(address, goods).equals(delivery));
    }

    /** What comes of a promo code that a customer has just typed. As {@link #promo}, but nobody may try code after code. */
    public Answer tryPromo(String typed, CustomerId customer, Money goods) {
        if (guesses.isBlocked(customer)) {
            return refused(Why.GUESSING);
        }
        Answer answer = promo(typed, customer, goods);
        if (answer instanceof Refused refused && refused.why() == Why.UNKNOWN) {
            guesses.wrong(customer);
        }
        return answer;
    }

    /**
     * How a promo code stands at the moment. Changes nothing; may be called outside of any unit of work.
     *
     * @param goods what they cost without it
     */
    public Answer promo(String typed, CustomerId customer, Money goods) {
        return terms.get()
                .promoCode(typed)
                .map(code -> answer(code, goods, uses.look(code, customer)))
                .orElse(refused(Why.UNKNOWN));
    }

    /**
     * Puts a use aside for this order, if the promo code still takes off what was agreed; else nothing is changed and the
     * answer tells how it stands now. Inside a unit of work.
     */
    Answer take(AppliedPromo agreed, CustomerId customer, Money goods, OrderId order) {
        Optional<PromoCode> code = terms.get().promoCode(agreed.code());
        if (code.isEmpty()) {
            return refused(Why.UNKNOWN);
        }
        Answer now = answer(code.get(), goods, PromoUses.Use.POSSIBLE);
        return now.equals(new Granted(agreed))
                ? answer(code.get(), goods, uses.take(code.get(), customer, order))
                : now;
    }

    private Answer answer(PromoCode code, Money goods, PromoUses.Use use) {
        if (code.isOver(LocalDate.ofInstant(clock.instant(), zone))) {
            return refused(Why.OVER);
        }
        if (goods.compareTo(code.least()) < 0) {
            return new Refused(Why.TOO_LITTLE, code.least());
        }
        return switch (use) {
            case POSSIBLE -> new Granted(new AppliedPromo(code.code(), code.off(goods)));
            case USED_UP -> refused(Why.USED_UP);
            case USED_BY_CUSTOMER -> refused(Why.USED_BY_CUSTOMER);
        };
    }

    private static Refused refused(Why why) {
        return new Refused(why, Money.ZERO);
    }
}
