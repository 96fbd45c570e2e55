package shop.prilavok.order;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;

/** All that the merchant decided in his sheet; what he did not decide is as usual. Immutable. */
public record Preferences(List<Chosen> chosen) {
    public static final Preferences NONE = new Preferences(List.of());

    public static final String YES = "yes";
    public static final String NO = "no";

    /** Longest name of a shop, in characters. */
    public static final int MAX_NAME = 64;

    /** Longest contact, in characters. */
    public static final int MAX_CONTACT = 200;

    /** Most pieces that can be few. */
    public static final int MAX_FEW = 999;

    public Preferences {
        chosen = List.copyOf(chosen);
    }

    public Optional<String> shopName() {
        return value(Preference.SHOP_NAME);
    }

    /** A closed shop shows its goods and keeps its carts, but takes no order. */
    public boolean isOpen() {
        return !value(Preference.OPEN).equals(Optional.of(NO));
    }

    /** What the goods of an order have to cost at least; never less than a payment service moves. */
    public Money leastSum() {
        return value(Preference.LEAST_SUM)
                .map(Long::valueOf)
                .map(Money::new)
                .filter(least -> least.compareTo(PromoCode.REMAINS) > 0)
                .orElse(PromoCode.REMAINS);
    }

    /** What these goods lack for an order; zero when nothing does. */
    public Money lacking(Money goods) {
        Money least = leastSum();
        return goods.compareTo(least) < 0 ? least.minus(goods) : Money.ZERO;
    }

    public Optional<String> contact() {
        return value(Preference.CONTACT);
    }

    public OptionalInt fewLeft() {
        return value(Preference.FEW_LEFT)
                .map(pieces -> OptionalInt.of(Integer.parseInt(pieces)))
                .orElse(OptionalInt.empty());
    }

    private Optional<String> value(Preference preference) {
        return chosen.stream()
                .filter(one -> one.preference() == preference)
                .map(Chosen::value)
                .findFirst();
    }
}
