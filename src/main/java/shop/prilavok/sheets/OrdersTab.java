package shop.prilavok.sheets;

import java.util.Comparator;
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
     * Of so many orders, the newest ones, the whole rows are read, and of all rows below the uppermost of them. Of the others
     * only the numbers are: the shop still writes there, but does not notice what anybody types.
     */
    static final int RECENT = 2_000;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");

    private final Tab tab;
    private final Headers headers;
    private final Map<OrderId, Row> rows = new LinkedHashMap<>();

    OrdersTab(Tab tab) {
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

    /** From this row on the tab has to be read; counted from zero, the header's row not among them. */
    int firstRecent() {
        if (rows.size() <= RECENT) {
            return 1;
        }
        return rows.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<OrderId, Row> row) -> -row.getKey().value()))
                .limit(RECENT)
                .mapToInt(row -> row.getValue().number())
                .min()
                .orElse(1);
    }

    /** One past the last row with a number; counted from zero. */
    int end() {
        return rows.values().stream().mapToInt(Row::number).max().orElse(0) + 1;
    }

    /** The rows that were read, by their orders. */
    Map<OrderId, Row> recent() {
        int first = firstRecent();
        Map<OrderId, Row> recent = new LinkedHashMap<>(rows);
        recent.values().removeIf(row -> row.number() < first);
        return recent;
    }

    boolean has(Column column) {
        return headers.position(column).isPresent();
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
