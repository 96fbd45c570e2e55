package shop.prilavok.payment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import shop.prilavok.catalog.Sku;

/**
 * What of an order money goes back for. Immutable.
 *
 * @param pieces by item, each above zero, in SKU order
 * @param delivery whether the delivery's fee goes back, too
 */
public record Returned(Map<Sku, Integer> pieces, boolean delivery, Goods goods) {
    /** For money that never belonged to an order's goods, such as a second payment of one. */
    static final Returned NOTHING = new Returned(Map.of(), false, Goods.NEVER_SOLD);

    public Returned {
        pieces = Collections.unmodifiableMap(new TreeMap<>(pieces));
        if (pieces.values().stream().anyMatch(quantity -> quantity <= 0)) {
            throw new IllegalArgumentException("Pieces that go back are above zero: " + pieces);
        }
    }

    /** What becomes of the pieces. */
    public enum Goods {
        /** They can be sold again. */
        TO_SHELF,
        /** Broken or gone: nobody will sell them again. */
        WRITTEN_OFF,
        /** They had never left the shelf. */
        NEVER_SOLD
    }

    boolean isNothing() {
        return pieces.isEmpty() && !delivery;
    }

    Returned with(Goods other) {
        return new Returned(pieces, delivery, other);
    }
}
