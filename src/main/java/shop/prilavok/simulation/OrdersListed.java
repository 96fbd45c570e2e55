package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merchant's list has every order, and shows how it stands. */
final class OrdersListed implements Invariant {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("AwaitingPayment", "Ждёт оплаты"),
            Map.entry("Expired", "Не оплачен"),
            Map.entry("Canceled", "Отменён"),
            Map.entry("PaidShort", "Оплачен, уточнить наличие"),
            Map.entry("Paid", "Оплачен"),
            Map.entry("Confirmed", "Оформлен"),
            Map.entry("Accepted", "Собираем"),
            Map.entry("Shipped", "Отправлен"),
            Map.entry("Delivered", "Выдан"),
            Map.entry("Refunding", "Возвращаем деньги"),
            Map.entry("Refunded", "Деньги возвращены"));

    @Override
    public String sentence() {
        return "Every order stands in the sheet exactly once, and its status there is true.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        Map<String, String> rows = new HashMap<>();
        for (Listing.Line line : OrdersList.lines(world)) {
            String number = line.text(OrdersList.NUMBER);
            if (rows.put(number, line.text(OrdersList.STATUS)) != null) {
                found.add("twice in the list: " + number);
            }
        }
        for (Row order : world.books.rows("select id, state from orders")) {
            String shown = rows.remove(order.text("id"));
            if (shown == null && world.losses.hasLostOrders()) {
                continue; // it comes back with the order's next change
            }
            if (!WORDS.getOrDefault(order.text("state"), "").equals(shown)) {
                found.add("order " + order + ", the list says " + shown);
            }
        }
        rows.keySet().forEach(number -> found.add("in the list without an order: " + number));
        return found;
    }
}
