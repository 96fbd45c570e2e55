package shop.prilavok.simulation;

import java.util.List;

/** Looked at when no payment is open: then an order either has its use for good, or has given it back. */
final class PromoUsesEnd implements Invariant {
    @Override
    public String sentence() {
        return "Each counted use of a promo code belongs to an order that was paid or sold, and the count is right.";
    }

    @Override
    public List<String> violations(World world) {
        return world
                .books
                .rows("select t.code, t.uses, (select count(*) from promo_use u where u.code = t.code"
                        + " and u.state <> 'GIVEN_BACK') held, (select count(*) from promo_use u, orders o"
                        + " where u.code = t.code and u.order_id = o.id and u.state <> 'GIVEN_BACK'"
                        + " and o.state in ('Expired', 'Canceled') and not o.sold) unpaid from promo_tally t")
                .stream()
                .filter(row -> row.number("uses") != row.number("held") || row.number("unpaid") > 0)
                .map(Row::toString)
                .toList();
    }
}
