package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** The shop's own record of its money says what YooKassa says. */
final class LedgerEqualsYooKassa implements Invariant {
    @Override
    public String sentence() {
        return "Charges and refunds in the money ledger are those of YooKassa, to the kopeck.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        compare(found, "CHARGE", sum(world, "CHARGE"), world.yooKassa.captured());
        compare(found, "REFUND", -sum(world, "REFUND"), world.yooKassa.refunded());
        return found;
    }

    private static long sum(World world, String kind) {
        return world.books.number("select coalesce(sum(amount), 0) from money_entry where kind = '" + kind + "'");
    }

    private static void compare(List<String> found, String kind, long booked, long there) {
        if (booked != there) {
            found.add(kind + ": " + booked + " kopecks are booked, YooKassa has " + there);
        }
    }
}
