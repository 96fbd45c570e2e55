package shop.prilavok.catalog;

import java.util.HashMap;
import java.util.Map;

/**
 * How many pieces of each item left: sold, or missing in a count. What comes back undoes no departure, so of all that ever
 * left there are never fewer than before.
 */
public record Departures(Map<Sku, Integer> pieces) {
    public static final Departures NONE = new Departures(Map.of());

    public Departures {
        pieces = Map.copyOf(pieces);
    }

    int of(Sku sku) {
        return pieces.getOrDefault(sku, 0);
    }

    Departures without(Departures some) {
        Map<Sku, Integer> rest = new HashMap<>(pieces);
        some.pieces.forEach((sku, left) -> rest.merge(sku, -left, Integer::sum));
        return new Departures(rest);
    }
}
