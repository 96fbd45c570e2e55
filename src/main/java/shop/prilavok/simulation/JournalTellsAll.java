package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.prilavok.fakesheets.CellView;

/** Each line of a paid order, and each that went back, stands in the journal once, with its pieces and its money. */
final class JournalTellsAll implements Invariant {
    @Override
    public String sentence() {
        return "Each sale and each refund stands in the journal exactly once, with the right pieces and sums.";
    }

    /** What a row tells; money in kopecks. */
    private record Told(long pieces, long money) {}

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        Map<String, Told> rows = rows(world, found);
        Map<String, Told> wanted = new HashMap<>();
        Map<String, Long> discounts = new TreeMap<>();
        for (Row line : world.books.rows("select o.id, o.state, o.discount, l.sku, l.quantity, l.price"
                + " from orders o join order_line l on l.order_id = o.id"
                + " where exists (select 1 from stock_movement where fact = 'sale:' || o.id || ':' || l.sku)")) {
            String about = line.text("id") + ":" + line.text("sku");
            Told sale = new Told(-line.number("quantity"), line.number("price") * line.number("quantity"));
            if (line.number("discount") > 0) { // of any part of it: all parts are counted together
                long paid = rows.getOrDefault("sale:" + about, sale).money();
                discounts.merge(line.text("id"), line.number("discount"), (before, same) -> before);
                discounts.merge(line.text("id"), paid - sale.money(), Long::sum);
                sale = new Told(sale.pieces(), Math.min(paid, sale.money()));
            }
            wanted.put("sale:" + about, sale);
        }
        refunds(world, rows, wanted, found);
        calledOff(world, rows, wanted);
        boolean someAreLost = world.losses.hasLostJournal(); // he threw them away; what is left has to be true
        wanted.forEach((key, told) -> {
            if (!told.equals(rows.get(key)) && !(someAreLost && rows.get(key) == null)) {
                found.add(key + " should be " + told + ", the journal has " + rows.get(key));
            }
        });
        discounts.forEach((order, rest) -> {
            if (rest != 0 && !someAreLost) {
                found.add("the journal's sums of order " + order + " are off by " + rest + " of its discount");
            }
        });
        rows.keySet().stream()
                .filter(key -> Stream.of("sale:", "return:", "write-off:").anyMatch(key::startsWith))
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> found.add("in the journal without an order: " + key));
        return found;
    }

    /** All that was sold comes back at once, so what it had brought in goes out again. */
    private static void calledOff(World world, Map<String, Told> rows, Map<String, Told> wanted) {
        for (Row line : world.books.rows("select l.order_id, l.sku, l.quantity,"
                + " exists (select 1 from stock_movement where fact = 'return:' || o.id || ':' || l.sku || ':canceled')"
                + " shelved from orders o join order_line l on l.order_id = o.id"
                + " where o.state = 'Canceled' and o.sold")) {
            String about = line.text("order_id") + ":" + line.text("sku");
            boolean shelved = line.isOn("shelved");
            long brought = rows.getOrDefault("sale:" + about, new Told(0, 0)).money();
            String key = (shelved ? "return:" : "write-off:") + about + ":canceled";
            Told back = new Told(shelved ? line.number("quantity") : 0, -brought);
            boolean isKnown = rows.containsKey("sale:" + about) || !world.losses.hasLostJournal();
            wanted.put(
                    key, isKnown ? back : rows.getOrDefault(key, back)); // nobody knows any more what it had brought in
        }
    }

    /** What a piece of an order with a discount went back for is not known here, but what all of a refund come to is. */
    private static void refunds(World world, Map<String, Told> rows, Map<String, Told> wanted, List<String> found) {
        Map<String, Long> rest = new TreeMap<>();
        for (Row line :
                world.books.rows("select r.id, r.order_id, r.goods, r.amount, l.sku, l.quantity, o.price, h.discount,"
                        + " case when r.delivery then h.delivery_fee else 0 end fee"
                        + " from refund r join refund_line l on l.refund_id = r.id join orders h on h.id = r.order_id"
                        + " join order_line o on o.order_id = r.order_id and o.sku = l.sku"
                        + " where r.state = 'Succeeded' and r.goods <> 'NEVER_SOLD'")) {
            boolean toShelf = line.text("goods").equals("TO_SHELF");
            String key = (toShelf ? "return:" : "write-off:") + line.text("order_id") + ":" + line.text("sku") + ":"
                    + line.text("id");
            Told back =
                    new Told(toShelf ? line.number("quantity") : 0, -line.number("price") * line.number("quantity"));
            if (line.number("discount") > 0) {
                back = new Told(
                        back.pieces(),
                        Math.max(back.money(), rows.getOrDefault(key, back).money()));
            }
            wanted.put(key, back);
            rest.putIfAbsent(line.text("id"), line.number("amount") - line.number("fee"));
            rest.merge(line.text("id"), back.money(), Long::sum);
        }
        rest.forEach((refund, off) -> {
            if (off != 0 && !world.losses.hasLostJournal()) {
                found.add("the journal's sums of refund " + refund + " are off by " + off);
            }
        });
    }

    private static Map<String, Told> rows(World world, List<String> found) {
        Map<String, Told> rows = new HashMap<>();
        if (!world.sheet.merchant().tabs().contains(Shelf.JOURNAL)) {
            return rows;
        }
        List<List<CellView>> all = world.sheet.merchant().tab(Shelf.JOURNAL).rows();
        List<String> headers = all.get(0).stream().map(CellView::shown).toList();
        for (List<CellView> row : all.subList(1, all.size())) {
            String key = text(row, headers.indexOf("Ключ"));
            Told told = new Told(
                    number(text(row, headers.indexOf("Изменение"))), number(text(row, headers.indexOf("Сумма"))));
            if (!key.isEmpty() && rows.put(key, told) != null) {
                found.add("twice in the journal: " + key);
            }
        }
        return rows;
    }

    /** Sums are shown with two decimals: without the comma they are kopecks. */
    private static long number(String shown) {
        String digits = shown.replaceAll("[^0-9-]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String text(List<CellView> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).shown() : "";
    }
}
