package shop.prilavok.order;

import java.time.Instant;

/**
 * A step that an order took, as the audit keeps it.
 *
 * @param version of the order, once it was taken
 * @param state that it led to, by the simple name of its class, such as "Paid"
 * @param by who took it, as in {@link Progress}
 */
public record StateChange(int version, String state, Instant at, String by) {
    /** The step that led to the order as it is. */
    public static StateChange to(Order order) {
        Progress progress = order.progress();
        return new StateChange(progress.version(), order.state().word(), progress.since(), progress.by());
    }
}
