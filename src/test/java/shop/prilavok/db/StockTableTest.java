package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockCells.Seen;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockLedger.Shortage;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;

class StockTableTest extends OnEachStore {
    private static final List<Sku> BOTH = List.of(TEA, CUP);

    private StockLedger stock() {
        return db.stock();
    }

    private List<Shortage> reserve(String holder, Map<Sku, Integer> lines) {
        return unit.run(BOTH, () -> stock().reserve(holder, lines));
    }

    private boolean book(String key, int change) {
        return unit.run(
                BOTH, () -> stock().book(new StockMovement(key, TEA, change, StockMovement.Kind.RECOUNT, now())));
    }

    @Test
    void an_item_that_the_ledger_never_heard_of_has_no_stock() {
        assertThat(stock().stock(TEA)).isEmpty();
        assertThat(stock().stocks(BOTH)).isEmpty();
        assertThat(stock().stocks(List.of())).isEmpty();
    }

    @Test
    void reserved_pieces_are_no_longer_available_and_still_on_hand() {
        onShelf(TEA, 5);
        assertThat(reserve("order:1", Map.of(TEA, 2))).isEmpty();
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(5, 2));
    }

    @Test
    void reserved_pieces_of_all_items_are_told_until_they_are_given_back_counted_or_not() {
        onShelf(TEA, 5);
        unit.perform(BOTH, () -> stock().open(CUP, false));
        reserve("order:1", Map.of(TEA, 2));
        reserve("order:2", Map.of(TEA, 1, CUP, 4));
        assertThat(stock().reserved()).isEqualTo(Map.of(TEA, 3, CUP, 4));

        unit.perform(BOTH, () -> stock().release("order:2"));
        assertThat(stock().reserved()).isEqualTo(Map.of(TEA, 2));
    }

    @Test
    void a_reservation_whose_pieces_a_count_did_not_find_is_not_sold_and_stays() {
        onShelf(TEA, 2);
        reserve("order:1", Map.of(TEA, 1));
        reserve("order:2", Map.of(TEA, 1));
        book("recount:1", -1);

        assertThat(unit.run(BOTH, () -> stock().sell("order:1", now()))).isTrue();
        assertThat(unit.run(BOTH, () -> stock().sell("order:2", now()))).isFalse();
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(0, 1));
    }

    @Test
    void a_cart_with_one_short_line_reserves_nothing_and_names_every_short_line() {
        onShelf(TEA, 5);
        onShelf(CUP, 1);
        assertThat(reserve("order:1", Map.of(TEA, 6, CUP, 2)))
                .containsExactly(new Shortage(CUP, 2, 1), new Shortage(TEA, 6, 5));
        assertThat(reserve("order:2", Map.of(TEA, 5, CUP, 2))).containsExactly(new Shortage(CUP, 2, 1));
        assertThat(stock().stocks(BOTH)).isEqualTo(Map.of(TEA, new Stock.Counted(5, 0), CUP, new Stock.Counted(1, 0)));
    }

    @Test
    void an_unknown_item_is_short() {
        assertThat(reserve("order:1", Map.of(TEA, 1))).containsExactly(new Shortage(TEA, 1, 0));
    }

    @Test
    void a_holder_has_at_most_one_reservation() {
        onShelf(TEA, 5);
        onShelf(CUP, 5);
        reserve("order:1", Map.of(TEA, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> reserve("order:1", Map.of(CUP, 1)))
                .withMessageContaining("order:1");
        assertThat(stock().stock(CUP)).hasValue(new Stock.Counted(5, 0));
    }

    @Test
    void no_pieces_and_less_than_none_cannot_be_reserved() {
        onShelf(TEA, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> reserve("order:1", Map.of(TEA, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> reserve("order:1", Map.of(TEA, -1)));
    }

    @Test
    void released_pieces_are_on_the_shelf_again_once() {
        onShelf(TEA, 5);
        reserve("order:1", Map.of(TEA, 2));
        reserve("order:2", Map.of(TEA, 1));
        unit.perform(BOTH, () -> stock().release("order:1"));
        unit.perform(BOTH, () -> stock().release("order:1"));
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(5, 1));
    }

    @Test
    void a_sale_takes_the_reserved_pieces_out_of_the_shop_once() {
        onShelf(TEA, 5);
        reserve("order:1", Map.of(TEA, 2));
        assertThat(unit.run(BOTH, () -> stock().sell("order:1", now()))).isTrue();
        assertThat(unit.run(BOTH, () -> stock().sell("order:1", now()))).isFalse();
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(3, 0));
    }

    @Test
    void a_sale_is_booked_under_the_key_that_the_order_gives_it() {
        OrderId order = new OrderId(1042);
        onShelf(TEA, 5);
        reserve(order.holder(), Map.of(TEA, 2));
        unit.run(BOTH, () -> stock().sell(order.holder(), now()));
        assertThat(book(Order.saleKey(order, TEA), -2)).isFalse();
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(3, 0));
    }

    @Test
    void nothing_is_sold_without_a_reservation() {
        onShelf(TEA, 5);
        assertThat(unit.run(BOTH, () -> stock().sell("order:1", now()))).isFalse();
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(5, 0));
    }

    @Test
    void a_movement_is_booked_once_however_often_it_is_told() {
        onShelf(TEA, 5);
        assertThat(book("recount:1", 3)).isTrue();
        assertThat(book("recount:1", 3)).isFalse();
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(8, 0));
    }

    @Test
    void a_recount_below_what_was_sold_makes_the_count_negative_and_nothing_can_be_had() {
        onShelf(TEA, 2);
        book("recount:1", -5);
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(-3, 0));
        assertThat(reserve("order:1", Map.of(TEA, 1))).containsExactly(new Shortage(TEA, 1, 0));
    }

    @Test
    void the_recounts_of_a_moment_are_found_until_their_item_is_counted_again() {
        onShelf(TEA, 5);
        onShelf(CUP, 5);
        Instant first = now().truncatedTo(ChronoUnit.MILLIS);
        StockMovement tea = recount(TEA, 3, first);
        StockMovement cup = recount(CUP, -1, first);
        unit.perform(BOTH, () -> {
            stock().book(tea);
            stock().book(cup);
            stock().book(new StockMovement("sale:7:TEA", TEA, -1, StockMovement.Kind.SALE, first.plusSeconds(5)));
        });
        assertThat(stock().recounts(first)).containsExactly(cup, tea);
        assertThat(stock().recounts(first.plusMillis(1))).isEmpty();

        Instant second = first.plusSeconds(60);
        unit.perform(BOTH, () -> stock().book(recount(TEA, 1, second)));
        assertThat(stock().recounts(first)).containsExactly(cup);
        assertThat(stock().recounts(second)).containsExactly(recount(TEA, 1, second));
    }

    private static StockMovement recount(Sku sku, int change, Instant at) {
        return new StockMovement(StockMovement.recountKey(sku, at), sku, change, StockMovement.Kind.RECOUNT, at);
    }

    @Test
    void an_uncounted_item_is_never_short_and_its_sales_are_still_summed() {
        unit.perform(BOTH, () -> stock().open(TEA, false));
        assertThat(reserve("order:1", Map.of(TEA, 1000))).isEmpty();
        unit.run(BOTH, () -> stock().sell("order:1", now()));
        assertThat(stock().stock(TEA)).hasValue(new Stock.Uncounted(-1000));
        unit.perform(BOTH, () -> stock().open(TEA, true));
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(-1000, 0));
    }

    @Test
    void the_database_itself_refuses_a_reservation_below_zero() {
        onShelf(TEA, 1);
        assertThatThrownBy(() -> unit.perform(() -> link().execute("update stock set reserved = -1")))
                .isInstanceOf(RuntimeException.class);
        assertThat(stock().stock(TEA)).hasValue(new Stock.Counted(1, 0));
    }

    @Test
    void what_was_seen_in_a_stock_cell_is_remembered() {
        Seen first = new Seen(OptionalInt.empty(), OptionalInt.of(12), OptionalInt.empty(), 10, 3, false);
        Seen then = new Seen(OptionalInt.of(-3), OptionalInt.empty(), OptionalInt.of(-2), 0, -1, true);
        unit.perform(() -> db.stockCells().save(TEA, first));
        assertThat(db.stockCells().all()).isEqualTo(Map.of(TEA, first));
        unit.perform(() -> db.stockCells().save(TEA, then));
        assertThat(Optional.ofNullable(db.stockCells().all().get(TEA))).hasValue(then);
    }
}
