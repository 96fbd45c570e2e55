package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shop.prilavok.fakesheets.CellView;

/** Each line of a paid order, and each that went back, stands in the journal once, with its pieces and its money. */
final class JournalTellsAll implements Invariant {
    @Override
    public String sentence() {
        return "Each sale and each refund stands in the journal exactly once, with the right pieces and sums.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        Map<String, String> rows = new HashMap<>();
        if (world.sheet.merchant().tabs().contains(Shelf.JOURNAL)) {
            List<List<CellView>> all = world.sheet.merchant().tab(Shelf.JOURNAL).rows();
            List<String> headers = all.get(0).stream().map(CellView::shown).toList();
            for (List<CellView> row : all.subList(1, all.size())) {
                String key = text(row, headers.indexOf("Ключ"));
                String told = text(row, headers.indexOf("Изменение")) + " pieces, "
                        + text(row, headers.indexOf("Сумма")).replaceAll("[^0-9,-]", "") + " roubles";
                if (!key.isEmpty() && rows.put(key, told) != null) {
                    found.add("twice in the journal: " + key);
                }
            }
        }
        Map<String, String> wanted = new HashMap<>();
        for (Row line : world.books.rows("select o.id, l.sku, l.quantity, l.price"
                + " from orders o join order_line l on l.order_id = o.id"
                + " where exists (select 1 from stock_movement where fact = 'sale:' || o.id || ':' || l.sku)")) {
            int pieces = Math.toIntExact(line.number("quantity"));
            long roubles = line.number("price") * pieces / 100;
            String about = line.text("id") + ":" + line.text("sku");
            wanted.put("sale:" + about, -pieces + " pieces, " + roubles + ",00 roubles");
        }
        for (Row line : world.books.rows("select r.id, r.order_id, r.goods, l.sku, l.quantity, o.price"
                + " from refund r join refund_line l on l.refund_id = r.id"
                + " join order_line o on o.order_id = r.order_id and o.sku = l.sku"
                + " where r.state = 'Succeeded' and r.goods <> 'NEVER_SOLD'")) {
            int pieces = Math.toIntExact(line.number("quantity"));
            boolean toShelf = line.text("goods").equals("TO_SHELF");
            wanted.put(
                    (toShelf ? "return:" : "write-off:") + line.text("order_id") + ":" + line.text("sku") + ":"
                            + line.text("id"),
                    (toShelf ? pieces : 0) + " pieces, -" + line.number("price") * pieces / 100 + ",00 roubles");
        }
        wanted.forEach((key, told) -> {
            if (!told.equals(rows.get(key))) {
                found.add(key + " should be " + told + ", the journal has " + rows.get(key));
            }
        });
        rows.keySet().stream()
                .filter(key -> Stream.of("sale:", "return:", "write-off:").anyMatch(key::startsWith))
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> found.add("in the journal without an order: " + key));
        return found;
    }

    private static String text(List<CellView> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).shown() : "";
    }
}
