package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** However many want it at one moment, a promo code is had by no more orders than the merchant allowed. */
final class CodesWithinLimits implements Invariant {
    private static final String HOLDING =
            "state in ('AwaitingPayment', 'Paid', 'PaidShort', 'Confirmed', 'Accepted', 'Shipped', 'Delivered')";

    @Override
    public String sentence() {
        return "No promo code is used more often than its limit.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (Row row : world.books.rows("select promo, count(*) uses from orders o where promo is not null and "
                + HOLDING + " group by promo")) {
            long most = world.offers.most().getOrDefault(row.text("promo"), Integer.MAX_VALUE);
            if (row.number("uses") > most) {
                found.add(row + ", of " + most);
            }
        }
        for (Row row : world.books.rows(
                "select customer, count(*) uses from orders o where promo = ? and " + HOLDING
                        + " group by customer having count(*) > 1",
                Offers.ONCE)) {
            found.add(Offers.ONCE + " twice by one customer: " + row);
        }
        return found;
    }
}
