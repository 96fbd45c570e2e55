package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** Liveness: once nothing goes wrong any more, all that waited arrives. */
final class Backlogs implements Invariant {
    @Override
    public String sentence() {
        return "Once faults stop, everything that waits arrives within a day: updates, parcels, payments, refunds.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        add(found, world, "update", "select id, state, why from inbox where state <> 'HANDLED'");
        add(
                found,
                world,
                "parcel",
                "select lane, topic, kind, parcel_key, state, attempts, why from parcel"
                        + " where state <> 'DELIVERED'");
        add(
                found,
                world,
                "payment",
                "select id, order_id, state, gateway_id from payment" + " where live_order is not null");
        add(
                found,
                world,
                "order",
                "select id, state, since from orders o where state = 'AwaitingPayment' or state = 'Refunding'"
                        + " and 'Failed' <> coalesce((select state from refund where order_id = o.id"
                        + " order by place desc fetch first 1 rows only), 'none')");
        add(
                found,
                world,
                "refund",
                "select id, order_id, state from refund where state not in ('Succeeded', 'Failed')");
        add(found, world, "batch", "select lane, id, live_lane from batch where live_lane is not null");
        return found;
    }

    private static void add(List<String> found, World world, String what, String sql) {
        world.books.rows(sql).forEach(row -> found.add(what + " " + row));
    }
}
