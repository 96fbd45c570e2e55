package shop.prilavok.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;

/**
 * What never changes about an order, whatever becomes of it.
 *
 * @param token made once per checkout: the same checkout pressed twice is the same order
 * @param language the customer's, "ru" or "en"
 */
public record OrderFacts(
        OrderId id,
        String token,
        CustomerId customer,
        String language,
        Contact contact,
        Delivery delivery,
        List<OrderLine> lines,
        Instant placedAt) {

    public OrderFacts {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order has at least one line");
        }
    }

    public Money goods() {
        return lines.stream().map(OrderLine::sum).reduce(Money.ZERO, Money::plus);
    }

    /** What the customer pays: goods and delivery. */
    public Money total() {
        return goods().plus(delivery.fee());
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
