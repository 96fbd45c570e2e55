package shop.prilavok.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import shop.prilavok.order.OrderId;

/**
 * The tab of orders as it was read. A row is known by the number in it, wherever it stands; of two rows with one number the
 * upper one counts. Immutable.
 */
final class OrdersTab {
    /**
     * Of so many rows at the end of the tab the statuses are read. Of those above only the numbers are: the shop still writes
     * there, but does not notice when somebody types over it.
     */
    static final int RECENT = 2_000;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");

    private final Tab tab;
    private final Headers headers;
    private final Map<OrderId, Row> rows = new LinkedHashMap<>();

    private OrdersTab(Tab tab) {
        this.tab = tab;
        this.headers = tab.headers(TabPlan.ORDERS.headers());
        OptionalInt number = headers.position(Column.NUMBER);
        for (int i = 1; number.isPresent() && i < tab.rows().size(); i++) {
            String text = tab.cell(i, number.getAsInt()).text();
            if (NUMBER.matcher(text).matches()) {
                rows.putIfAbsent(new OrderId(Long.parseLong(text)), new Row(this, i));
            }
        }
    }

    /** Without any rows when there is no such tab. */
    static OrdersTab in(SheetView view) {
        return new OrdersTab(view.orders()
                .orElseGet(() -> new Tab(TabPlan.ORDERS.sheetId(), TabPlan.ORDERS.title(false), 0, List.of())));
    }

    Optional<Row> row(OrderId order) {
        return Optional.ofNullable(rows.get(order));
    }

    /** The rows whose statuses were read, by their orders. */
    Map<OrderId, Row> recent() {
        Map<OrderId, Row> recent = new LinkedHashMap<>(rows);
        recent.values().removeIf(row -> row.number() < tab.rows().size() - RECENT);
        return recent;
    }

    /** @param number counted from zero */
    record Row(OrdersTab page, int number) {
        /** Blank where there is no such column. */
        Cell cell(Column column) {
            OptionalInt position = page.headers.position(column);
            return position.isPresent() ? page.tab.cell(number, position.getAsInt()) : Cell.BLANK;
        }
    }
}
