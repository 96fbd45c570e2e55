package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which cells of the customers' tab one look asks for: all headers, of every row the customer's number and what the merchant
 * keeps about him, and the shop's own figures of {@value #PAGE} rows, at the next look of the rows below them, and after
 * the last from the top again. So a tab of 10,000 customers is heard at each look and compared in twenty. Asks where the
 * columns stood at the look before. Not thread-safe.
 */
final class CustomerRanges {
    static final int PAGE = 500;

    private static final List<Column> WHOLE = List.of(Column.NUMBER, Column.TAGS, Column.REMARK);

    private List<Integer> whole = List.of();
    private List<Integer> paged = List.of();
    private int first = 1;
    private int end = 1;

    List<String> in(String title) {
        String tab = A1.quoted(title) + "!";
        List<String> ranges = new ArrayList<>(List.of(tab + "1:1"));
        whole.forEach(column -> ranges.add(tab + A1.letters(column) + 2 + ":" + A1.letters(column)));
        if (first < end) {
            paged.forEach(
                    column -> ranges.add(tab + A1.letters(column) + (first + 1) + ":" + A1.letters(column) + end));
        }
        return ranges;
    }

    /** What was asked for may lie outside the tab by now. */
    void forget() {
        whole = List.of();
        paged = List.of();
        first = 1;
        end = 1;
    }

    /** Did all columns stand where they were asked for? If they did not, they are asked for there from now on. */
    boolean fit(Tab tab) {
        Headers headers = tab.headers(TabPlan.CUSTOMERS.headers());
        boolean known = headers.position(Column.NUMBER).isPresent(); // else no row can be known
        List<Integer> wholeNow = known ? positions(headers, WHOLE.stream()) : List.of();
        List<Integer> pagedNow = known ? positions(headers, CustomersTab.FIGURES.stream()) : List.of();
        boolean fit = whole.equals(wholeNow) && paged.equals(pagedNow);
        if (!fit) {
            whole = wholeNow;
            paged = pagedNow;
            first = 1;
            end = Math.min(1 + PAGE, seen(tab).bottom());
        }
        return fit;
    }

    private static List<Integer> positions(Headers headers, Stream<Column> columns) {
        return columns.map(headers::position)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    /** The tab that was read by these ranges. */
    CustomersTab seen(Tab tab) {
        return new CustomersTab(tab, first, end);
    }

    /** The next look reads the figures of the rows below, as far as there were any. */
    void turnPage(CustomersTab seen) {
        first = end < seen.bottom() ? end : 1;
        end = Math.min(first + PAGE, seen.bottom());
    }
}
