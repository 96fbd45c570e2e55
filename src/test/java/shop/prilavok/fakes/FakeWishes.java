package shop.prilavok.fakes;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Wishes;

/** Wishes in memory. */
public final class FakeWishes implements Wishes {
    private final Kept<OrderId, Heard> wishes;

    public FakeWishes(FakeUnitOfWork unit) {
        this.wishes = new Kept<>(unit);
    }

    @Override
    public Map<OrderId, Heard> of(Collection<OrderId> orders) {
        return wishes.rows().entrySet().stream()
                .filter(row -> orders.contains(row.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void save(OrderId order, Heard heard) {
        wishes.put(order, heard);
    }
}
