package shop.prilavok.order;

import java.util.Map;

/** What the merchant keeps about his customers. Thread-safe. */
public interface CustomerNotes {
    /** {@link CustomerNote#NONE} when nothing is kept. */
    CustomerNote of(CustomerId customer);

    /** Of everybody of whom something is kept. */
    Map<CustomerId, CustomerNote> all();

    /** To be called inside a unit of work. */
    void save(CustomerId customer, CustomerNote note);
}
