package shop.prilavok.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderLine;

/**
 * What of an order can still be given back, and for how much: each piece for what the customer really paid for it, as the
 * receipt says. Where pieces of one item cost him different kopecks, the dearer ones go back first; so all refunds
 * together are the payment, in whatever parts they come. Immutable.
 */
public final class Refundable {
    /** The payment service moves no less, nor leaves less behind. */
    static final Money LEAST = Money.ofRoubles(1);

    private final Map<Sku, List<ReceiptRow>> paid = new LinkedHashMap<>();
    private final List<ReceiptRow> deliveryPaid;
    private final Map<Sku, Integer> left;
    private final Map<Sku, Integer> gone = new TreeMap<>();
    private final boolean deliveryLeft;

    private Refundable(OrderFacts order, Collection<Refund> before) {
        List<List<ReceiptRow>> rows = ReceiptRows.ofEach(order, "");
        int at = 0;
        for (OrderLine line : order.lines()) {
            paid.computeIfAbsent(line.sku(), sku -> new ArrayList<>()).addAll(rows.get(at++));
        }
        deliveryPaid = rows.get(at);
        left = new TreeMap<>(order.pieces());
        boolean delivery = !deliveryPaid.isEmpty();
        for (Refund refund : before) {
            if (refund instanceof Refund.Succeeded) {
                refund.returned().pieces().forEach((sku, quantity) -> {
                    gone.merge(sku, quantity, Integer::sum);
                    left.computeIfPresent(sku, (same, pieces) -> pieces > quantity ? pieces - quantity : null);
                });
                delivery &= !refund.returned().delivery();
            }
        }
        deliveryLeft = delivery;
    }

    /**
     * @param before refunds of this order; only those that succeeded have taken anything away
     */
    public static Refundable of(OrderFacts order, Collection<Refund> before) {
        return new Refundable(order, before);
    }

    /** Pieces that are left by item, each above zero, in SKU order. */
    public Map<Sku, Integer> pieces() {
        return Collections.unmodifiableMap(left);
    }

    /** Whether a fee for the delivery was paid, and is still here. */
    public boolean delivery() {
        return deliveryLeft;
    }

    /** Everything that is left. */
    public Returned rest(Returned.Goods goods) {
        return new Returned(left, deliveryLeft, goods);
    }

    public boolean has(Returned wanted) {
        return (deliveryLeft || !wanted.delivery())
                && wanted.pieces().entrySet().stream()
                        .allMatch(line -> line.getValue() <= left.getOrDefault(line.getKey(), 0));
    }

    /** Would nothing be left of the money? What cost nothing then goes along. */
    public boolean isAll(Returned wanted) {
        return sum(wanted).equals(money());
    }

    /** Does the payment service take this sum? */
    public boolean isMovable(Returned wanted) {
        Money sum = sum(wanted);
        Money stays = money().minus(sum);
        return sum.compareTo(LEAST) >= 0 && (stays.equals(Money.ZERO) || stays.compareTo(LEAST) >= 0);
    }

    /** All the money that is left. */
    public Money money() {
        return sum(rest(Returned.Goods.TO_SHELF));
    }

    /** What the customer gets for it. */
    public Money sum(Returned wanted) {
        return sum(rows(wanted));
    }

    /** What he gets for so many pieces of one item. */
    public Money sum(Sku sku, int pieces) {
        return sum(rows(sku, pieces));
    }

    public Money deliverySum() {
        return deliveryLeft ? sum(deliveryPaid) : Money.ZERO;
    }

    /** The receipt of it; the delivery's row has no description yet. */
    List<ReceiptRow> rows(Returned wanted) {
        List<ReceiptRow> rows = new ArrayList<>();
        paid.keySet().forEach(sku -> rows.addAll(rows(sku, wanted.pieces().getOrDefault(sku, 0))));
        if (wanted.delivery()) {
            rows.addAll(deliveryPaid);
        }
        return List.copyOf(rows);
    }

    private List<ReceiptRow> rows(Sku sku, int pieces) {
        List<ReceiptRow> rows = new ArrayList<>();
        int passed = gone.getOrDefault(sku, 0);
        int wanted = pieces;
        for (ReceiptRow row : paid.getOrDefault(sku, List.of())) {
            int here = Math.min(wanted, Math.max(0, row.quantity() - passed));
            passed = Math.max(0, passed - row.quantity());
            wanted -= here;
            if (here > 0) {
                rows.add(row.of(row.unitPrice(), here));
            }
        }
        return rows;
    }

    private static Money sum(List<ReceiptRow> rows) {
        return rows.stream().map(ReceiptRow::sum).reduce(Money.ZERO, Money::plus);
    }
}
