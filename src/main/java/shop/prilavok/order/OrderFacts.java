package shop.prilavok.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/**
 * What never changes about an order, whatever becomes of it.
 *
 * @param token made once per checkout: the same checkout pressed twice is the same order
 * @param language the customer's, "ru" or "en"
 * @param promo the promo code that makes it cheaper, if it has one
 */
public record OrderFacts(
        OrderId id,
        String token,
        CustomerId customer,
        String language,
        Contact contact,
        Delivery delivery,
        List<OrderLine> lines,
        Optional<AppliedPromo> promo,
        Instant placedAt) {

    public OrderFacts {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order has at least one line");
        }
        if (!coversDiscount(lines, promo)) {
            throw new IllegalArgumentException("A discount is not above what the goods cost");
        }
    }

    /** One without a promo code. */
    public OrderFacts(
            OrderId id,
            String token,
            CustomerId customer,
            String language,
            Contact contact,
            Delivery delivery,
            List<OrderLine> lines,
            Instant placedAt) {
        this(id, token, customer, language, contact, delivery, lines, Optional.empty(), placedAt);
    }

    /** Do the goods cost as much as is taken off? Their prices may have fallen since the discount was agreed. */
    static boolean coversDiscount(List<OrderLine> lines, Optional<AppliedPromo> promo) {
        Money goods = sum(lines);
        return promo.filter(code -> code.off().compareTo(goods) > 0).isEmpty();
    }

    private static Money sum(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::sum).reduce(Money.ZERO, Money::plus);
    }

    /** What the lines cost, before any discount. */
    public Money goods() {
        return sum(lines);
    }

    /** What the promo code takes off the goods; nothing without one. */
    public Money discount() {
        return promo.map(AppliedPromo::off).orElse(Money.ZERO);
    }

    /** What the customer pays: goods, less the discount, and delivery. */
    public Money total() {
        return goods().minus(discount()).plus(delivery.fee());
    }

    /** Is money to come before the goods go? */
    public boolean isPrepaid() {
        return delivery.isPrepaid(total());
    }

    /** Pieces by item, in SKU order. */
    public Map<Sku, Integer> pieces() {
        Map<Sku, Integer> pieces = new TreeMap<>();
        lines.forEach(line -> pieces.merge(line.sku(), line.quantity(), Math::addExact));
        return pieces;
    }

    public Collection<Sku> skus() {
        return pieces().keySet();
    }
}
