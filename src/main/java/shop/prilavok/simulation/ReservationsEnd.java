package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Nothing stays put aside for an order that nobody can pay any more. */
public final class ReservationsEnd implements MoneyInvariant {
    @Override
    public String sentence() {
        return "Every reservation ends.";
    }

    @Override
    public List<String> violations(Trail trail) {
        String waiting = trail.setAside().stream()
                .map(order -> "'order:" + order + "'")
                .collect(Collectors.joining(", ", "(", ")"));
        String ended = trail.setAside().isEmpty() ? "" : " where holder not in " + waiting;
        List<String> found = new ArrayList<>();
        trail.books().rows("select * from reservation" + ended).forEach(row -> found.add("reservation " + row));
        trail.books()
                .rows("select s.* from stock s where s.reserved <>"
                        + " (select coalesce(sum(r.quantity), 0) from reservation r where r.sku = s.sku)")
                .forEach(row -> found.add("stock " + row));
        return found;
    }
}
