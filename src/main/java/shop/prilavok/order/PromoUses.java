package shop.prilavok.order;

import shop.prilavok.catalog.PromoCode;

/**
 * Counts which orders have a promo code: put aside with the order as its pieces are, given back when it comes to nothing,
 * final once it is paid, whatever becomes of it then. Two orders can never both get the last use. Writing methods are to be
 * called inside a unit of work; reading ones anywhere.
 */
public interface PromoUses {
    /** Whether there is a use left. */
    enum Use {
        POSSIBLE,
        /** As many orders as may have it have it. */
        USED_UP,
        /** As many orders of this customer as may have it have it. */
        USED_BY_CUSTOMER
    }

    /** How it stands at the moment; somebody else may be faster. */
    Use look(PromoCode code, CustomerId customer);

    /** Puts a use aside for this order; unless it is {@link Use#POSSIBLE}, nothing was changed. */
    Use take(PromoCode code, CustomerId customer, OrderId order);

    /** The order came to nothing. Does nothing when its use is final, given back, or was never taken. */
    void giveBack(OrderId order);

    /** The order is paid. A use that had been given back counts again, for the customer has paid as was agreed. */
    void settle(OrderId order);
}
