package shop.prilavok.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import shop.prilavok.order.CustomerId;

/**
 * The tab of customers as it was read. A row is known by the customer's number in it, wherever it stands; of two rows with
 * one number the upper one counts. Immutable.
 */
final class CustomersTab {
    /** What the shop writes into the row of a customer, besides his number. */
    static final List<Column> FIGURES =
            List.of(Column.PERSON, Column.PHONE, Column.BOUGHT, Column.SUM, Column.LAST_ORDER, Column.FIRST_ORDER);

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");

    private final Tab tab;
    private final Headers headers;
    private final int first;
    private final int end;
    private final Map<CustomerId, Integer> rows = new LinkedHashMap<>();

    /**
     * @param first of the rows whose figures were read, counted from zero
     * @param end one past the last of them
     */
    CustomersTab(Tab tab, int first, int end) {
        this.tab = tab;
        this.first = first;
        this.end = end;
        this.headers = tab.headers(TabPlan.CUSTOMERS.headers());
        OptionalInt number = headers.position(Column.NUMBER);
        for (int i = 1; number.isPresent() && i < tab.rows().size(); i++) {
            String text = tab.cell(i, number.getAsInt()).text();
            if (NUMBER.matcher(text).matches()) {
                rows.putIfAbsent(new CustomerId(Long.parseLong(text)), i);
            }
        }
    }

    Tab tab() {
        return tab;
    }

    Headers headers() {
        return headers;
    }

    /** Rows counted from zero, by customer, from top to bottom. */
    Map<CustomerId, Integer> rows() {
        return rows;
    }

    /** Counted from zero; empty when he has no row. */
    OptionalInt row(CustomerId customer) {
        Integer row = rows.get(customer);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** One past the last row of a customer. */
    int bottom() {
        return rows.values().stream().mapToInt(row -> row).max().orElse(0) + 1;
    }

    boolean isRead(int row) {
        return row >= first && row < end;
    }

    /** What stands there; empty when it was not read, or when there is no such column. */
    Optional<Cell> figure(int row, Column column) {
        OptionalInt position = headers.position(column);
        return isRead(row) && position.isPresent() ? Optional.of(tab.cell(row, position.getAsInt())) : Optional.empty();
    }
}
