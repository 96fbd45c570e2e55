package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Request;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.prilavok.order.Answer;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Orders;
import shop.prilavok.order.Wishes;

/**
 * The orders as their tab is to show them. Thread-safe.
 *
 * @param wishes what the merchant chose in the rows
 * @param personalData how much of the customers gets into the sheet
 */
public record ShownOrders(Orders orders, Wishes wishes, PersonalData personalData) {
    /** What makes these orders' rows as they have to be now; nothing when they are. */
    List<Request> requests(SheetView view, Collection<OrderId> ids, ZoneId zone) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Order> wanted = ids.stream()
                .distinct()
                .map(orders::find)
                .flatMap(Optional::stream)
                .toList();
        return new OrderRows(view, personalData, zone).requests(wanted, answers(wanted));
    }

    private Map<OrderId, Answer> answers(List<Order> wanted) {
        Map<OrderId, Wishes.Heard> heard =
                wishes.of(wanted.stream().map(Order::id).toList());
        Map<OrderId, Answer> answers = new HashMap<>();
        for (Order order : wanted) {
            answers.put(order.id(), Answer.to(heard, order.id(), order.state()));
        }
        return answers;
    }
}
