package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Wish;
import shop.prilavok.order.Wishes.Heard;

class WishTableTest extends OnEachStore {
    @Test
    void of_each_order_the_last_wish_is_kept() {
        Order first = placed("one");
        Order second = placed("two");
        Heard ship = new Heard(new Wish(Wish.Choice.SHIP, "№ 8051"), true);
        Heard cancel = new Heard(new Wish(Wish.Choice.CANCEL, ""), false);

        unit.perform(() -> db.wishes().save(first.id(), cancel));
        unit.perform(() -> db.wishes().save(first.id(), ship));
        unit.perform(() -> db.wishes().save(second.id(), cancel));

        assertThat(db.wishes().of(List.of(first.id(), second.id(), new OrderId(99))))
                .isEqualTo(Map.of(first.id(), ship, second.id(), cancel));
        assertThat(db.wishes().track(first.id())).isEqualTo("№ 8051");
        assertThat(db.wishes().track(new OrderId(99))).isEmpty();
        assertThat(db.wishes().of(List.of())).isEmpty();
    }
}
