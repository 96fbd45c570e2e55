package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            if (line.text("state").equals("Refunded")) {
                wanted.put("return:" + about, new Told(-sale.pieces(), -sale.money()));
            }
        }
        wanted.forEach((key, told) -> {
            if (!told.equals(rows.get(key))) {
                found.add(key + " should be " + told + ", the journal has " + rows.get(key));
            }
        });
        discounts.forEach((order, rest) -> {
            if (rest != 0) {
                found.add("the journal's sums of order " + order + " are off by " + rest + " of its discount");
            }
        });
        rows.keySet().stream()
                .filter(key -> key.startsWith("sale:") || key.startsWith("return:"))
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> found.add("in the journal without an order: " + key));
        return found;
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
