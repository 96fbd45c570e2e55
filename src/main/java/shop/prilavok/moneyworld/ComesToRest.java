package shop.prilavok.moneyworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Trail;

/** Liveness: nothing waits for ever. A refund that failed and an order that was set aside wait for a human. */
public final class ComesToRest implements MoneyInvariant {
    @Override
    public String sentence() {
        return "Once faults stop, everything that was begun ends: errands, payments, orders and refunds.";
    }

    @Override
    public List<String> violations(Trail trail) {
        List<String> found = new ArrayList<>();
        add(found, trail, "errand", "select topic, kind, state, attempts, why from " + errands(trail.setAside()));
        add(found, trail, "payment", "select id, order_id, state, gateway_id from " + payments(trail.setAside()));
        add(found, trail, "order", "select id, state, since from " + orders(trail.setAside()));
        add(found, trail, "refund", "select id, order_id, state, gateway_id from " + refunds());
        return found;
    }

    /** Much cheaper than the violations, for who asks again and again. */
    static boolean isAtRest(Trail trail) {
        Set<Long> setAside = trail.setAside();
        return trail.books()
                        .number("select (select count(*) from " + errands(setAside) + ") + (select count(*) from "
                                + payments(setAside) + ") + (select count(*) from " + orders(setAside)
                                + ") + (select count(*) from " + refunds() + ")")
                == 0;
    }

    private static void add(List<String> found, Trail trail, String what, String sql) {
        trail.books().rows(sql).forEach(row -> found.add(what + " " + row));
    }

    private static String errands(Set<Long> setAside) {
        return "parcel where lane in ('PAYMENT', 'REFUND') and state <> 'DELIVERED'"
                + (setAside.isEmpty()
                        ? ""
                        : " and topic not in (select 'payment:' || id from payment where order_id in " + in(setAside)
                                + ")");
    }

    private static String payments(Set<Long> setAside) {
        return "payment where live_order is not null"
                + (setAside.isEmpty() ? "" : " and order_id not in " + in(setAside));
    }

    private static String orders(Set<Long> setAside) {
        return "orders where (state = 'AwaitingPayment' or state = 'Refunding'"
                + " and id not in (select order_id from refund where state = 'Failed'))"
                + (setAside.isEmpty() ? "" : " and id not in " + in(setAside));
    }

    private static String refunds() {
        return "refund where state not in ('Succeeded', 'Failed')";
    }

    private static String in(Set<Long> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
