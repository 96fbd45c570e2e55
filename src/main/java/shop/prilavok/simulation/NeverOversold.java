package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be sold never falls below zero, unless the merchant counted less than he had promised, or an admin decided to
 * deliver what is not there.
 */
final class NeverOversold implements Invariant {
    private final Map<String, Integer> free = new HashMap<>();
    private final Map<String, Long> excuses = new HashMap<>();

    @Override
    public String sentence() {
        return "No piece is reserved or sold that is not there.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (Row row : world.books.rows("select sku, counted, on_hand, reserved from stock order by sku")) {
            String sku = row.text("sku");
            int now = Math.toIntExact(row.number("on_hand")) - Math.toIntExact(row.number("reserved"));
            Integer before = free.put(sku, now);
            if (row.isOn("counted") && now < 0 && (before == null || now < before)) {
                long excused = excuses(world, sku);
                if (excused <= excuses.getOrDefault(sku, 0L)) {
                    found.add("stock " + row);
                }
            }
            if (now < 0) {
                excuses.put(sku, excuses(world, sku));
            }
        }
        return found;
    }

    /** Recounts, and sales that an admin decided on. */
    private static long excuses(World world, String sku) {
        return world.books.number("select count(*) from stock_movement where sku = ? and kind = 'RECOUNT'", sku)
                + world.books.number(
                        "select count(*) from orders o join order_line l on l.order_id = o.id"
                                + " where l.sku = ? and o.changed_by not in ('customer', 'shop')",
                        sku);
    }
}
