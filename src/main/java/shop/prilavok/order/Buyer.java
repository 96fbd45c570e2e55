package shop.prilavok.order;

import java.time.Instant;
import java.util.List;
import shop.prilavok.catalog.Money;

/**
 * A customer who placed at least one order, as his orders tell.
 *
 * @param contact of his newest order, without an e-mail address
 * @param bought how many of his orders are sold: paid for, or to be paid on receipt; not those whose money is on its way
 *     back or is back
 * @param onReceipt what he paid when he got the goods: no money of that ever came through the shop
 * @param orders all of them, whatever became of them
 */
public record Buyer(
        CustomerId id,
        Contact contact,
        int bought,
        Money onReceipt,
        Instant firstOrder,
        Instant lastOrder,
        List<OrderId> orders) {
    public Buyer {
        orders = List.copyOf(orders);
    }
}
