package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** The shop's own record of its money says what YooKassa says. */
public final class LedgerEqualsYooKassa implements MoneyInvariant {
    @Override
    public String sentence() {
        return "Charges and refunds in the money ledger are those of YooKassa, to the kopeck.";
    }

    @Override
    public List<String> violations(Trail trail) {
        List<String> found = new ArrayList<>();
        compare(found, "CHARGE", sum(trail, "CHARGE"), trail.captured());
        compare(found, "REFUND", -sum(trail, "REFUND"), trail.refunded());
        return found;
    }

    private static long sum(Trail trail, String kind) {
        return trail.books().number("select coalesce(sum(amount), 0) from money_entry where kind = '" + kind + "'");
    }

    private static void compare(List<String> found, String kind, long booked, long there) {
        if (booked != there) {
            found.add(kind + ": " + booked + " kopecks are booked, YooKassa has " + there);
        }
    }
}
