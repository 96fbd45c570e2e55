package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be sold never falls below zero, but by the pieces that the merchant found missing at that very moment, or that
 * an admin decided to deliver then though they are not there.
 */
public final class NeverOversold implements MoneyInvariant {
    /** Only these come without their pieces having been put aside. */
    private static final String EXCUSED = "select coalesce(-sum(pieces), 0) from stock_movement"
            + " where sku = ? and pieces < 0 and (kind in ('RECOUNT', 'OPENING') or kind = 'SALE'"
            + " and fact in (select 'sale:' || substring(subject from 7) || ':' || ? from state_change"
            + " where state = 'PaidShort'))";

    private final Map<String, Account> accounts = new HashMap<>();

    /** @param excused pieces that were ever missing or sold short; never fewer than before */
    private record Account(long onHand, long reserved, long excused) {
        long free() {
            return onHand - reserved;
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
            long onHand = row.number("on_hand");
            long reserved = row.number("reserved");
            Account before = accounts.getOrDefault(sku, new Account(0, 0, 0));
            if (onHand == before.onHand() && reserved == before.reserved()) {
                continue; // to ask what is excused takes longer than all the rest
            }
            Account now = new Account(onHand, reserved, books.number(EXCUSED, sku, sku));
            long missing = now.excused() - before.excused();
            if (row.isOn("counted") && now.free() < Math.min(0, before.free()) - missing) {
                found.add("stock " + row);
            }
            accounts.put(sku, now);
        }
        return found;
    }
}
