package shop.prilavok.payment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Buyer;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;

/** What customers bought and paid, out of the orders and the ledger. Thread-safe if these are. */
public record CustomerAccounts(Orders orders, MoneyLedger ledger) {
    /** Of these customers, those who placed an order; the two books are read one after the other. */
    public Map<CustomerId, CustomerAccount> of(Collection<CustomerId> customers) {
        Map<CustomerId, Buyer> buyers = orders.buyers(customers);
        List<OrderId> all = buyers.values().stream()
                .flatMap(buyer -> buyer.orders().stream())
                .toList();
        Map<OrderId, Money> kept = ledger.kept(all);
        Map<CustomerId, CustomerAccount> accounts = new HashMap<>();
        buyers.forEach((customer, buyer) -> {
            Money paid = buyer.orders().stream()
                    .map(order -> kept.getOrDefault(order, Money.ZERO))
                    .reduce(buyer.onReceipt(), Money::plus);
            accounts.put(customer, new CustomerAccount(buyer, paid));
        });
        return accounts;
    }
}
