package shop.prilavok.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;

/** The shop's own record of its money. Writing is to be done inside a unit of work. Entries are only ever added. */
public interface MoneyLedger {
    /** Nothing happens when the entry is there. */
    void book(MoneyEntry entry);

    Optional<MoneyEntry> find(MoneyEntry.Kind kind, String gatewayId);

    /** The last that went back of an order's money, by whosever hand. */
    Optional<MoneyEntry> lastRefund(OrderId order);

    /** What came for an order less what went back, by whosever hand. Fees are not looked at. */
    Money kept(OrderId order);

    /** The same of many orders; those are left out for which nothing was booked. */
    Map<OrderId, Money> kept(Collection<OrderId> orders);

    /** How many entries there are of this time; the end does not belong to it. */
    int count(Instant from, Instant to);

    /** Entries of this time, the earliest first; the end does not belong to it. */
    List<MoneyEntry> between(Instant from, Instant to);
}
