package shop.prilavok.order;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Keeps what the merchant noted about his customers, and has the admin cards of their open orders drawn anew in the same
 * commit. Cards of orders that have ended stay as they are. Thread-safe.
 *
 * <p>A card that is drawn in the very moment of the commit, for an order which was placed during it, may still show what was
 * noted before, until its next change; where one writer commits at a time, as on H2, that cannot be.
 */
public final class KeepingNotes {
    /** Others wait while they are written. */
    static final int MOST = 200;

    private final UnitOfWork unit;
    private final Orders orders;
    private final CustomerNotes notes;
    private final Announcements announcements;

    public KeepingNotes(UnitOfWork unit, Orders orders, CustomerNotes notes, Announcements announcements) {
        this.unit = unit;
        this.orders = orders;
        this.notes = notes;
        this.announcements = announcements;
    }

    /**
     * Keeps the first {@value #MOST} of them in one commit; the others are to be given again. Who never placed an order is no
     * customer, and nothing is kept about him.
     *
     * @return those that are kept now
     */
    public Map<CustomerId, CustomerNote> keep(Map<CustomerId, CustomerNote> news) {
        if (news.isEmpty()) {
            return news;
        }
        Set<CustomerId> customers = orders.buyers(news.keySet()).keySet();
        Map<CustomerId, CustomerNote> some = new LinkedHashMap<>();
        news.forEach((customer, note) -> {
            if (some.size() < MOST && customers.contains(customer)) {
                some.put(customer, note);
            }
        });
        if (!some.isEmpty()) {
            unit.perform(() -> some.forEach(this::keep));
        }
        return some;
    }

    private void keep(CustomerId customer, CustomerNote note) {
        notes.save(customer, note);
        orders.ofCustomer(customer, 0, Integer.MAX_VALUE).stream()
                .filter(Order::isOpen)
                .forEach(announcements::noted);
    }
}
