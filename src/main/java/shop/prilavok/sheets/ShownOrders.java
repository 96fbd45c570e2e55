package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Request;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;

/**
 * The orders as their tab is to show them. Thread-safe.
 *
 * @param personalData how much of the customers gets into the sheet
 */
public record ShownOrders(Orders orders, PersonalData personalData) {
    /** What makes these orders' rows as they have to be now; nothing when they are. */
    List<Request> requests(SheetView view, Collection<OrderId> ids, ZoneId zone) {
        List<Order> wanted = ids.stream()
                .distinct()
                .map(orders::find)
                .flatMap(Optional::stream)
                .toList();
        return new OrderRows(view, personalData, zone).requests(wanted);
    }
}
