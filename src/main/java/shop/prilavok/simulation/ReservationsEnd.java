package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;

/** Nothing stays put aside for an order that nobody can pay any more. */
final class ReservationsEnd implements Invariant {
    @Override
    public String sentence() {
        return "Every reservation ends.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        world.books.rows("select * from reservation").forEach(row -> found.add("reservation " + row));
        world.books.rows("select * from stock where reserved <> 0").forEach(row -> found.add("stock " + row));
        return found;
    }
}
