package shop.prilavok.fakes;

import java.util.Map;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.CustomerNotes;

/** Notes about customers in memory. */
public final class FakeCustomerNotes implements CustomerNotes {
    private final Kept<CustomerId, CustomerNote> notes;

    public FakeCustomerNotes(FakeUnitOfWork unit) {
        this.notes = new Kept<>(unit);
    }

    @Override
    public CustomerNote of(CustomerId customer) {
        return notes.rows().getOrDefault(customer, CustomerNote.NONE);
    }

    @Override
    public Map<CustomerId, CustomerNote> all() {
        Map<CustomerId, CustomerNote> all = notes.rows();
        all.values().removeIf(CustomerNote.NONE::equals);
        return all;
    }

    @Override
    public void save(CustomerId customer, CustomerNote note) {
        notes.put(customer, note);
    }
}
