package shop.prilavok.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
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

    private final Map<Sku, List<ReceiptRow>> rows = new LinkedHashMap<>(); // of the pieces that are left
    private final List<ReceiptRow> deliveryRows = new ArrayList<>();
    private final Map<Sku, Integer> left;

    private Refundable(OrderFacts order, Collection<Refund> before, Money kept) {
        List<List<ReceiptRow>> paid = ReceiptRows.ofEach(order, "");
        int at = 0;
        for (OrderLine line : order.lines()) {
            rows.computeIfAbsent(line.sku(), sku -> new ArrayList<>()).addAll(paid.get(at++));
        }
        deliveryRows.addAll(paid.get(at));
        left = new TreeMap<>(order.pieces());
        Map<Sku, Integer> gone = new TreeMap<>();
        for (Refund refund : before) {
            if (refund instanceof Refund.Succeeded) {
                refund.returned().pieces().forEach((sku, quantity) -> {
                    gone.merge(sku, quantity, Integer::sum);
                    left.computeIfPresent(sku, (same, pieces) -> pieces > quantity ? pieces - quantity : null);
                });
                if (refund.returned().delivery()) {
                    deliveryRows.clear();
                }
            }
        }
        rows.replaceAll((sku, all) -> part(all, gone.getOrDefault(sku, 0), left.getOrDefault(sku, 0)));
        if (kept.compareTo(money()) < 0) {
            if (kept.isPositive()) {
                lower(kept);
            } else {
                left.clear();
                rows.clear();
                deliveryRows.clear();
            }
        }
    }

    /** What is left shares in the loss. */
    private void lower(Money kept) {
        Iterator<List<ReceiptRow>> lowered =
                ReceiptRows.spread(rows(rest(Returned.Goods.TO_SHELF)), kept).iterator();
        rows.replaceAll((sku, all) ->
                all.stream().flatMap(row -> lowered.next().stream()).toList());
        deliveryRows.clear();
        lowered.forEachRemaining(deliveryRows::addAll);
    }

    /**
     * Of an order whose money is all here, but for these refunds.
     *
     * @param before refunds of this order; only those that succeeded have taken anything away
     */
    public static Refundable of(OrderFacts order, Collection<Refund> before) {
        return of(order, before, order.total());
    }

    /**
     * @param before refunds of this order; only those that succeeded have taken anything away
     * @param kept what the ledger still has of the order's money. It is less than was paid for what is left, if somebody
     *     sent some back in the payment service's own pages: for which goods is not known, so all that are left are worth
     *     less
     */
    public static Refundable of(OrderFacts order, Collection<Refund> before, Money kept) {
        return new Refundable(order, before, kept);
    }

    /** Pieces that are left by item, each above zero, in SKU order. */
    public Map<Sku, Integer> pieces() {
        return Collections.unmodifiableMap(left);
    }

    /** Whether a fee for the delivery was paid, and is still here. */
    public boolean delivery() {
        return !deliveryRows.isEmpty();
    }

    /** Is there money left that the payment service moves? */
    public boolean isAny() {
        return money().compareTo(LEAST) >= 0;
    }

    /** Everything that is left. */
    public Returned rest(Returned.Goods goods) {
        return new Returned(left, delivery(), goods);
    }

    public boolean has(Returned wanted) {
        return (delivery() || !wanted.delivery())
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
        return sum(deliveryRows);
    }

    /** The receipt of it; the delivery's row has no description yet. */
    List<ReceiptRow> rows(Returned wanted) {
        List<ReceiptRow> wantedRows = new ArrayList<>();
        rows.keySet().forEach(sku -> wantedRows.addAll(rows(sku, wanted.pieces().getOrDefault(sku, 0))));
        if (wanted.delivery()) {
            wantedRows.addAll(deliveryRows);
        }
        return List.copyOf(wantedRows);
    }

    private List<ReceiptRow> rows(Sku sku, int pieces) {
        return part(rows.getOrDefault(sku, List.of()), 0, pieces);
    }

    /** So many pieces of these rows, without the first ones. */
    private static List<ReceiptRow> part(List<ReceiptRow> rows, int without, int pieces) {
        List<ReceiptRow> part = new ArrayList<>();
        int passed = without;
        int wanted = pieces;
        for (ReceiptRow row : rows) {
            int here = Math.min(wanted, Math.max(0, row.quantity() - passed));
            passed = Math.max(0, passed - row.quantity());
            wanted -= here;
            if (here > 0) {
                part.add(row.of(row.unitPrice(), here));
            }
        }
        return part;
    }

    private static Money sum(List<ReceiptRow> rows) {
        return rows.stream().map(ReceiptRow::sum).reduce(Money.ZERO, Money::plus);
    }
}
