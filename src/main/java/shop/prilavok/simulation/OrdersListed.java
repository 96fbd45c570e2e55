package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.fakesheets.CellView;

/** The merchant's list has every order, and shows how it stands. */
final class OrdersListed implements Invariant {
    private static final String TAB = "Заказы";
    private static final Map<String, String> WORDS = Map.of(
            "AwaitingPayment", "Ждёт оплаты",
            "Expired", "Не оплачен",
            "Canceled", "Отменён",
            "PaidShort", "Оплачен, уточнить наличие",
            "Paid", "Оплачен",
            "Accepted", "Собираем",
            "Shipped", "Отправлен",
            "Delivered", "Выдан",
            "Refunding", "Возвращаем деньги",
            "Refunded", "Деньги возвращены");

    @Override
    public String sentence() {
        return "Every order stands in the sheet exactly once, and its status there is true.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        Map<String, String> rows = new HashMap<>();
        if (world.sheet.merchant().tabs().contains(TAB)) {
            List<List<CellView>> all = world.sheet.merchant().tab(TAB).rows();
            List<String> headers = all.get(0).stream().map(CellView::shown).toList();
            for (List<CellView> row : all.subList(1, all.size())) {
                String number = text(row, headers.indexOf("№"));
                if (!number.isEmpty() && rows.put(number, text(row, headers.indexOf("Статус"))) != null) {
                    found.add("twice in the list: " + number);
                }
            }
        }
        for (Row order : world.books.rows("select id, state from orders")) {
            String shown = rows.remove(order.text("id"));
            if (!WORDS.getOrDefault(order.text("state"), "").equals(shown)) {
                found.add("order " + order + ", the list says " + shown);
            }
        }
        rows.keySet().forEach(number -> found.add("in the list without an order: " + number));
        return found;
    }

    private static String text(List<CellView> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).shown() : "";
    }
}
