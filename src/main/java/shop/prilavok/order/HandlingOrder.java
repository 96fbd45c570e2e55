package shop.prilavok.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements.News;

/**
 * Moves a paid order through the shop's hands: accepted, shipped, delivered. A step that was already taken is a refusal
 * that tells who took it. Thread-safe.
 */
public final class HandlingOrder {
    private final UnitOfWork unit;
    private final Orders orders;
    private final Wishes wishes;
    private final Announcements announcements;
    private final InstantSource clock;

    public HandlingOrder(
            UnitOfWork unit, Orders orders, Wishes wishes, Announcements announcements, InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.wishes = wishes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What an admin can do with an order's goods. */
    public enum Step {
        ACCEPT,
        SHIP,
        DELIVER;

        /** Was it taken, whatever came after it? */
        boolean wasTaken(Order order) {
            return order instanceof Order.Delivered
                    || (order instanceof Order.Shipped && this != DELIVER)
                    || (order instanceof Order.Accepted && this == ACCEPT);
        }

        /** @param track number of the parcel, empty when there is none */
        Optional<News> news(String track) {
            return switch (this) {
                case ACCEPT -> Optional.empty();
                case SHIP -> Optional.of(new News.Shipped(track));
                case DELIVER -> Optional.of(new News.Delivered());
            };
        }
    }

    /** How it ended. */
    public sealed interface Outcome {}

    public record Done(Order order) implements Outcome {}

    /** The order is in a state from which this step is not possible. */
    public record NotNow(Order order) implements Outcome {}

    /**
     * @param by name of the admin
     */
    public Outcome handle(OrderId id, Step step, String by) {
        return unit.run(() -> {
            Order order = orders.lock(id);
            Optional<Order> next = next(order, step, clock.instant(), by);
            if (next.isEmpty()) {
                return new NotNow(order);
            }
            orders.save(next.get());
            announcements.changed(next.get());
            step.news(wishes.track(id)).ifPresent(news -> announcements.tell(id, news));
            return new Done(next.get());
        });
    }

    static Optional<Order> next(Order order, Step step, Instant now, String by) {
        if (step == Step.ACCEPT && order instanceof Order.Paid paid) {
            return Optional.of(paid.accept(now, by));
        }
        if (step == Step.ACCEPT && order instanceof Order.Confirmed confirmed) {
            return Optional.of(confirmed.accept(now, by));
        }
        if (step == Step.SHIP && order instanceof Order.Accepted accepted) {
            return Optional.of(accepted.ship(now, by));
        }
        if (step == Step.DELIVER && order instanceof Order.Shipped shipped) {
            return Optional.of(shipped.deliver(now, by));
        }
        return Optional.empty();
    }
}
