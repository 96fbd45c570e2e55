package shop.prilavok.order;

/** The merchant's list of all customers. */
public interface CustomerList {
    /**
     * What the customer bought or paid is not what it was: his line in the list is brought up to date, later but surely. To be
     * called inside the unit of work that made it happen.
     *
     * @param what names the change; the same change is noted once
     */
    void changed(CustomerId customer, String what);
}
