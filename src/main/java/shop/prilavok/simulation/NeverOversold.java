package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be sold never falls below zero, unless the merchant counted less than he had promised, or an admin decided to
 * deliver what is not there, at that very moment.
 */
public final class NeverOversold implements MoneyInvariant {
    private final Map<String, Account> accounts = new HashMap<>();

    /** @param excuses of each kind: one kind may become fewer while another becomes more */
    private record Account(int onHand, int reserved, List<Long> excuses) {
        int free() {
            return onHand - reserved;
        }

        boolean isAs(Account other) {
            return onHand == other.onHand && reserved == other.reserved;
        }
    }

    @Override
    public String sentence() {
        return "No piece is reserved or sold that is not there.";
    }

    @Override
    public List<String> violations(Trail trail) {
        return violations(trail.books());
    }

    @Override
    public List<String> violations(World world) {
        return violations(world.books);
    }

    private List<String> violations(Books books) {
        List<String> found = new ArrayList<>();
        for (Row row : books.rows("select sku, counted, on_hand, reserved from stock order by sku")) {
            String sku = row.text("sku");
            Account before = accounts.getOrDefault(sku, new Account(0, 0, List.of()));
            Account now = account(row, before.excuses());
            if (now.isAs(before)) {
                continue; // counting excuses takes longer than all the rest
            }
            now = account(row, excuses(books, sku));
            if (row.isOn("counted")
                    && now.free() < Math.min(0, before.free())
                    && now.excuses().equals(before.excuses())) {
                found.add("stock " + row);
            }
            accounts.put(sku, now);
        }
        return found;
    }

    private static Account account(Row row, List<Long> excuses) {
        return new Account(Math.toIntExact(row.number("on_hand")), Math.toIntExact(row.number("reserved")), excuses);
    }

    /** Recounts, and sales that an admin decided on. */
    private static List<Long> excuses(Books books, String sku) {
        return List.of(
                books.number("select count(*) from stock_movement where sku = ? and kind = 'RECOUNT'", sku),
                books.number(
                        "select count(*) from orders o join order_line l on l.order_id = o.id"
                                + " where l.sku = ? and o.changed_by not in ('customer', 'shop')",
                        sku));
    }
}
