package shop.prilavok.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the wishes in the merchant's list: the last of each order. Thread-safe. */
public interface Wishes {
    /** Those orders are left out for which nothing was ever chosen. */
    Map<OrderId, Heard> of(Collection<OrderId> orders);

    /** To be called inside a unit of work, under the order's lock. */
    void save(OrderId order, Heard heard);

    /** The track number that the merchant typed last; empty when there is none. */
    default String track(OrderId order) {
        return Optional.ofNullable(of(List.of(order)).get(order))
                .map(heard -> heard.wish().track())
                .orElse("");
    }

    /**
     * A wish that the shop has taken notice of.
     *
     * @param granted whether it was done; one to give money back is asked about in the admin chat and never done
     */
    record Heard(Wish wish, boolean granted) {}
}
