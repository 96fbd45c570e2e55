package shop.prilavok.fakes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Carts;
import shop.prilavok.order.CustomerId;

/** Carts in memory. */
public final class FakeCarts implements Carts {
    private final Kept<CustomerId, Map<Sku, Integer>> carts;
    private volatile @Nullable RuntimeException failure;

    public FakeCarts(FakeUnitOfWork unit) {
        carts = new Kept<>(unit);
    }

    @Override
    public Map<Sku, Integer> of(CustomerId customer) {
        return new LinkedHashMap<>(carts.rows().getOrDefault(customer, Map.of()));
    }

    /** From now on every change fails like this. */
    public void fail(RuntimeException with) {
        failure = with;
    }

    public void heal() {
        failure = null;
    }

    @Override
    public void set(CustomerId customer, Sku sku, int quantity) {
        Map<Sku, Integer> cart = of(customer);
        if (quantity == 0) {
            cart.remove(sku);
        } else {
            cart.put(sku, quantity);
        }
        carts.put(customer, cart);
        RuntimeException broken = failure;
        if (broken != null) { // after the change, which then has to be taken back
            throw broken;
        }
    }

    @Override
    public void clear(CustomerId customer) {
        carts.remove(customer);
    }
}
