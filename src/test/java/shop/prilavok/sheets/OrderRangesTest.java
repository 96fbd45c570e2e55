package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.order.OrderId;

/** What one look at a long list of orders asks for. */
class OrderRangesTest {
    private static final int ORDERS = OrdersTab.RECENT + 500;
    private static final List<Column> COLUMNS = List.of(Column.NUMBER, Column.STATUS);

    private final OrderRanges ranges = new OrderRanges();

    @Test
    void only_the_newest_orders_are_read_whole_where_they_stand_below_the_others() {
        looksAt(oldestFirst());

        assertThat(ranges.in("Заказы")).containsExactly("'Заказы'!1:1", "'Заказы'!A2:A", "'Заказы'!B502:B2501");
        assertThat(ranges.fit(oldestFirst())).isTrue();
        assertThat(new OrdersTab(oldestFirst()).recent())
                .hasSize(OrdersTab.RECENT)
                .containsKey(new OrderId(ORDERS))
                .doesNotContainKey(new OrderId(500));
    }

    @Test
    void of_a_list_turned_upside_down_the_newest_orders_are_still_read_at_once() {
        looksAt(oldestFirst());
        Tab turned = newestFirst();

        assertThat(ranges.fit(turned)).isFalse();
        assertThat(ranges.in("Заказы")).containsExactly("'Заказы'!1:1", "'Заказы'!A2:A", "'Заказы'!B2:B2501");
        assertThat(ranges.fit(turned)).isTrue();
        assertThat(new OrdersTab(turned).recent()).containsKey(new OrderId(ORDERS));
    }

    @Test
    void an_order_that_came_below_what_was_asked_for_is_looked_at_at_once() {
        looksAt(oldestFirst(100));

        assertThat(ranges.in("Заказы")).endsWith("'Заказы'!B2:B101");
        assertThat(ranges.fit(oldestFirst(101))).isFalse();
        assertThat(ranges.fit(oldestFirst(101))).isTrue();
    }

    private void looksAt(Tab tab) {
        ranges.fit(tab);
        ranges.fit(tab);
    }

    private static Tab oldestFirst() {
        return oldestFirst(ORDERS);
    }

    private static Tab oldestFirst(int orders) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int number = 1; number <= orders; number++) {
            rows.add(List.of(new Cell(new Cell.Numeric(BigDecimal.valueOf(number)), "")));
        }
        return tab(rows);
    }

    private static Tab newestFirst() {
        List<List<Cell>> rows = new ArrayList<>(oldestFirst().rows().subList(1, ORDERS + 1));
        Collections.reverse(rows);
        return tab(rows);
    }

    private static Tab tab(List<List<Cell>> rows) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(COLUMNS.stream()
                .map(column -> new Cell(new Cell.Text(column.header(false)), ""))
                .toList());
        all.addAll(rows);
        return new Tab(1, "Заказы", 2, all);
    }
}
