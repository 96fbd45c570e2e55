package shop.prilavok.moneyworld;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shop.prilavok.simulation.Chance;
import shop.prilavok.simulation.Row;

/** The orders that people can see. */
final class Orders {
    private Orders() {}

    /** @param where SQL that narrows it down; empty for any order */
    static Optional<Long> any(MoneyWorld world, RandomGenerator chance, String where) {
        List<Row> orders = world.books.rows("select id from orders " + where + " order by id");
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(Chance.one(chance, orders).number("id"));
    }
}
