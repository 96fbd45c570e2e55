package shop.prilavok.order;

/** The merchant's list of all orders. */
public interface OrderList {
    /**
     * The order is new, or came into another state: its line in the list is brought up to date, later but surely. To be called
     * inside the unit of work that made it happen.
     */
    void changed(Order order);
}
