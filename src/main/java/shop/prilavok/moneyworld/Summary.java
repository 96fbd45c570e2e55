package shop.prilavok.moneyworld;

import java.util.stream.Collectors;

/** What was going on in a schedule, in one line. */
final class Summary {
    private Summary() {}

    static String of(MoneyWorld world) {
        String orders = world.books.rows("select state, count(*) n from orders group by state order by state").stream()
                .map(row -> row.text("n") + " " + row.text("state"))
                .collect(Collectors.joining(", "));
        return (world.holds ? "hold" : "direct")
                + "; orders: " + (orders.isEmpty() ? "none" : orders)
                + "; payments: " + world.yooKassa.payments().size()
                + "; refunds: " + world.yooKassa.refunds().size()
                + "; calls: " + world.yooKassa.calls().size()
                + "; commits: " + world.books.commits()
                + "; lives: " + world.house.lives()
                + "; ended at " + world.clock.instant();
    }
}
