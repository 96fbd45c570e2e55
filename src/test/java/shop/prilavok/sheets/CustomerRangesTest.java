package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one look at a long list of customers asks for. */
class CustomerRangesTest {
    private static final List<Column> COLUMNS = List.of(Column.NUMBER, Column.SUM, Column.TAGS);

    private final CustomerRanges ranges = new CustomerRanges();

    @Test
    void notes_are_read_of_all_customers_and_figures_page_by_page() {
        Tab tab = tab(1_200);
        assertThat(ranges.in("Клиенты")).containsExactly("'Клиенты'!1:1");
        assertThat(ranges.fit(tab)).isFalse();

        for (String page : List.of("B2:B501", "B502:B1001", "B1002:B1201", "B2:B501")) {
            assertThat(ranges.in("Клиенты"))
                    .containsExactly("'Клиенты'!1:1", "'Клиенты'!A2:A", "'Клиенты'!C2:C", "'Клиенты'!" + page);
            assertThat(ranges.fit(tab)).isTrue();
            ranges.turnPage(ranges.seen(tab));
        }
    }

    @Test
    void figures_of_rows_that_were_not_asked_for_are_unknown() {
        Tab tab = tab(1_200);
        ranges.fit(tab);
        CustomersTab seen = ranges.seen(tab);

        assertThat(seen.rows()).hasSize(1_200);
        assertThat(seen.figure(500, Column.SUM)).isPresent();
        assertThat(seen.figure(501, Column.SUM)).isEmpty();
        assertThat(seen.figure(1, Column.PERSON)).isEmpty(); // there is no such column
    }

    @Test
    void a_tab_without_numbers_is_read_no_further() {
        ranges.fit(tab(3));
        Tab without = new Tab(1, "Клиенты", 2, List.of(List.of(text("Сумма"), text("Метки"))));

        assertThat(ranges.fit(without)).isFalse();
        assertThat(ranges.in("Клиенты")).containsExactly("'Клиенты'!1:1");
        assertThat(ranges.fit(without)).isTrue();
    }

    @Test
    void a_tab_without_customers_asks_for_no_figures() {
        ranges.fit(tab(0));

        assertThat(ranges.in("Клиенты")).containsExactly("'Клиенты'!1:1", "'Клиенты'!A2:A", "'Клиенты'!C2:C");
    }

    @Test
    void a_customer_who_came_later_is_on_the_next_page_but_one_at_most() {
        ranges.fit(tab(3));
        ranges.turnPage(ranges.seen(tab(4)));
        ranges.turnPage(ranges.seen(tab(4)));

        assertThat(ranges.in("Клиенты")).endsWith("'Клиенты'!B2:B5");
    }

    private static Tab tab(int customers) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(column -> text(column.header(false))).toList());
        for (int number = 1; number <= customers; number++) {
            rows.add(List.of(new Cell(new Cell.Numeric(BigDecimal.valueOf(number)), "")));
        }
        return new Tab(1, "Клиенты", 3, rows);
    }

    private static Cell text(String text) {
        return new Cell(new Cell.Text(text), "");
    }
}
