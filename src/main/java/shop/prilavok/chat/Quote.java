package shop.prilavok.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.AppliedPromo;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.DeliveryOption;

/**
 * What the customer is asked to confirm, exactly as he sees it: the summary screen is drawn from this and not from the
 * current prices, so that he can only agree to what he was shown.
 *
 * @param token made once for this summary; a second confirmation of it is the same order
 * @param promo the promo code; empty without one
 * @param off what it takes off, in kopecks
 */
record Quote(String token, List<Line> lines, Way way, String promo, long off) {
    Quote {
        lines = List.copyOf(lines);
        Objects.requireNonNull(way); // of an earlier version: such a quote is forgotten
    }

    /**
     * The way of delivery.
     *
     * @param fee in kopecks
     * @param place where the customer comes, when no address is needed; may be empty
     * @param onReceipt whether he pays when he gets the goods
     */
    record Way(String option, boolean needsAddress, long fee, String place, boolean onReceipt) {
        static Way of(DeliveryOption option, Money goods) {
            return new Way(
                    option.name(),
                    option.needsAddress(),
                    option.feeFor(goods).kopecks(),
                    option.note(),
                    option.onReceipt());
        }

        Delivery delivery(String address) {
            return needsAddress
                    ? new Delivery.ToAddress(address, new Money(fee), option, onReceipt)
                    : new Delivery.Pickup(option, new Money(fee), place, onReceipt);
        }
    }

    /** @param price of one piece, in kopecks */
    record Line(String sku, String title, long price, int quantity) {
        Money sum() {
            return new Money(price).times(quantity);
        }
    }

    Money goods() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    Money total() {
        return goods().minus(new Money(off)).plus(new Money(way.fee()));
    }

    Optional<AppliedPromo> applied() {
        return promo.isEmpty() ? Optional.empty() : Optional.of(new AppliedPromo(promo, new Money(off)));
    }

    Map<Sku, Integer> pieces() {
        Map<Sku, Integer> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.put(new Sku(line.sku()), line.quantity()));
        return pieces;
    }

    /** Does it ask for the same things at the same prices? */
    boolean sameAs(Quote other) {
        return equals(new Quote(token, other.lines, other.way, other.promo, other.off));
    }
}
