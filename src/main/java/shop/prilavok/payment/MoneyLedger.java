package shop.prilavok.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shop's own record of its money. Writing is to be done inside a unit of work. Entries are only ever added. */
public interface MoneyLedger {
    /** Nothing happens when the entry is there. */
    void book(MoneyEntry entry);

    Optional<MoneyEntry> find(MoneyEntry.Kind kind, String gatewayId);

    /** Entries of this time, the earliest first; the end does not belong to it. */
    List<MoneyEntry> between(Instant from, Instant to);
}
