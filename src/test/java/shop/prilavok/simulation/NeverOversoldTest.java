package shop.prilavok.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeverOversoldTest {
    private final Books books = new Books("never-oversold-" + System.identityHashCode(this));
    private final NeverOversold oversold = new NeverOversold();

    /** As much of the shop's tables as the invariant reads. */
    @BeforeEach
    void open_the_books() throws SQLException {
        write("create table stock (sku varchar, counted boolean, on_hand integer, reserved integer)");
        write("create table stock_movement (fact varchar, sku varchar, pieces integer, kind varchar)");
        write("create table state_change (subject varchar, state varchar)");
        write("create table orders (id integer, changed_by varchar)");
        write("create table order_line (order_id integer, sku varchar)");
        write("insert into stock values ('TEA', true, 2, 0)");
        write("insert into orders values (1042, 'shop')");
        write("insert into order_line values (1042, 'TEA')");
        assertThat(violations()).isEmpty();
    }

    @Test
    void pieces_that_the_merchant_found_missing_are_nobodys_fault() throws SQLException {
        write("insert into stock_movement values ('recount:TEA:1', 'TEA', -2, 'RECOUNT')");
        write("update stock set on_hand = 0, reserved = 1");

        assertThat(violations()).isEmpty();
    }

    @Test
    void piece_of_a_short_order_that_an_admin_delivers_all_the_same_is_nobodys_fault() throws SQLException {
        write("insert into state_change values ('order:1042', 'PaidShort')");
        write("insert into stock_movement values ('sale:1042:TEA', 'TEA', -3, 'SALE')");
        write("update stock set on_hand = -1");

        assertThat(violations()).isEmpty();
    }

    @Test
    void order_that_an_admin_moved_on_before_excuses_no_piece() throws SQLException {
        write("update orders set changed_by = 'Мария'");
        assertThat(violations()).isEmpty();
        write("update stock set reserved = 3");

        assertThat(violations()).hasSize(1);
    }

    @Test
    void pieces_sold_twice_are_seen_while_an_admin_moves_another_order_on() throws SQLException {
        write("insert into stock_movement values ('sale:1042:TEA', 'TEA', -3, 'SALE')");
        write("update stock set on_hand = -1");
        write("update orders set changed_by = 'Мария'");

        assertThat(violations()).hasSize(1);
    }

    @Test
    void count_of_another_moment_excuses_no_piece() throws SQLException {
        write("insert into stock_movement values ('recount:TEA:1', 'TEA', -1, 'RECOUNT')");
        write("update stock set on_hand = 1");
        assertThat(violations()).isEmpty();
        write("update stock set reserved = 2");

        assertThat(violations()).hasSize(1);
    }

    @Test
    void piece_is_put_aside_for_two_though_the_merchant_counts_at_that_very_moment() throws SQLException {
        write("insert into stock_movement values ('recount:TEA:1', 'TEA', 1, 'RECOUNT')");
        write("update stock set on_hand = 3, reserved = 4");

        assertThat(violations()).hasSize(1);
    }

    private List<String> violations() {
        return oversold.violations(new Trail(books, List.of(), List.of(), Set.of()));
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = books.forLife(new Life()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
