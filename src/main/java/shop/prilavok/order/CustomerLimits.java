package shop.prilavok.order;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps one customer from emptying the shelves without paying. */
public final class CustomerLimits {
    /** So many orders of one customer may wait for his money, or for the shop to accept what he will pay on receipt. */
    public static final int MAX_OPEN = 5;

    /** Tags by which the merchant says that he sells nothing more to a customer. */
    private static final Set<String> STOP = Set.of("стоп", "stop");

    private final Orders orders;
    private final CustomerNotes notes;

    public CustomerLimits(Orders orders, CustomerNotes notes) {
        this.orders = orders;
        this.notes = notes;
    }

    /** Why this customer gets no further order now; empty when he does. */
    Optional<PlacingOrder.Outcome> objection(CustomerId customer) {
        if (notes.of(customer).tags().stream().anyMatch(tag -> STOP.contains(tag.toLowerCase(Locale.ROOT)))) {
            return Optional.of(new PlacingOrder.ShutOut());
        }
        return orders.countOpen(customer) < MAX_OPEN ? Optional.empty() : Optional.of(new PlacingOrder.TooManyOpen());
    }
}
