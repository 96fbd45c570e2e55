package shop.prilavok.order;

import java.time.InstantSource;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Gives up an order that is not paid yet. Others may have its pieces at once: the payment page may still be open, but money
 * that comes through it is sent back. Thread-safe.
 */
public final class CancelingOrder {
    private final UnitOfWork unit;
    private final Orders orders;
    private final Reservations reservations;
    private final Announcements announcements;
    private final InstantSource clock;

    public CancelingOrder(
            UnitOfWork unit,
            Orders orders,
            Reservations reservations,
            Announcements announcements,
            InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.reservations = reservations;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    public record Done(Order.Canceled order) implements Outcome {}

    /** It is paid, or had ended before. */
    public record TooLate(Order order) implements Outcome {}

    /**
     * @param by who gives it up, {@link Progress#CUSTOMER} or an admin's name
     */
    public Outcome cancel(OrderId id, String by) {
        return unit.run(orders.find(id).orElseThrow().facts().skus(), () -> {
            Order order = orders.lock(id);
            if (!(order instanceof Order.AwaitingPayment awaiting)) {
                return new TooLate(order);
            }
            Order.Canceled canceled = awaiting.cancel(clock.instant(), by);
            orders.save(canceled);
            reservations.release(canceled);
            announcements.changed(canceled);
            return new Done(canceled);
        });
    }
}
