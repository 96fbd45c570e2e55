package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Which cells of the orders' tab one look asks for: all headers, all numbers, and the rest from the uppermost of the newest
 * {@value OrdersTab#RECENT} orders on. Asks where they stood at the look before. Not thread-safe.
 */
final class OrderRanges {
    private List<Integer> columns = List.of();
    private int firstRow = 1;

    List<String> in(String title) {
        String tab = A1.quoted(title) + "!";
        List<String> ranges = new ArrayList<>(List.of(tab + "1:1"));
        for (int i = 0; i < columns.size(); i++) {
            String letters = A1.letters(columns.get(i));
            ranges.add(tab + letters + (i == 0 ? 2 : firstRow + 1) + ":" + letters);
        }
        return ranges;
    }

    /** What was asked for may lie outside the tab by now. */
    void forget() {
        columns = List.of();
        firstRow = 1;
    }

    /** Did all stand where it was asked for? If it did not, it is asked for there from now on. */
    boolean fit(Tab tab) {
        Headers headers = tab.headers(TabPlan.ORDERS.headers());
        List<Integer> now = headers.position(Column.NUMBER).isEmpty() // no row can be known then
                ? List.of()
                : Column.READ_OF_ORDERS.stream()
                        .flatMap(column -> headers.position(column).stream().boxed())
                        .toList();
        int needed = new OrdersTab(tab).firstRecent();
        boolean fit = now.equals(columns) && firstRow <= needed;
        columns = now;
        firstRow = needed;
        return fit;
    }
}
