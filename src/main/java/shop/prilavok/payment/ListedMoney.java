package shop.prilavok.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.CustomerList;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;

/** The ledger, each entry of which brings the customer's line in the merchant's list up to date by the same commit. */
public record ListedMoney(MoneyLedger ledger, Orders orders, CustomerList list) implements MoneyLedger {
    @Override
    public void book(MoneyEntry entry) {
        ledger.book(entry);
        if (entry.kind() != MoneyEntry.Kind.FEE) {
            orders.find(entry.order())
                    .ifPresent(order -> list.changed(order.facts().customer(), entry.kind() + ":" + entry.gatewayId()));
        }
    }

    @Override
    public Optional<MoneyEntry> find(MoneyEntry.Kind kind, String gatewayId) {
        return ledger.find(kind, gatewayId);
    }

    @Override
    public Optional<MoneyEntry> lastRefund(OrderId order) {
        return ledger.lastRefund(order);
    }

    @Override
    public Money kept(OrderId order) {
        return ledger.kept(order);
    }

    @Override
    public Map<OrderId, Money> kept(Collection<OrderId> orders) {
        return ledger.kept(orders);
    }

    @Override
    public int count(Instant from, Instant to) {
        return ledger.count(from, to);
    }

    @Override
    public List<MoneyEntry> between(Instant from, Instant to) {
        return ledger.between(from, to);
    }
}
