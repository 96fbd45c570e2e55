package shop.prilavok.payment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderLine;

/**
 * Writes an order as rows of a receipt, whose unit prices times quantities are the payment to the kopeck: cash registers
 * compare, and refuse a receipt that is off by one. A discount is spread over the goods in proportion; at most one row is
 * cut in two for it, since receipts have at most 80 rows.
 */
public final class ReceiptRows {
    private ReceiptRows() {}

    public static List<ReceiptRow> of(OrderFacts order, String deliveryName) {
        return ofEach(order, deliveryName).stream().flatMap(List::stream).toList();
    }

    /**
     * The rows of each line of the order by themselves, and in the end those of the delivery, on which there is no discount.
     * What costs nothing has no row.
     */
    static List<List<ReceiptRow>> ofEach(OrderFacts order, String deliveryName) {
        List<List<ReceiptRow>> full = order.lines().stream()
                .map(line -> full(line.name(), line.price(), line.quantity(), false, line.vat()))
                .toList();
        List<ReceiptRow> dear = full.stream().flatMap(List::stream).toList();
        Iterator<List<ReceiptRow>> lowered = (dear.isEmpty()
                        ? List.<List<ReceiptRow>>of()
                        : spread(dear, order.goods().minus(order.discount())))
                .iterator();
        List<List<ReceiptRow>> rows = new ArrayList<>();
        full.forEach(row -> rows.add(row.isEmpty() ? row : lowered.next()));
        rows.add(full(deliveryName, order.delivery().fee(), 1, true, Optional.empty()));
        return rows;
    }

    private static List<ReceiptRow> full(
            String name, Money price, int quantity, boolean delivery, Optional<VatRate> vat) {
        return price.isPositive() ? List.of(new ReceiptRow(name, price, quantity, delivery, vat)) : List.of();
    }

    /** What is paid for a line of the order: its sum, less its part of the discount. */
    static Money paidFor(OrderFacts order, OrderLine line) {
        return ofEach(order, "").get(order.lines().indexOf(line)).stream()
                .map(ReceiptRow::sum)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Lowers the prices until the rows make up this sum, and tells what became of each: nothing where it would cost nothing,
     * one row, or two.
     *
     * @param total not below zero, and not above the rows' own sum
     */
    static List<List<ReceiptRow>> spread(List<ReceiptRow> rows, Money total) {
        Money full = rows.stream().map(ReceiptRow::sum).reduce(Money.ZERO, Money::plus);
        if (total.kopecks() < 0 || total.compareTo(full) > 0) {
            throw new IllegalArgumentException("Rows of " + full + " cannot make up " + total);
        }
        if (total.equals(full)) {
            return rows.stream().map(List::of).toList();
        }
        long[] prices = rows.stream()
                .mapToLong(row -> share(row.unitPrice(), total, full))
                .toArray();
        long left = total.kopecks();
        for (int row = 0; row < prices.length; row++) {
            left -= Math.multiplyExact(prices[row], rows.get(row).quantity());
        }
        // Less than one kopeck for each piece is left. Whole rows get it, the big ones first; what remains is then
        // smaller than any row that got none.
        List<Integer> bigFirst = new ArrayList<>();
        for (int row = 0; row < prices.length; row++) {
            bigFirst.add(row);
        }
        bigFirst.sort(Comparator.comparing((Integer row) -> -rows.get(row).quantity()));
        int cut = -1;
        for (int row : bigFirst) {
            if (left >= rows.get(row).quantity()) {
                prices[row]++;
                left -= rows.get(row).quantity();
            } else {
                cut = row;
            }
        }
        return rows(rows, prices, cut, (int) left);
    }

    private static long share(Money price, Money total, Money full) {
        return BigInteger.valueOf(price.kopecks())
                .multiply(BigInteger.valueOf(total.kopecks()))
                .divide(BigInteger.valueOf(full.kopecks()))
                .longValueExact();
    }

    /** @param cut the row of which some pieces cost a kopeck more */
    private static List<List<ReceiptRow>> rows(List<ReceiptRow> rows, long[] prices, int cut, int dearer) {
        List<List<ReceiptRow>> lowered = new ArrayList<>();
        for (int row = 0; row < prices.length; row++) {
            List<ReceiptRow> its = new ArrayList<>();
            int more = row == cut ? dearer : 0;
            add(its, rows.get(row), prices[row] + 1, more);
            add(its, rows.get(row), prices[row], rows.get(row).quantity() - more);
            lowered.add(List.copyOf(its));
        }
        return lowered;
    }

    private static void add(List<ReceiptRow> rows, ReceiptRow row, long price, int quantity) {
        if (price > 0 && quantity > 0) {
            rows.add(row.of(new Money(price), quantity));
        }
    }
}
