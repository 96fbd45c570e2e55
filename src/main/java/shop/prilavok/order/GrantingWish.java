package shop.prilavok.order;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.Announcements.News;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Wishes.Heard;

/**
 * Does what the merchant chose for an order in his list, once: a wish that stays there is not done again, and one that was
 * refused is not done later, when nobody thinks of it any more. Steps that he left out are taken too. Money never moves on a
 * wish alone: of a paid order that is to be canceled, the admins are asked. Thread-safe.
 */
public final class GrantingWish {
    private final UnitOfWork unit;
    private final Orders orders;
    private final Wishes wishes;
    private final CancelingOrder canceling;
    private final Announcements announcements;
    private final InstantSource clock;

    public GrantingWish(
            UnitOfWork unit,
            Orders orders,
            Wishes wishes,
            CancelingOrder canceling,
            Announcements announcements,
            InstantSource clock) {
        this.unit = unit;
        this.orders = orders;
        this.wishes = wishes;
        this.canceling = canceling;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    /** It is as he wished, now or since before. */
    public record Granted(Order order) implements Outcome {}

    /** The admins are asked whether the money, or the goods, are to go back. */
    public record Asked(Order order) implements Outcome {}

    /** It cannot be done in this state. */
    public record Refused(Order order) implements Outcome {}

    /** There is no such order. */
    public record Unknown() implements Outcome {}

    public Outcome grant(OrderId id, Wish wish) {
        Optional<Order> known = orders.find(id);
        if (known.isEmpty()) {
            return new Unknown();
        }
        return unit.run(known.get().facts().skus(), () -> {
            Order order = orders.lock(id);
            Heard before = wishes.of(List.of(id)).getOrDefault(id, new Heard(Wish.NONE, true));
            if (before.wish().choice() == wish.choice()) {
                wishes.save(id, new Heard(wish, before.granted()));
                tellTrack(order, before.wish(), wish);
                return before.granted() ? new Granted(order) : new Refused(order);
            }
            Outcome outcome = act(order, wish);
            wishes.save(id, new Heard(wish, outcome instanceof Granted));
            if (!(outcome instanceof Granted granted) || granted.order() == order) {
                tellTrack(order, before.wish(), wish); // else it is told with the step
            }
            return outcome;
        });
    }

    private Outcome act(Order order, Wish wish) {
        return switch (wish.choice()) {
            case NOTHING -> new Granted(order);
            case UNCLEAR -> new Refused(order);
            case ACCEPT -> advance(order, Step.ACCEPT, wish.track());
            case SHIP -> advance(order, Step.SHIP, wish.track());
            case DELIVER -> advance(order, Step.DELIVER, wish.track());
            case CANCEL -> cancel(order);
        };
    }

    private Outcome advance(Order order, Step target, String track) {
        if (target.wasTaken(order)) {
            return new Granted(order);
        }
        Order reached = order;
        for (Step step : Arrays.copyOf(Step.values(), target.ordinal() + 1)) {
            Optional<Order> next = HandlingOrder.next(reached, step, clock.instant(), Progress.LIST);
            if (next.isPresent()) {
                reached = next.get();
                orders.save(reached);
            }
        }
        if (reached == order) {
            return new Refused(order);
        }
        announcements.changed(reached);
        target.news(track).ifPresent(news -> announcements.tell(order.id(), news));
        return new Granted(reached);
    }

    private Outcome cancel(Order order) {
        if (order instanceof Order.AwaitingPayment) {
            canceling.cancel(order.id(), Progress.LIST);
            announcements.tell(order.id(), new News.Canceled());
            return new Granted(orders.find(order.id()).orElseThrow());
        }
        if (order.isPaid() || order.isUnpaidSale()) {
            announcements.askWhetherToRefund(order, "list:" + clock.millis());
            return new Asked(order);
        }
        return new Granted(order); // it had ended before
    }

    /** A number that is new or mended is told while the parcel is on its way. */
    private void tellTrack(Order order, Wish before, Wish wish) {
        boolean isNew = !wish.track().isEmpty() && !wish.track().equals(before.track());
        if (isNew && order instanceof Order.Shipped) {
            announcements.tell(order.id(), new News.Track(wish.track()));
        }
    }
}
