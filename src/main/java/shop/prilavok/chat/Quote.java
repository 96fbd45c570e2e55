package shop.prilavok.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/**
 * What the customer is asked to confirm, exactly as he sees it: the summary screen is drawn from this and not from the
 * current prices, so that he can only agree to what he was shown.
 *
 * @param token made once for this summary; a second confirmation of it is the same order
 * @param fee of delivery, in kopecks
 */
record Quote(String token, List<Line> lines, long fee) {
    Quote {
        lines = List.copyOf(lines);
    }

    /** @param price of one piece, in kopecks */
    record Line(String sku, String title, long price, int quantity) {
        Money sum() {
            return new Money(price).times(quantity);
        }
    }

    Money delivery() {
        return new Money(fee);
    }

    Money goods() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    Money total() {
        return goods().plus(delivery());
    }

    Map<Sku, Integer> pieces() {
        Map<Sku, Integer> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.put(new Sku(line.sku()), line.quantity()));
        return pieces;
    }

    /** Does it ask for the same things at the same prices? */
    boolean sameAs(Quote other) {
        return lines.equals(other.lines) && fee == other.fee;
    }
}
