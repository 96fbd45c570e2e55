package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNotes;
import shop.prilavok.payment.CustomerAccount;
import shop.prilavok.payment.CustomerAccounts;

/**
 * The customers as their tab is to show them. Thread-safe.
 *
 * @param notes what the merchant keeps about them
 * @param personalData how much of the customers gets into the sheet
 */
public record ShownCustomers(CustomerAccounts accounts, CustomerNotes notes, PersonalData personalData) {
    /** What makes these customers' rows as they have to be now; nothing when they are. */
    List<Request> requests(SheetView view, Collection<CustomerId> customers, ZoneId zone) {
        if (customers.isEmpty()) {
            return List.of();
        }
        Map<CustomerId, CustomerAccount> found = accounts.of(customers);
        List<CustomerAccount> wanted = customers.stream()
                .distinct()
                .flatMap(customer -> Optional.ofNullable(found.get(customer)).stream())
                .toList();
        return new CustomerRows(view, notes, personalData, zone).requests(wanted);
    }

    /** Those whose figures were read and are not true, from top to bottom. */
    List<CustomerAccount> untrue(SheetView view, Collection<CustomerId> except, ZoneId zone) {
        if (view.customers().isEmpty()) {
            return List.of();
        }
        CustomersTab tab = view.customers().get();
        Map<CustomerId, Integer> read = new LinkedHashMap<>(tab.rows());
        read.values().removeIf(row -> !tab.isRead(row));
        read.keySet().removeAll(except);
        if (read.isEmpty()) {
            return List.of();
        }
        Map<CustomerId, CustomerAccount> found = accounts.of(read.keySet());
        CustomerRows rows = new CustomerRows(view, notes, personalData, zone);
        List<CustomerAccount> untrue = new ArrayList<>();
        read.forEach((customer, row) -> {
            CustomerAccount account = found.get(customer);
            if (account != null && !rows.isTrue(row, account)) {
                untrue.add(account);
            }
        });
        return untrue;
    }
}
