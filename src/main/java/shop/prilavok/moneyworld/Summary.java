package shop.prilavok.moneyworld;

import java.util.stream.Collectors;

/** What was going on in a schedule, in one line. */
final class Summary {
    private Summary() {}

    static String of(MoneyWorld world) {
        String orders = world.books.rows("select state, count(*) n from orders group by state order by state").stream()
                .map(row -> row.text("n") + " " + row.text("state"))
                .collect(Collectors.joining(", "));
        String alerts = world.books.rows("select payload from parcel where kind = 'alert' order by id").stream()
                .map(row -> row.text("payload").replaceFirst("\\[.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return (world.holds ? "hold" : "direct")
                + "; orders: " + (orders.isEmpty() ? "none" : orders)
                + "; alerts: " + (alerts.isEmpty() ? "none" : alerts)
                + "; payments: " + world.yooKassa.payments().size()
                + "; refunds: " + world.yooKassa.refunds().size()
                + "; calls: " + world.yooKassa.calls().size()
                + "; commits: " + world.books.commits()
                + "; lives: " + world.house.lives()
                + "; ended at " + world.clock.instant();
    }
}
