package shop.prilavok.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.MoneyLedger;

/** A money ledger in memory. */
public class FakeMoneyLedger implements MoneyLedger {
    private final Kept<String, MoneyEntry> entries;

    public FakeMoneyLedger(FakeUnitOfWork unit) {
        entries = new Kept<>(unit);
    }

    @Override
    public void book(MoneyEntry entry) {
        String key = entry.kind() + " " + entry.gatewayId();
        if (!entries.rows().containsKey(key)) {
            entries.put(key, entry);
        }
    }

    @Override
    public Optional<MoneyEntry> find(MoneyEntry.Kind kind, String gatewayId) {
        return Optional.ofNullable(entries.rows().get(kind + " " + gatewayId));
    }

    @Override
    public Optional<MoneyEntry> lastRefund(OrderId order) {
        return entries.rows().values().stream()
                .filter(entry -> entry.order().equals(order) && entry.kind() == MoneyEntry.Kind.REFUND)
                .max(Comparator.comparing(MoneyEntry::at));
    }

    @Override
    public Money kept(OrderId order) {
        return all().stream()
                .filter(entry -> entry.order().equals(order) && entry.kind() != MoneyEntry.Kind.FEE)
                .map(MoneyEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    public Map<OrderId, Money> kept(Collection<OrderId> orders) {
        return all().stream()
                .filter(entry -> orders.contains(entry.order()) && entry.kind() != MoneyEntry.Kind.FEE)
                .collect(Collectors.toMap(MoneyEntry::order, MoneyEntry::amount, Money::plus));
    }

    @Override
    public int count(Instant from, Instant to) {
        return between(from, to).size();
    }

    @Override
    public List<MoneyEntry> between(Instant from, Instant to) {
        return entries.rows().values().stream()
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
                .sorted(Comparator.comparing(MoneyEntry::at))
                .toList();
    }

    public List<MoneyEntry> all() {
        return List.copyOf(entries.rows().values());
    }
}
