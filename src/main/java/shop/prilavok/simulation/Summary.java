package shop.prilavok.simulation;

import java.util.stream.Collectors;

/** What was going on in a run, in one line. */
final class Summary {
    private Summary() {}

    static String of(World world) {
        String orders = world.books.rows("select state, count(*) n from orders group by state order by state").stream()
                .map(row -> row.text("n") + " " + row.text("state"))
                .collect(Collectors.joining(", "));
        return "orders: " + (orders.isEmpty() ? "none" : orders)
                + "; payments made: " + world.yooKassa.payments().size()
                + "; commits: " + world.books.commits()
                + "; lives: " + world.house.lives()
                + "; ended at " + world.clock.instant();
    }
}
