package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Which cells of the orders' tab one look asks for: all headers, all numbers, and the rest from the uppermost of the newest
 * {@value OrdersTab#RECENT} orders on, to a little below the last: Google sends the empty rows of a tab, too. Asks where they
 * stood at the look before. Not thread-safe.
 */
final class OrderRanges {
    private static final int BELOW = 50;

    private List<Integer> columns = List.of();
    private int firstRow = 1;
    private int end = 1;

    List<String> in(String title) {
        String tab = A1.quoted(title) + "!";
        List<String> ranges = new ArrayList<>(List.of(tab + "1:1"));
        for (int i = 0; i < columns.size(); i++) {
            String letters = A1.letters(columns.get(i));
            ranges.add(
                    i == 0
                            ? tab + letters + 2 + ":" + letters
                            : tab + letters + (firstRow + 1) + ":" + letters + Math.max(firstRow + 1, end));
        }
        return ranges;
    }

    /** What was asked for may lie outside the tab by now. */
    void forget() {
        columns = List.of();
        firstRow = 1;
        end = 1;
    }

    /** Did all stand where it was asked for? If it did not, it is asked for there from now on. */
    boolean fit(Tab tab) {
        Headers headers = tab.headers(TabPlan.ORDERS.headers());
        List<Integer> now = headers.position(Column.NUMBER).isEmpty() // no row can be known then
                ? List.of()
                : Column.READ_OF_ORDERS.stream()
                        .flatMap(column -> headers.position(column).stream().boxed())
                        .toList();
        OrdersTab orders = new OrdersTab(tab);
        boolean fit = now.equals(columns) && firstRow <= orders.firstRecent() && orders.end() <= end;
        columns = now;
        firstRow = orders.firstRecent();
        end = Math.min(orders.end() + BELOW, tab.rows().size()); // not from below the tab itself, which Google refuses
        return fit;
    }
}
