package shop.prilavok.order;

import java.util.Map;
import shop.prilavok.catalog.Sku;

/** What customers have put into their carts. Nothing is reserved by it. Writing is to be done inside a unit of work. */
public interface Carts {
    /** Pieces by item, in the order in which they were added. */
    Map<Sku, Integer> of(CustomerId customer);

    /** Sets how many pieces are in the cart; zero takes the item out. */
    void set(CustomerId customer, Sku sku, int quantity);

    void clear(CustomerId customer);
}
